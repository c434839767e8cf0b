import type { Doc, DocumentedSymbol, SymbolRecord, TaskContext } from '../model/index.ts';
import { isSafeContext } from './injection.ts';
import { quoteLine } from './quote.ts';

/** Most siblings that are named. */
const mostSiblings = 12;

/** Declarations that a symbol refers to: its holder, types, what it calls, its neighbours; a quoted line each, best first. */
export function renderReferences(context: TaskContext): string[] {
  const { symbol, parent, types, uses, used = [], siblings = [] } = context;
  const isOther = ({ id }: SymbolRecord): boolean => id !== symbol.id;
  const all = [
    ...(parent === undefined ? [] : [renderRecord(parent)]),
    ...uses.filter((use) => use.symbol !== symbol.id).map(renderUse),
    ...types.filter(isOther).map(renderRecord),
    ...used.filter(isOther).map(renderRecord),
    ...siblings.slice(0, mostSiblings).map(renderRecord),
  ];
  // What is used is often a type as well, with the same words.
  return [...new Set(all)];
}

// A record is shown with many symbols. Records never change, so that the line of one is made once.
const lines = new WeakMap<SymbolRecord, string>();

function renderRecord(record: SymbolRecord): string {
  const known = lines.get(record);
  if (known !== undefined) return known;
  const line = renderLine(record.id, record.signature, record.comment?.doc);
  lines.set(record, line);
  return line;
}

// The same doc gives the same line, unless several symbols inherit it.
const useLines = new WeakMap<Doc, DocumentedSymbol & { readonly line: string }>();

function renderUse({ symbol, signature, doc }: DocumentedSymbol): string {
  const known = useLines.get(doc);
  if (known?.symbol === symbol && known.signature === signature) return known.line;
  const line = renderLine(symbol, signature, doc);
  useLines.set(doc, { symbol, signature, doc, line });
  return line;
}

function renderLine(id: string, signature: string, doc: Doc | undefined): string {
  return quoteLine(cut(`${id}: ${signature}${doc === undefined || !isSafeContext(doc) ? '' : ` — ${brief(doc)}`}`));
}

/** What a caller's doc needs to know of a doc: what it says first, and which errors it names. */
function brief({ summary, throws = [] }: Doc): string {
  const errors = throws.map(({ error, text }) => `throws ${error ?? ''} ${text}`);
  return [summary, ...errors].join(' ').trim();
}

/** Type aliases may have signatures of any length. */
export function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)} …` : text;
}

const longest = 1_200;
