import { findExamples, type RetrievalNumbers } from './find-examples.ts';
import type { CacheContent, Doc, DocTask, GenerationRequest, SymbolId, SymbolTable } from './model/index.ts';
import type { PlannedGeneration } from './pipeline.ts';
import type { Provider } from './providers/index.ts';
import { readSourceTexts } from './source-texts.ts';
import type { Workspace } from './workspace.ts';

/** Turns tasks into requests. */
export interface Requests {
  /** Docs that requests show. Accepted docs are to be added. */
  readonly docs: Map<SymbolId, Doc>;
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
  const { createContextGatherer, requestFor } = await import('./plan/index.ts');
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

/** Comments in the source and docs in the cache, which later tasks are shown. */
function knownDocs(table: SymbolTable, cached: CacheContent): Map<SymbolId, Doc> {
  const docs = new Map<SymbolId, Doc>();
  for (const shard of cached.values())
    for (const [id, symbol] of Object.entries(shard.symbols))
      // What people wrote counts as long as it stands in the source.
      if (symbol.doc !== undefined && symbol.state === 'fresh' && symbol.origin === 'generated')
        docs.set(id, symbol.doc);
  for (const symbol of Object.values(table.symbols)) if (symbol.comment) docs.set(symbol.id, symbol.comment.doc);
  return docs;
}
