import type { SymbolId, SymbolRecord, SymbolTable } from '../model/index.ts';

/**
 * Declarations of the project that the parameter, return and heritage types of a symbol name, each followed by its
 * members when it is a data type.
 */
export function findTypes(
  symbol: SymbolRecord,
  symbols: SymbolTable['symbols'],
  membersOf: (id: SymbolId) => readonly SymbolRecord[],
): SymbolRecord[] {
  const names = new Set(typeTexts(symbol).flatMap((text) => text.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu) ?? []));
  const heritage = [...symbol.extends, ...symbol.implements].flatMap(({ target }) => target ?? []);
  const used = symbol.references.uses.filter((id) => {
    const record = symbols[id];
    return record !== undefined && isType(record) && names.has(record.name);
  });
  return [...new Set([...heritage, ...used])].flatMap((id) => {
    const type = symbols[id];
    if (type === undefined || id === symbol.id) return [];
    return type.kind === 'interface' || type.kind === 'type-alias' ? [type, ...membersOf(id)] : [type];
  });
}

function typeTexts({ parameters, returns, type, extends: bases, implements: contracts }: SymbolRecord): string[] {
  const properties = parameters.flatMap(({ destructured = [] }) => destructured);
  const types = [...parameters, ...properties].map((parameter) => parameter.type?.text ?? '');
  return [...types, returns?.text ?? '', type?.text ?? '', ...[...bases, ...contracts].map(({ text }) => text)];
}

function isType({ kind }: SymbolRecord): boolean {
  return kind === 'interface' || kind === 'type-alias' || kind === 'class' || kind === 'enum';
}
