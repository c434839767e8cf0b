import { moduleOf, type SymbolRecord } from '../../model/index.ts';
import type { Reader } from './reader.ts';

/** Errors of the language, which editors and sites resolve without an import. */
const libraryErrors = new Set(
  'AggregateError DOMException Error EvalError RangeError ReferenceError SyntaxError TypeError URIError'.split(' '),
);

/** `{@link Name}` when the name resolves where the comment stands, else the name in back-ticks. */
export function linkTo(name: string, reader: Reader): string {
  const record = reader.declaration(name);
  const leads = record !== undefined ? isLinkable(record, reader) : libraryErrors.has(name);
  if (leads && isReference(name)) return `{@link ${name}}`;
  return `\`${name}\``;
}

/** {@link linkTo} for a declaration, which may be a member: `{@link Store.add}`. */
export function linkToRecord(record: SymbolRecord, path: string, reader: Reader): string {
  // Links reach members, not members of a member's type.
  return isLinkable(record, reader) && isReference(path) && path.split('.').length < 3
    ? `{@link ${path}}`
    : `\`${path}\``;
}

/** Names that mean something else in TSDoc references. */
const selectors = new Set(
  'class constructor enum function instance interface namespace static type variable'.split(' '),
);

/** True for what TSDoc takes as a reference without quotes. */
function isReference(path: string): boolean {
  return path.split('.').every((name) => /^[A-Za-z_]\w*$/u.test(name) && !selectors.has(name));
}

/** What stands in the same module, is used there, or is public resolves; other declarations are only named. */
function isLinkable(record: SymbolRecord, reader: Reader): boolean {
  const { symbol } = reader.context;
  if (record.module === symbol.module) return true;
  return symbol.references.uses.some((id) => id === record.id || id === record.parent);
}

/** Dotted path of a declaration as links name it: `Store.add`. */
export function pathOfRecord(record: SymbolRecord): string {
  const path = record.id.slice(moduleOf(record.id).length + 1);
  return path.replaceAll(/~\d+/gu, '').replaceAll('##', '#').replaceAll('#', '.');
}
