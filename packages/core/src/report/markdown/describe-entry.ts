import { fence, type CachedSymbol, type Doc, type DocExample, type SymbolKind } from '../../model/index.ts';
import type { MarkdownEntry } from './list-entries.ts';

/** Text about something that has a name. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** A symbol as a template sees it: what its verified doc says, as Markdown for this page. Absent parts are empty. */
export interface SymbolView {
  /** Path within the module: `Store.get`. */
  readonly title: string;
  readonly name: string;
  readonly kind: SymbolKind;
  readonly anchor: string;
  /** Marks of its heading: `##` at the top of a module. */
  readonly marks: string;
  /** All overloads, in a fence. */
  readonly signature: string;
  readonly summary: string;
  readonly remarks: string;
  readonly deprecated: string;
  readonly typeParameters: readonly NamedText[];
  readonly parameters: readonly NamedText[];
  readonly returns: string;
  /** `name` is a link to the error or its name, or empty. */
  readonly throws: readonly NamedText[];
  readonly defaultValue: string;
  /** Each in a fence, below its title. */
  readonly examples: readonly string[];
  readonly see: readonly string[];
  /** Rendered. */
  readonly members: readonly string[];
}

/** What {@link describeEntry} needs beside the entry. */
export interface EntryContext {
  /** The text of a doc as Markdown of the page. */
  readonly toMarkdown: (text: string) => string;
  /** The doc of the symbol that this one inherits from. */
  readonly inherited: (symbol: CachedSymbol) => Doc | undefined;
}

/** Describes a symbol for a template. `level` is that of its heading, from 1; `members` are rendered. */
export function describeEntry(
  { symbol, title, anchor, signatures }: MarkdownEntry,
  { level, members }: { readonly level: number; readonly members: readonly string[] },
  { toMarkdown, inherited }: EntryContext,
): SymbolView {
  const doc = shownDoc(symbol) ?? inherited(symbol) ?? { summary: '' };
  const text = (part: string | undefined): string => toMarkdown(part ?? '').trim();
  const named = (list: Doc['parameters']): NamedText[] =>
    (list ?? []).map((each) => ({ name: each.name, text: text(each.text) }));
  return {
    title,
    name: symbol.name,
    kind: symbol.kind,
    anchor,
    marks: '#'.repeat(Math.min(level, 6)),
    signature: fence(signatures.join('\n'), 'ts'),
    summary: text(doc.summary),
    remarks: text(doc.remarks),
    deprecated: text(doc.deprecated),
    typeParameters: named(doc.typeParameters),
    parameters: named(doc.parameters),
    returns: text(doc.returns),
    throws: (doc.throws ?? []).map((each) => ({
      name: each.error === undefined ? '' : text(`{@link ${each.error}}`),
      text: text(each.text),
    })),
    defaultValue: text(doc.defaultValue),
    examples: (doc.examples ?? []).map((example) => exampleText(example, text)),
    see: (doc.see ?? []).map(text),
    members,
  };
}

/** The doc of the cache, unless the truth gate refused it or it only says where it is inherited from. */
function shownDoc({ doc, state }: CachedSymbol): Doc | undefined {
  return state === 'rejected' || (doc?.inheritDoc !== undefined && doc.summary === '') ? undefined : doc;
}

function exampleText({ title, code, language }: DocExample, text: (part: string) => string): string {
  const shown = /^[ \t]*(?:`{3}|~{3})/mu.test(code) ? text(code) : fence(code, language ?? 'ts');
  return title === undefined ? shown : `${text(title)}\n\n${shown}`;
}
