import type { EntryPoint, PublicName, SymbolId, SymbolRecord } from '../model/index.ts';
import type { ExportTables, Target } from './bind-exports.ts';
import type { Declaration, DeclarationIndex } from './index-declarations.ts';

/**
 * Where the package gives out each symbol. A module that is given out as a namespace under several names is followed
 * under the first and shortest only, so that namespaces that hold each other end.
 */
export function findPublicNames(
  entryPoints: readonly EntryPoint[],
  declarations: DeclarationIndex,
  exports: ExportTables,
): ReadonlyMap<SymbolId, readonly PublicName[]> {
  const found = new Map<SymbolId, PublicName[]>();
  for (const { name: entryPoint, module } of entryPoints) {
    const give = (declaration: Declaration, name: string): void => {
      for (const [id, dotted] of withMembers(declaration, name, declarations)) {
        const names = found.get(id) ?? [];
        names.push({ entryPoint, name: dotted });
        found.set(id, names);
      }
    };
    const namespaces = new Map<Target, string>([[{ kind: 'module', path: module }, '']]);
    const seen = new Set([module]);
    for (const [namespace, prefix] of namespaces) {
      if (namespace.kind !== 'module') continue;
      for (const [name, target] of [...exports.of(namespace.path)].sort(byName)) {
        if (target.kind === 'declaration') give(target, prefix + name);
        else if (!seen.has(target.path)) {
          seen.add(target.path);
          namespaces.set(target, `${prefix}${name}.`);
        }
      }
    }
  }
  return found;
}

function byName([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : 1;
}

/** A declaration and everything in it that can be reached from outside, with dotted names. */
function withMembers(declaration: Declaration, name: string, declarations: DeclarationIndex): [SymbolId, string][] {
  const all: [SymbolId, string][] = declaration.ids.map((id) => [id, name]);
  for (const [id, dotted] of all) {
    const holder = declarations.symbols.get(id);
    for (const member of declarations.children(id)) {
      if (holder === undefined || isReachable(member, holder)) all.push([member.id, `${dotted}.${member.name}`]);
    }
  }
  return all;
}

/** Members are as public as their holder, but a namespace gives out only what it exports. */
export function isReachable(member: SymbolRecord, holder: SymbolRecord): boolean {
  if (holder.kind !== 'namespace') return true;
  const isAmbient = holder.modifiers.includes('declare') || /\.d\.[cm]?ts$/u.test(holder.module);
  return isAmbient || member.exported || member.modifiers.includes('export');
}
