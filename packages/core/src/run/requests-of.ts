import { findExamples, type RetrievalNumbers } from './find-examples.ts';
import { moduleOf } from '../model/index.ts';
import type {
  CacheContent,
  CachedSymbol,
  Doc,
  DocTask,
  GenerationRequest,
  SymbolId,
  SymbolTable,
} from '../model/index.ts';
import type { PlannedGeneration } from './plan-generation.ts';
import type { KnownDocs } from '../plan/index.ts';
import type { Provider } from '../providers/index.ts';
import { readSourceTexts } from '../workspace/source-texts.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Docs by symbol, looked up when they are asked for. */
export interface GrowingDocs extends KnownDocs {
  /** Adds a doc, which is not seen yet. */
  add(id: SymbolId, doc: Doc): void;
  /** From now on all docs are seen that were added. */
  showAdded(): void;
}

/** Turns tasks into requests. */
export interface Requests {
  /** Docs that requests show. Accepted docs are to be added. */
  readonly docs: GrowingDocs;
  /** The request for a task, with the docs known by now. */
  requestFor(task: DocTask): GenerationRequest;
  /** Secrets in the sources, which no request holds. */
  readonly secrets: number;
  /** What retrieval found. Absent when it is off, or when the provider is shown no source text. */
  readonly retrieval?: RetrievalNumbers;
}

/**
 * Prepares what requests to a provider are made of: for pricing and for asking alike.
 *
 * @param mayAsk - Retrieval may ask a service.
 */
export async function createRequests(
  workspace: Workspace,
  provider: Provider,
  { table, cached, plan }: PlannedGeneration,
  { mayAsk }: { readonly mayAsk: boolean },
): Promise<Requests> {
  const { createContextGatherer, requestFor } = await import('../plan/index.ts');
  const texts = provider.readsSource ? await readSourceTexts(workspace) : undefined;
  const docs = knownDocs(table, cached);
  const examples =
    texts && workspace.config.retrieval.kind !== 'off'
      ? await findExamples(workspace, { table, cached, plan, texts, mayAsk })
      : undefined;
  const gather = createContextGatherer(table, docs, texts?.sourceOf);
  const redact = texts?.redact ?? (<Value>(value: Value) => value);
  return {
    docs,
    // Redacted before anything is hashed.
    requestFor(task) {
      const similar = examples?.of(task.symbol);
      return requestFor(redact(task), redact({ ...gather(task), ...(similar && { similar }) }), provider);
    },
    secrets: texts?.secrets ?? 0,
    ...(examples && { retrieval: examples.numbers }),
  };
}

/** Comments in the source and docs in the cache, which later tasks are shown, and what is added. */
function knownDocs({ symbols }: SymbolTable, cached: CacheContent): GrowingDocs {
  const [added, shown] = [new Map<SymbolId, Doc>(), new Map<SymbolId, Doc>()];
  return {
    get: (id) => shown.get(id) ?? symbols[id]?.comment?.doc ?? freshDoc(cached.get(moduleOf(id))?.symbols[id]),
    add: (id, doc) => added.set(id, doc),
    showAdded() {
      for (const [id, doc] of added) shown.set(id, doc);
      added.clear();
    },
  };
}

/** What people wrote counts as long as it stands in the source. */
function freshDoc(symbol: CachedSymbol | undefined): Doc | undefined {
  return symbol?.state === 'fresh' && symbol.origin === 'generated' ? symbol.doc : undefined;
}
