import type { InheritedDoc, SymbolRecord } from '@docwright/core/model';
import type { SourceCode } from 'eslint';
import type { LintModule, LintSymbol } from '../collect/lint-symbol.ts';

/** What a module tells of inheritance. */
export interface Links {
  /** The record, with what it inherits from where the module tells. */
  readonly record: SymbolRecord;
  /** A base that may be in another module of the project may hold this member. */
  readonly mayInherit: boolean;
}

/**
 * Finds, inside one module, what members inherit from: the member of the same name in a base class, an interface, or the
 * written type of an object.
 */
export function linkInside(module: LintModule, sourceCode: SourceCode): (symbol: LintSymbol) => Links {
  const known = new Map<LintSymbol, Links>();
  const source = createSource(module, sourceCode);
  return (symbol) => {
    const links = known.get(symbol) ?? link(symbol, source);
    known.set(symbol, links);
    return links;
  };
}

function link(symbol: LintSymbol, source: Source): Links {
  const { inherits, mayInherit } = findBase(symbol, source);
  return { record: inherits === undefined ? symbol.record : withInherits(symbol.record, inherits), mayInherit };
}

/** A view instead of a copy: a copy would work out everything that the record works out when asked. */
function withInherits(record: SymbolRecord, inherits: InheritedDoc): SymbolRecord {
  return new Proxy(record, {
    get: (target, name) => (name === 'inherits' ? inherits : (Reflect.get(target, name) as unknown)),
  });
}

interface Source {
  /** Types declared at the top level under a name. */
  readonly types: (name: string) => readonly LintSymbol[];
  readonly members: (holder: LintSymbol) => readonly LintSymbol[];
  /** The name is imported from what may be a module of the project. */
  readonly isProjectImport: (name: string) => boolean;
}

interface Base {
  readonly inherits?: InheritedDoc;
  readonly mayInherit: boolean;
}

const none: Base = { mayInherit: false };

function findBase(symbol: LintSymbol, source: Source): Base {
  const { record, parent } = symbol;
  if (parent === undefined || record.kind === 'constructor' || isPrivate(record)) return none;
  const bases = basesOf(parent.record, isStatic(symbol));
  if (bases.length === 0) return none;
  const found: InheritedDoc[] = [];
  const seen = new Set<LintSymbol>([parent]);
  let mayInherit = false;
  for (const { name, by } of bases) {
    mayInherit ||= source.isProjectImport(name);
    for (const holder of source.types(name)) {
      if (seen.has(holder)) continue;
      seen.add(holder);
      const member = source.members(holder).find((each) => isSame(each, symbol));
      if (member !== undefined) found.push({ by, from: member.record.id });
      bases.push(...basesOf(holder.record, isStatic(symbol)).map((base) => ({ ...base, by: joined(by, base.by) })));
    }
  }
  const inherits = found[0] ?? (record.modifiers.includes('override') ? { by: 'extends' as const } : undefined);
  return { ...(inherits && { inherits }), mayInherit: mayInherit && found.length === 0 };
}

interface Heritage {
  readonly name: string;
  readonly by: 'extends' | 'implements';
}

function basesOf({ kind, extends: bases, implements: interfaces, type }: SymbolRecord, isOfClass: boolean): Heritage[] {
  if (kind === 'variable') return type?.from === 'written' ? [{ name: nameOf(type.text), by: 'implements' }] : [];
  if (kind !== 'class' && kind !== 'interface') return [];
  const extended = bases.map(({ text }) => ({ name: nameOf(text), by: 'extends' as const }));
  return isOfClass
    ? extended
    : [...extended, ...interfaces.map(({ text }) => ({ name: nameOf(text), by: 'implements' as const }))];
}

/** The first name of a type's text, under which it is imported: without type arguments and members. */
function nameOf(text: string): string {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*/u.exec(text)?.[0] ?? '';
}

function joined(through: Heritage['by'], by: Heritage['by']): Heritage['by'] {
  return through === 'implements' ? through : by;
}

function isSame({ record }: LintSymbol, symbol: LintSymbol): boolean {
  return record.name === symbol.record.name && !isPrivate(record) && sideOf(record) === sideOf(symbol.record);
}

function isStatic({ record }: LintSymbol): boolean {
  return sideOf(record) === '.';
}

/** The sign between the holder's id and the member's name; that of an object's member is the one of instances. */
function sideOf({ id, parent = '' }: SymbolRecord): string {
  return id.charAt(parent.length);
}

function isPrivate({ name, modifiers }: SymbolRecord): boolean {
  return name.startsWith('#') || modifiers.includes('private');
}

function createSource({ symbols }: LintModule, sourceCode: SourceCode): Source {
  let tops: Map<string, LintSymbol[]> | undefined;
  let children: Map<LintSymbol, LintSymbol[]> | undefined;
  let imported: Set<string> | undefined;
  return {
    types: (name) => (tops ??= group(symbols.filter(isType), ({ record }) => record.name)).get(name) ?? [],
    members: (holder) => (children ??= group(symbols, ({ parent }) => parent)).get(holder) ?? [],
    isProjectImport: (name) => (imported ??= projectImports(sourceCode)).has(name),
  };
}

function isType({ record }: LintSymbol): boolean {
  return (
    record.parent === undefined &&
    (record.kind === 'class' || record.kind === 'interface' || record.kind === 'type-alias')
  );
}

function group<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key | undefined): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const found = groups.get(key);
    if (found === undefined) groups.set(key, [item]);
    else found.push(item);
  }
  return groups;
}

/** Names from relative paths and path aliases; those of packages cannot hold documentation of this project. */
function projectImports({ ast }: SourceCode): Set<string> {
  const names = new Set<string>();
  for (const statement of ast.body) {
    if (statement.type !== 'ImportDeclaration') continue;
    if (!/^(?:\.|#|~|@\/|\/)/u.test(String(statement.source.value))) continue;
    for (const { local } of statement.specifiers) names.add(local.name);
  }
  return names;
}
