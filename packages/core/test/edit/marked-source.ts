import { hashText, noFacts, parseComment } from '../../src/model/index.ts';
import type { Comment, Doc, ModulePath, SymbolId, SymbolRecord, SymbolTable } from '../../src/model/index.ts';
import { planModuleEdits, type PlannedEdits } from '../../src/edit/index.ts';

/** A module with a symbol at each mark, as extraction would have read it. */
export interface MarkedSource {
  readonly module: ModulePath;
  readonly text: string;
  readonly table: SymbolTable;
}

/**
 * Reads a source in which `‹name›` marks where the comment of a symbol goes. A documentation comment behind the mark
 * is the symbol's own.
 */
export function markedSource(marked: string, module: ModulePath = 'src/a.ts'): MarkedSource {
  const symbols: SymbolRecord[] = [];
  const [first = '', ...rest] = marked.split('‹');
  let text = first;
  for (const part of rest) {
    const [name = '', code = ''] = part.split(/›(.*)/su);
    symbols.push(symbolAt(`${module}:${name}`, name, module, text.length, readComment(code, text.length)));
    text += code;
  }
  const ids = symbols.map(({ id }) => id);
  const record = { path: module, contentHash: hashText(text), symbols: ids, words: [], externalNames: [] };
  const byId = Object.fromEntries(symbols.map((symbol) => [symbol.id, symbol]));
  return { module, text, table: { entryPoints: [], modules: [record], symbols: byId, problems: [] } };
}

/** Plans the edits for docs by symbol name; a string is a summary. */
export function planFor(
  { module, text, table }: MarkedSource,
  docs: Readonly<Record<string, string | Doc>>,
  options: { width?: number; replace?: boolean } = {},
): PlannedEdits {
  const byId = Object.entries(docs).map(([name, doc]): [SymbolId, Doc] => [
    `${module}:${name}`,
    typeof doc === 'string' ? { summary: doc } : doc,
  ]);
  const { width = 100, replace = true } = options;
  return planModuleEdits({ table, module, text, docs: new Map(byId), replace: () => replace, style: { width } });
}

function readComment(code: string, start: number): Comment | undefined {
  const raw = /^\/\*\*[^]*?\*\//u.exec(code)?.[0];
  if (raw === undefined) return undefined;
  return { raw, range: { start, end: start + raw.length }, ...parseComment(raw) };
}

function symbolAt(
  id: SymbolId,
  name: string,
  module: ModulePath,
  commentAnchor: number,
  comment: Comment | undefined,
): SymbolRecord {
  const lists = { modifiers: [], typeParameters: [], parameters: [], extends: [], implements: [], decorators: [] };
  return {
    ...lists,
    id,
    kind: 'variable',
    name,
    module,
    signature: name,
    exported: true,
    visible: true,
    publicNames: [],
    references: { uses: [], usedBy: [] },
    complexity: 1,
    lines: 1,
    fingerprints: { signature: '', body: '' },
    facts: noFacts,
    location: { range: { start: commentAnchor, end: commentAnchor }, line: 1, column: 1, commentAnchor },
    ...(comment && { comment }),
  };
}
