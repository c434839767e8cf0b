import { moduleOf, type ModulePath, type SymbolId } from '@docwright/core/model';
import { modulePage, symbolAddress } from '../model/address.ts';
import type { ModuleDigest } from '../model/digest.ts';
import type { LinkTable } from '../model/link-table.ts';
import { redirectPage } from '../pages/redirect-page.ts';
import type { Output } from './output.ts';

/** Where a module was whose symbols moved, a page leads to where they are. Gives their number. */
export async function writeRedirects(
  digests: readonly ModuleDigest[],
  table: LinkTable,
  output: Output,
): Promise<number> {
  const present = new Set(digests.map((digest) => digest.module));
  const targets = new Map<ModulePath, SymbolId>();
  for (const { symbols } of digests) {
    for (const { id, former = [] } of symbols) {
      for (const old of former)
        if (!present.has(moduleOf(old)) && !table.symbols.has(old)) targets.set(moduleOf(old), id);
    }
  }
  for (const [module, id] of targets)
    await output.write(modulePage(module), redirectPage(modulePage(module), symbolAddress(id)));
  return targets.size;
}
