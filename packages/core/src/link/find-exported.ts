import type { ModuleExtract } from '../extract/module-extract.ts';
import type { SymbolId } from '../model/index.ts';
import type { ExportTables } from './bind-exports.ts';
import type { DeclarationIndex } from './index-declarations.ts';
import type { NameResolver } from './resolve-names.ts';
import { reachableMembers } from './find-public-names.ts';

/** Symbols that some module exports, under whatever name, with their members. */
export function findExported(
  sources: readonly ModuleExtract[],
  declarations: DeclarationIndex,
  exports: ExportTables,
  aliasesOf: NameResolver['aliasesOf'],
): ReadonlySet<SymbolId> {
  const found = new Set<SymbolId>();
  for (const { path } of sources) {
    for (const target of exports.of(path).values()) {
      if (target.kind === 'declaration') for (const id of target.ids) found.add(id);
    }
  }
  for (const id of found) {
    for (const member of reachableMembers(id, declarations)) found.add(member.id);
    for (const [, target] of aliasesOf(id)) for (const other of target.ids) found.add(other);
  }
  return found;
}
