import { moduleOf, type ModulePath } from '@docwright/core/model';
import { modulePage, symbolAddress } from '../model/address.ts';
import type { ModuleDigest } from '../model/digest.ts';
import { recordLookups, type LinkTable } from '../model/link-table.ts';
import { createPageContext, type SiteFrame } from '../model/page.ts';
import type { Move } from '../model/find-moves.ts';
import { movedPage } from '../pages/moved-page.tsx';
import { redirectPage } from '../pages/redirect-page.ts';
import { renderPage } from '../pages/render-page.tsx';
import type { Output } from './output.ts';

/** Where a module was whose symbols moved, a page leads to where they are. Gives the number of such pages. */
export async function writeRedirects(from: {
  readonly digests: readonly ModuleDigest[];
  readonly table: LinkTable;
  readonly site: SiteFrame;
  readonly output: Output;
}): Promise<number> {
  const { digests, table, site, output } = from;
  const present = new Set(digests.map((digest) => digest.module));
  const gone = [...table.moves].filter(([module]) => !present.has(module));
  for (const [module, moves] of gone) await output.write(modulePage(module), leadOn(module, moves, { table, site }));
  return gone.length;
}

function leadOn(
  module: ModulePath,
  moves: readonly Move[],
  { table, site }: { readonly table: LinkTable; readonly site: SiteFrame },
): string {
  const path = modulePage(module);
  const only = onlyOne(moves.map(({ to }) => to));
  if (only !== undefined) return redirectPage(path, symbolAddress(only));
  const to = onlyOne(moves.map((move) => moduleOf(move.to)));
  return renderPage(movedPage(createPageContext(site, path, recordLookups(table, {})), { module, moves, to }));
}

/** What all of them are, if they are all the same. */
function onlyOne(ids: readonly string[]): string | undefined {
  return ids.every((id) => id === ids[0]) ? ids[0] : undefined;
}
