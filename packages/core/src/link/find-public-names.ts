import type { EntryPoint, ModulePath, PublicName, SymbolId, SymbolRecord } from '../model/index.ts';
import type { ExportTables } from './bind-exports.ts';
import type { Declaration, DeclarationIndex } from './index-declarations.ts';
import type { NameResolver } from './resolve-names.ts';

/** A namespace that is given out under more names than these is followed under the shortest ones only. */
const mostNamespaceNames = 4;

/** A module given out as a namespace. */
interface Namespace {
  readonly module: ModulePath;
  /** Empty for the entry point itself. */
  readonly prefix: string;
  /** The modules it is inside of, to end namespaces that hold themselves. */
  readonly inside: ReadonlySet<ModulePath>;
}

/** Where the package gives out each symbol: under every entry point all names, shortest dotted ones first. */
export function findPublicNames(
  entryPoints: readonly EntryPoint[],
  declarations: DeclarationIndex,
  exports: ExportTables,
  aliasesOf: NameResolver['aliasesOf'],
): ReadonlyMap<SymbolId, readonly PublicName[]> {
  const found = new Map<SymbolId, PublicName[]>();
  const parts = new Map<Declaration, readonly Part[]>();
  const partsIn = (declaration: Declaration): readonly Part[] => {
    const known = parts.get(declaration) ?? partsOf(declaration, { declarations, aliasesOf, found });
    parts.set(declaration, known);
    return known;
  };
  for (const { name: entryPoint, module } of entryPoints) {
    for (const [declaration, name] of givenOut(module, exports)) {
      for (const { names, suffix } of partsIn(declaration)) names.push({ entryPoint, name: name + suffix });
    }
  }
  return found;
}

function givenOut(entryPoint: ModulePath, exports: ExportTables): [Declaration, string][] {
  const given: [Declaration, string][] = [];
  const waiting: Namespace[] = [{ module: entryPoint, prefix: '', inside: new Set([entryPoint]) }];
  const counts = new Map<ModulePath, number>();
  for (const { module, prefix, inside } of waiting) {
    for (const [name, target] of [...exports.of(module)].sort(byName)) {
      if (target.kind === 'declaration') {
        given.push([target, prefix + name]);
        continue;
      }
      const count = counts.get(target.path) ?? 0;
      if (inside.has(target.path) || count === mostNamespaceNames) continue;
      counts.set(target.path, count + 1);
      waiting.push({ module: target.path, prefix: `${prefix}${name}.`, inside: new Set([...inside, target.path]) });
    }
  }
  return given;
}

function byName([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : 1;
}

/** Something that is given out whenever the declaration that holds it is. */
interface Part {
  /** All names found for it so far. */
  readonly names: PublicName[];
  /** Follows the name of the declaration: `.get`; empty for the declaration itself. */
  readonly suffix: string;
}

interface PartsContext {
  readonly declarations: DeclarationIndex;
  readonly aliasesOf: NameResolver['aliasesOf'];
  /** Names of all symbols, to which these are added. */
  readonly found: Map<SymbolId, PublicName[]>;
}

/** A declaration and everything in it that can be reached from outside: worked out once, however many names it has. */
function partsOf(declaration: Declaration, { declarations, aliasesOf, found }: PartsContext): Part[] {
  const all = declaration.ids.map((id) => ({ id, suffix: '' }));
  const held = new Set<Declaration>([declaration]);
  for (const { id, suffix } of all) {
    for (const member of reachableMembers(id, declarations)) {
      all.push({ id: member.id, suffix: `${suffix}.${member.name}` });
    }
    for (const [name, target] of aliasesOf(id)) {
      // A namespace may give out what holds it.
      if (held.has(target)) continue;
      held.add(target);
      for (const other of target.ids) all.push({ id: other, suffix: `${suffix}.${name}` });
    }
  }
  return all.map(({ id, suffix }) => {
    const names = found.get(id) ?? [];
    found.set(id, names);
    return { names, suffix };
  });
}

/** Members of a holder that can be reached from outside, in source order. */
export function reachableMembers(id: SymbolId, declarations: DeclarationIndex): readonly SymbolRecord[] {
  const members = declarations.children(id);
  if (members.length === 0) return members;
  const holder = declarations.symbols.get(id);
  return holder?.kind === 'namespace' ? members.filter((member) => isReachable(member, holder)) : members;
}

/** Members are as public as their holder, but a namespace gives out only what it exports. */
function isReachable(member: SymbolRecord, holder: SymbolRecord): boolean {
  const isAmbient = holder.modifiers.includes('declare') || /\.d\.[cm]?ts$/u.test(holder.module);
  return isAmbient || member.exported || member.modifiers.includes('export');
}
