import type { Comment } from './comment.ts';
import type { Doc } from './doc.ts';
import type { Documentation, DocumentationOptions, DocumentationPreset, DocumentationReason } from './documentation.ts';
import { callableKinds, type SymbolKind } from './symbol-kind.ts';
import { inheritsDoc } from './inherits-doc.ts';
import { isStub, saysMoreThanName } from './says-more-than-name.ts';
import type { SymbolRecord } from './symbol.ts';

/** Judges a symbol by one definition of "documented". */
export type DocumentationRule = (symbol: SymbolRecord, options: DocumentationOptions) => Documentation;

/** One rule per preset; what each asks for is written at {@link documentation}. */
export const documentationRules: Readonly<Record<DocumentationPreset, DocumentationRule>> = {
  docwright: (symbol, { resolve }) => {
    const own = judgeOwn(symbol);
    if (own?.documented === true) return own;
    if (own === undefined || own.reason === 'empty' || own.reason === 'tags-only') {
      const inherited = inheritedDoc(symbol, resolve, (base) => judgeOwn(base)?.documented === true);
      if (inherited?.documented === true) return inherited;
      if (isBareConstructor(symbol)) return notRequired(symbol);
      return inherited ?? own ?? no('missing');
    }
    return own;
  },

  typedoc: (symbol, { resolve }) => {
    const { comment, parent, kind } = symbol;
    const inherited = inheritedDoc(symbol, resolve, isShown);
    if (isShown(symbol)) {
      const isBorrowed = comment?.doc.inheritDoc !== undefined && inherited?.documented === true;
      return isBorrowed ? inherited : yes(comment?.doc.summary === '' ? 'sections' : 'summary');
    }
    if (neverAskedByTypeDoc.has(kind)) return notRequired(symbol);
    if (inherited?.documented === true) return inherited;
    const first = firstOverload(symbol, resolve);
    if (first !== undefined && isShown(first)) return yes('inherited', { from: first.id });
    const holder = parent === undefined ? undefined : resolve(parent);
    if (holder !== undefined && speaksFor(holder, symbol)) return yes('holder', { holder: holder.id });
    return inherited ?? no(comment === undefined ? 'missing' : withoutText(comment));
  },

  'api-extractor': (symbol, { resolve }) => {
    if (symbol.kind === 'constructor') return notRequired(symbol);
    const least = 10;
    const isLong = ({ comment }: SymbolRecord): boolean => textLength(comment?.doc.summary ?? '') >= least;
    if (isLong(symbol)) return yes('summary');
    const { comment } = symbol;
    const doc = comment?.doc;
    if (doc?.inheritDoc === '') return unresolved('');
    if (doc?.inheritDoc !== undefined) return inheritedDoc(symbol, resolve, isLong) ?? unresolved(doc.inheritDoc);
    if (comment === undefined) return no('missing');
    const { summary } = comment.doc;
    return summary === '' ? no(withoutText(comment)) : no('too-short', { summary, least: String(least) });
  },

  deno: (symbol, { resolve }) => {
    const { kind, parameters, modifiers, comment } = symbol;
    if (kind === 'constructor' && (parameters.length === 0 || modifiers.includes('private')))
      return notRequired(symbol);
    if (isUnseenByDeno(symbol, resolve)) return notRequired(symbol);
    if (comment === undefined) return no('missing');
    if (comment.doc.summary !== '') return yes('summary');
    if ((comment.doc.deprecated ?? '') !== '') return yes('deprecated');
    return no(withoutText(comment));
  },
};

function yes(reason: DocumentationReason, args: Documentation['args'] = {}): Documentation {
  return { documented: true, reason, args };
}

function no(reason: DocumentationReason, args: Documentation['args'] = {}): Documentation {
  return { documented: false, reason, args };
}

function notRequired({ kind }: SymbolRecord): Documentation {
  return yes('not-required', { kind });
}

function unresolved(reference: string): Documentation {
  return no('unresolved-inherit-doc', { reference });
}

/** What docwright thinks of a symbol's own comment; undefined when there is none. */
function judgeOwn(symbol: SymbolRecord): Documentation | undefined {
  const { comment } = symbol;
  if (comment === undefined) return undefined;
  const { doc } = comment;
  const { summary } = doc;
  if (says(summary, symbol)) return yes('summary');
  if ((doc.deprecated ?? '') !== '' && !isStub(doc.deprecated ?? '')) return yes('deprecated');
  if (sectionsSay(doc, symbol)) return yes('sections');
  if (isStub(summary)) return no('stub', { summary });
  if (summary !== '') return no('restates-name', { summary });
  return no(withoutText(comment));
}

function says(text: string | undefined, symbol: SymbolRecord): boolean {
  return text !== undefined && text !== '' && !isStub(text) && saysMoreThanName(text, symbol);
}

/** A text for every parameter counts, for some of them it does not. */
function sectionsSay(doc: Doc, symbol: SymbolRecord): boolean {
  const texts = [doc.remarks, doc.returns, ...(doc.throws ?? []).map(({ text }) => text)];
  if (texts.some((text) => says(text, symbol)) || (doc.examples ?? []).some(({ code }) => code !== '')) return true;
  const described = new Set((doc.parameters ?? []).filter(({ text }) => says(text, symbol)).map(({ name }) => name));
  return described.size > 0 && symbol.parameters.every(({ name }) => described.has(name));
}

/** Why a comment without a text above its tags counts for nothing. A comment that declares a type has a tag at least. */
function withoutText({ doc, raw }: Comment): 'empty' | 'tags-only' {
  return Object.keys(doc).length > 1 || /@(?:typedef|callback)\b/u.test(raw) ? 'tags-only' : 'empty';
}

/** Kinds that are not among what TypeDoc requires to be documented unless it is told to. */
const neverAskedByTypeDoc: ReadonlySet<SymbolKind> = new Set([
  'constructor',
  'construct-signature',
  'index-signature',
  'namespace',
]);

/**
 * TypeDoc looks whether a comment shows anything: a text, or a block tag, be it empty. `@param` and `@typeParam` go to
 * what they describe, and are not left in the comment.
 */
function isShown({ comment, kind }: SymbolRecord): boolean {
  if (comment === undefined) return false;
  const { summary, inheritDoc, remarks, returns, defaultValue, deprecated, parameters, ...doc } = comment.doc;
  const { throws = [], examples = [], see = [], tags = [] } = doc;
  const texts = [inheritDoc, remarks, returns, defaultValue, deprecated];
  const shown = tags.filter(({ name }) => name !== 'privateRemarks' && name !== 'satisfies');
  const lists = [throws, examples, see, shown, callableKinds.includes(kind) ? [] : (parameters ?? [])];
  return summary !== '' || texts.some((text) => text !== undefined) || lists.some(({ length }) => length > 0);
}

/** Later overloads show the comment of the first in TypeDoc. */
function firstOverload(
  { id, overload }: SymbolRecord,
  resolve: DocumentationOptions['resolve'],
): SymbolRecord | undefined {
  return overload === undefined || overload.index === 1 ? undefined : resolve(id.replace(/~\d+$/u, ''));
}

/** Deno does not look into enums, type aliases and values. */
function isUnseenByDeno({ kind, parent }: SymbolRecord, resolve: DocumentationOptions['resolve']): boolean {
  if (kind === 'enum-member') return true;
  const holder = parent === undefined ? undefined : resolve(parent)?.kind;
  return holder === 'type-alias' || holder === 'variable';
}

/**
 * What a symbol inherits: undefined when nothing says that it inherits. A base outside of the project is trusted to be
 * documented; a reference that names nothing in the project is not, unless it names another package.
 */
function inheritedDoc(
  symbol: SymbolRecord,
  resolve: DocumentationOptions['resolve'],
  isDocumented: (base: SymbolRecord) => boolean,
): Documentation | undefined {
  const { inherits, comment } = symbol;
  const reference = comment?.doc.inheritDoc;
  if (inherits === undefined) return reference === undefined ? undefined : unresolved(reference);
  const { from } = inherits;
  if (from === undefined) {
    const leadsOut =
      reference === undefined || /^@|[/#]/u.test(reference) || (reference === '' && hasOuterBase(symbol, resolve));
    return leadsOut ? yes('inherited', { from: outerBase(symbol, resolve) }) : unresolved(reference);
  }
  return inheritsDoc(symbol, resolve, isDocumented)
    ? yes('inherited', { from })
    : no('inherits-undocumented', { from });
}

function hasOuterBase(symbol: SymbolRecord, resolve: DocumentationOptions['resolve']): boolean {
  return outerBases(symbol, resolve).length > 0;
}

function outerBase(symbol: SymbolRecord, resolve: DocumentationOptions['resolve']): string {
  return symbol.comment?.doc.inheritDoc || (outerBases(symbol, resolve)[0] ?? 'a declaration outside of the project');
}

function outerBases(symbol: SymbolRecord, resolve: DocumentationOptions['resolve']): string[] {
  const holder = symbol.parent === undefined ? symbol : resolve(symbol.parent);
  const heritage = holder === undefined ? [] : [...holder.extends, ...holder.implements];
  return heritage.filter(({ target }) => target === undefined).map(({ text }) => text);
}

/** Nothing could be said of it: it takes nothing and throws nothing. */
function isBareConstructor(symbol: SymbolRecord): boolean {
  // Facts last: a lint rule works them out when they are read.
  return symbol.kind === 'constructor' && symbol.parameters.length === 0 && symbol.facts.throws.length === 0;
}

/** TypeDoc lets a holder speak for its call signatures, and for properties that it names in `@property`. */
function speaksFor(holder: SymbolRecord, { kind, name }: SymbolRecord): boolean {
  if (!isShown(holder)) return false;
  if (kind === 'call-signature') return true;
  const named = (holder.comment?.doc.tags ?? [])
    .filter(({ name: tag }) => tag === 'property')
    .map(({ text }) => /^\[?([\w$]+)/u.exec(text)?.[1]);
  return kind === 'property' && named.includes(name);
}

/** Characters besides white space, without the marks of code and links. */
function textLength(text: string): number {
  return text.replaceAll(/\{@\w+\s+[^{}|]*\|?([^{}]*)\}/gu, '$1').replaceAll(/[\s`]/gu, '').length;
}
