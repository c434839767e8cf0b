import { moduleOf, type SymbolRecord } from '../../model/index.ts';
import type { Reader } from './reader.ts';

/** Errors of the language, which editors and sites resolve without an import. */
const libraryErrors = new Set(
  'AggregateError DOMException Error EvalError RangeError ReferenceError SyntaxError TypeError URIError'.split(' '),
);

/** `{@link Name}` when the name resolves where the comment stands, else the name in back-ticks. */
export function linkTo(name: string, reader: Reader): string {
  const record = reader.declaration(name);
  if (record !== undefined ? isLinkable(record, reader) : libraryErrors.has(name)) return `{@link ${name}}`;
  return `\`${name}\``;
}

/** {@link linkTo} for a declaration, which may be a member: `{@link Store.add}`. */
export function linkToRecord(record: SymbolRecord, path: string, reader: Reader): string {
  return isLinkable(record, reader) ? `{@link ${path}}` : `\`${path}\``;
}

/** What stands in the same module, is used there, or is public resolves; other declarations are only named. */
function isLinkable(record: SymbolRecord, reader: Reader): boolean {
  const { symbol } = reader.context;
  if (record.module === symbol.module) return record.parent === undefined || isMemberName(record.name);
  return symbol.references.uses.some((id) => id === record.id || id === record.parent);
}

function isMemberName(name: string): boolean {
  return /^[\w$]+$/u.test(name);
}

/** Dotted path of a declaration as links name it: `Store.add`. */
export function pathOfRecord(record: SymbolRecord): string {
  const path = record.id.slice(moduleOf(record.id).length + 1);
  return path.replaceAll(/~\d+/gu, '').replaceAll('##', '#').replaceAll('#', '.');
}
