import {
  docState,
  documentation,
  type DocPlan,
  type DocumentedSymbol,
  type Estimate,
  type CacheContent,
  type SymbolId,
  type SymbolRecord,
  type SymbolTable,
} from '../model/index.ts';
import type { ResolvedRetrieval } from '../config/index.ts';
import type { Match, Retriever, SearchedSymbol } from '../retrieve/index.ts';
import { estimateRetrieval, openRetriever } from '../configured/open-retriever.ts';
import type { SourceTexts } from '../workspace/source-texts.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What {@link findExamples} looks at. */
export interface ExampleInput {
  readonly table: SymbolTable;
  readonly cached: CacheContent;
  readonly plan: DocPlan;
  readonly texts: SourceTexts;
  /** Retrieval may ask a service. Otherwise words are compared in its place. */
  readonly mayAsk: boolean;
}

/** What retrieval found. Plain JSON. */
export interface RetrievalNumbers {
  readonly kind: ResolvedRetrieval['kind'];
  /** Documented symbols that were looked through. */
  readonly candidates: number;
  /** Symbols to be documented. */
  readonly symbols: number;
  /** Of these, those for which there is an example. */
  readonly withExamples: number;
  readonly examples: number;
  /** What the search would take. Absent in a run that asks, and when nothing is to be asked for. */
  readonly estimate?: Estimate;
}

/** Examples for the symbols of a plan. */
export interface Examples {
  readonly numbers: RetrievalNumbers;
  /** Best first; undefined where there are none. */
  of(symbol: SymbolId): readonly DocumentedSymbol[] | undefined;
}

/**
 * Finds documented symbols that are like those of a plan. Only comments that stand in the source and are true to it
 * are examples: they do not change while a run goes on, so that a run that is stopped and begun again asks the same.
 */
export async function findExamples(workspace: Workspace, input: ExampleInput): Promise<Examples> {
  const { retrieval } = workspace.config;
  const { chooseExamples } = await import('../retrieve/index.ts');
  const documented = listDocumented(input);
  const tasks = input.plan.waves.flat().flatMap(({ symbol }) => input.table.symbols[symbol] ?? []);
  const { found, estimate } =
    tasks.length === 0 || documented.size === 0 ? nothing : await search(workspace, input, tasks, documented);
  const examples = new Map<SymbolId, readonly DocumentedSymbol[]>();
  for (const [id, matches] of found) {
    const chosen = chooseExamples(matches, documented, retrieval);
    if (chosen.length > 0) examples.set(id, chosen);
  }
  const numbers = {
    kind: retrieval.kind,
    candidates: documented.size,
    symbols: tasks.length,
    withExamples: examples.size,
    examples: [...examples.values()].reduce((sum, { length }) => sum + length, 0),
    ...(estimate && { estimate }),
  };
  return { numbers, of: (symbol) => examples.get(symbol) };
}

interface Search {
  readonly found: ReadonlyMap<SymbolId, readonly Match[]>;
  readonly estimate?: Estimate | undefined;
}

const nothing: Search = { found: new Map() };

async function search(
  workspace: Workspace,
  { table, texts, mayAsk }: ExampleInput,
  tasks: readonly SymbolRecord[],
  documented: ReadonlyMap<SymbolId, DocumentedSymbol>,
): Promise<Search> {
  const { groupOf, searchTextOf, lexicalRetriever } = await import('../retrieve/index.ts');
  const { config, signal, report } = workspace;
  const searched = (symbol: SymbolRecord): SearchedSymbol => ({
    id: symbol.id,
    group: groupOf(symbol),
    // What is compared may leave the machine.
    text: texts.redact(searchTextOf(symbol, texts.sourceOf(symbol))),
  });
  const candidates = [...documented.keys()].flatMap((id) => table.symbols[id] ?? []).map(searched);
  const wanted = tasks.map(searched);
  // Some matches are dropped later: two with the same doc are one example.
  const find = async (retriever: Retriever): Promise<Search> => ({
    found: await retriever.find(wanted, candidates, config.retrieval.k * 2, signal),
  });
  if (config.retrieval.kind === 'lexical') return find(lexicalRetriever);
  if (!mayAsk)
    return {
      ...(await find(lexicalRetriever)),
      estimate: await estimateRetrieval(workspace, [...candidates, ...wanted]),
    };
  try {
    return await find(await openRetriever(workspace));
  } catch (error) {
    signal.throwIfAborted();
    const message = (error instanceof Error ? error.message : String(error)).replace(/\.$/u, '');
    report({ code: 'retrieval-unusable', severity: 'warning', args: { kind: config.retrieval.kind, message } });
    return find(lexicalRetriever);
  }
}

/** Symbols whose comment says enough and was not overtaken by the code. */
function listDocumented({ table, cached }: ExampleInput): Map<SymbolId, DocumentedSymbol> {
  const documented = new Map<SymbolId, DocumentedSymbol>();
  const options = { preset: 'docwright', resolve: () => undefined } as const;
  for (const symbol of Object.values(table.symbols)) {
    const { id, signature, comment, module } = symbol;
    if (comment === undefined || documentation(symbol, options).reason !== 'summary') continue;
    if (docState(symbol, cached.get(module)?.symbols[id]).state === 'fresh')
      documented.set(id, { symbol: id, signature, doc: comment.doc });
  }
  return documented;
}
