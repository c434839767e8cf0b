import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashText, moduleOf, type CacheShard, type Doc, type ModulePath, type SymbolId } from '@docwright/core/model';
import type { SectionTools } from '../components/section-parts.tsx';
import { moduleMarkdown } from '../machine/module-markdown.ts';
import { markdownPath } from '../machine/site-files.ts';
import { modulePage } from '../model/address.ts';
import { recordLookups, type LinkTable } from '../model/link-table.ts';
import { viewModule, type ModuleView } from '../model/module-view.ts';
import type { LineRange, PositionIndex } from '@docwright/core/model';
import { hideSecretsOf } from '@docwright/core/secrets';
import type { Counting } from '../model/documented.ts';
import { createPageContext, type SiteFrame } from '../model/page.ts';
import { createNameResolver } from '../model/resolve-names.ts';
import { modulePageOf } from '../pages/module-page.tsx';
import { renderPage } from '../pages/render-page.tsx';
import type { SiteCache } from './read-cache.ts';

/** Everything that module pages are made from. */
export interface ModuleRenderer {
  readonly root: string;
  readonly counting: Counting;
  readonly site: SiteFrame;
  readonly table: LinkTable;
  readonly cache: SiteCache;
  readonly positions: PositionIndex | undefined;
}

/** A module's page and its twin, with what it asked about the rest of the site. */
export interface RenderedModule {
  readonly path: string;
  readonly html: string;
  readonly markdown: string;
  readonly answers: Readonly<Record<string, string>>;
}

/** Renders one module. Other shards are read only for docs that it inherits. */
export async function renderModule(shard: CacheShard, renderer: ModuleRenderer): Promise<RenderedModule> {
  const { counting, site, table } = renderer;
  const path = modulePage(shard.module);
  const answers: Record<string, string> = {};
  const context = createPageContext(site, path, recordLookups(table, answers));
  const linesOf = positionsOf(shard.module, renderer.positions);
  const view = viewModule(shard, counting, (id) => linesOf(id)?.start);
  const inherited = await inheritedDocs(view, shard, renderer.cache);
  const inheritedDoc = (id: SymbolId): Doc | undefined => inherited.get(id);
  for (const id of inherited.keys()) context.lookup.docOf(id);
  const tools: SectionTools = {
    context,
    resolver: createNameResolver(context, view),
    module: shard.module,
    linesOf,
    sourceOf: await sourcesOf(shard.module, renderer, linesOf),
    inheritedDoc,
  };
  return {
    path,
    html: renderPage(modulePageOf(view, shard, tools)),
    markdown: moduleMarkdown(view, inheritedDoc),
    answers,
  };
}

/** Page and twin of a module. */
export function moduleFiles(module: ModulePath): readonly [html: string, markdown: string] {
  const path = modulePage(module);
  return [path, markdownPath(path)];
}

function positionsOf(module: ModulePath, index: PositionIndex | undefined): (id: SymbolId) => LineRange | undefined {
  const symbols = index?.modules[module]?.symbols;
  return (id) => (symbols !== undefined && Object.hasOwn(symbols, id) ? symbols[id] : undefined);
}

async function inheritedDocs(
  view: ModuleView,
  shard: CacheShard,
  cache: SiteCache,
): Promise<ReadonlyMap<SymbolId, Doc>> {
  const docs = new Map<SymbolId, Doc>();
  const wanted = view.entries.flatMap(({ symbol }) =>
    symbol.doc === undefined && symbol.inheritsFrom !== undefined ? [symbol.inheritsFrom] : [],
  );
  for (const module of new Set(wanted.map(moduleOf))) {
    const source = module === shard.module ? shard : (await cache.readShard(module))?.parse();
    for (const id of wanted) {
      const doc = source?.symbols[id]?.doc;
      if (doc !== undefined) docs.set(id, doc);
    }
  }
  return docs;
}

/** Source texts without their secrets, when the positions are those of the file as it stands. */
async function sourcesOf(
  module: ModulePath,
  { root, positions }: ModuleRenderer,
  linesOf: (id: SymbolId) => LineRange | undefined,
): Promise<(id: SymbolId) => string | undefined> {
  const hash = positions?.modules[module]?.contentHash;
  if (hash === undefined) return () => undefined;
  const text = await readFile(join(root, module), 'utf8').catch(() => undefined);
  if (text === undefined || hashText(text) !== hash) return () => undefined;
  const lines = text.split(/\r?\n/);
  const hide = await hideSecretsOf([lines.join('\n')]);
  return (id) => {
    const range = linesOf(id);
    if (range === undefined || range.end - range.start > 120) return undefined;
    return hide(lines.slice(range.start - 1, range.end).join('\n'));
  };
}
