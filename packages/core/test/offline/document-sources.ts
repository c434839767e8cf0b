import { extractSources } from '../../src/extract/index.ts';
import { isInScope, renderComment, type Doc, type Scope, type SymbolTable } from '../../src/model/index.ts';
import { createContextGatherer, orderInWaves, requestFor } from '../../src/plan/index.ts';
import { createOfflineProvider } from '../../src/providers/index.ts';

/** Docs that the offline provider writes for whatever has no comment, by id. */
export async function documentTable(table: SymbolTable, scope: Scope = 'public'): Promise<Map<string, Doc>> {
  const symbols = Object.values(table.symbols);
  const docs = new Map(symbols.flatMap(({ id, comment }) => (comment ? [[id, comment.doc] as const] : [])));
  const open = symbols.filter((symbol) => isInScope(symbol, scope) && !symbol.comment && !symbol.inherits);
  const written = new Map<string, Doc>();
  const gather = createContextGatherer(table, docs);
  const provider = createOfflineProvider();
  const usesOf = (id: string): readonly string[] => table.symbols[id]?.references.uses ?? [];
  const waves = orderInWaves(
    open.map(({ id }) => id),
    usesOf,
  );
  for (const wave of waves) {
    const requests = wave.map((symbol) => {
      const task = { symbol, reason: 'missing' } as const;
      return requestFor(task, gather(task), provider);
    });
    for await (const draft of provider.generate(requests, { signal: new AbortController().signal })) {
      if (draft.outcome !== 'draft') continue;
      written.set(draft.symbol, draft.doc);
      docs.set(draft.symbol, draft.doc);
    }
  }
  return new Map([...written].sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** The comments that one module gets, by path inside the module, without delimiters. */
export async function documentSource(
  text: string,
  options: { readonly path?: string; readonly test?: string } = {},
): Promise<Readonly<Record<string, string>>> {
  const { path = 'src/index.ts', test } = options;
  const table = await extractSources({ [path]: text, ...(test !== undefined && { 'src/index.test.ts': test }) });
  const docs = await documentTable(table);
  return Object.fromEntries([...docs].map(([id, doc]) => [id.slice(path.length + 1), bareComment(doc)]));
}

function bareComment(doc: Doc): string {
  const raw = renderComment(doc, { indent: '', newline: '\n', width: 120, dialect: 'tsdoc' });
  return raw
    .replace(/^\/\*\*\s?|\s*\*\/$/gu, '')
    .replaceAll(/^ \*(?: |$)/gmu, '')
    .trim();
}
