import { dirname, isAbsolute, join } from 'node:path';
import { hashText, moduleOf, type ModulePath, type SymbolId } from '@docwright/core/model';
import { compareCaches } from '../difference/compare-caches.ts';
import { modulePage, symbolAddress } from '../model/address.ts';
import { digestModule, type ModuleDigest } from '../model/digest.ts';
import { answersHold, createLinkTable, type LinkTable } from '../model/link-table.ts';
import type { PositionIndex } from '../model/optional-fields.ts';
import type { SiteOptions, SiteScope } from '../model/options.ts';
import type { SiteProblem } from '../model/problem.ts';
import { redirectPage } from '../pages/redirect-page.ts';
import { loadFrame } from './load-frame.ts';
import { manifestFile, readManifest, type Manifest, type ModuleMemory } from './manifest.ts';
import { openOutput, replaceFile, type Output } from './output.ts';
import { openSiteCache, type ShardFile, type SiteCache } from './read-cache.ts';
import { moduleFiles, renderModule, type ModuleRenderer } from './render-modules.ts';
import { writeOtherPages } from './write-other-pages.ts';
import { writeSearchFiles } from './write-search-files.ts';

/** What {@link renderSite} did. */
export interface SiteResult {
  /** Number of pages of the whole site. */
  readonly pages: number;
  /** Paths of the files that this run wrote, sorted; the others were as they should be. */
  readonly written: readonly string[];
  readonly problems: readonly SiteProblem[];
}

/**
 * Makes the site of a project from its cache alone. A second run makes only the pages whose own module, or whose answers
 * from the rest of the site, changed; its result is the same, byte for byte, as that of a run from nothing.
 *
 * @throws The system's error when the output folder cannot be written.
 */
export async function renderSite(options: SiteOptions): Promise<SiteResult> {
  const { root, out, cacheFolder } = folders(options);
  const problems: SiteProblem[] = [];
  const report = (problem: SiteProblem): void => void problems.push(problem);
  const scope = options.site?.scope ?? 'exported';
  const before = await readManifest(out);
  const cache = await openSiteCache(cacheFolder, report);
  if (cache.index.modules.length === 0 && problems.length > 0) {
    return {
      pages: 0,
      written: [],
      problems: [{ code: 'cache-missing', severity: 'error', args: { folder: options.cache } }, ...problems],
    };
  }
  const { frame, assets, guides, settings } = await loadFrame({ options, root, index: cache.index, report });
  const output = await openOutput(out, before.files);
  const known: Manifest = before.settings === settings ? before : { ...before, settings: '', modules: {} };
  const positions = (await cache.readTemporary('positions.json')) as PositionIndex | undefined;
  const read = await readModules({ cache, known, scope, positions, fallback: before });
  const digests = read.map(({ digest }) => digest);
  const table = createLinkTable(digests);
  const renderer: ModuleRenderer = { root, scope, site: frame, table, cache, positions };
  const modules = await writeModules({ read, known, renderer, output });
  const redirects = await writeRedirects(digests, table, output);
  for (const asset of assets) await output.write(asset.path, asset.content);
  const difference =
    options.before === undefined
      ? undefined
      : await compareCaches({ before: absolute(root, options.before), after: cacheFolder, scope, report });
  const others = await writeOtherPages({
    cache,
    digests,
    table,
    site: frame,
    guides,
    output,
    root,
    report,
    difference,
  });
  await writeSearchFiles({
    output,
    digests,
    site: frame,
    pages: [...others, ...digests.map((digest) => modulePage(digest.module))],
  });
  const files = await output.finish();
  await replaceFile(join(out, manifestFile), JSON.stringify({ settings, files, modules } satisfies Manifest));
  return {
    pages: digests.length + redirects + others.length,
    written: output.written(),
    problems,
  };
}

interface ReadModule {
  readonly inputs: string;
  readonly digest: ModuleDigest;
  /** Absent when the shard cannot be read now and the page of the last build stands in. */
  readonly file?: ShardFile;
}

/** Reads every shard, and sums up those that are new or changed. */
async function readModules(from: {
  readonly cache: SiteCache;
  readonly known: Manifest;
  readonly scope: SiteScope;
  readonly positions: PositionIndex | undefined;
  readonly fallback: Manifest;
}): Promise<ReadModule[]> {
  const { cache, known, scope, positions, fallback } = from;
  const read: ReadModule[] = [];
  for (const module of cache.index.modules) {
    const file = await cache.readShard(module);
    const position = positions?.modules[module];
    const inputs = position === undefined ? file?.hash : hashText(`${file?.hash ?? ''} ${JSON.stringify(position)}`);
    const memory = own(known.modules, module);
    if (file !== undefined && inputs !== undefined && memory?.inputs === inputs) {
      read.push({ inputs, digest: memory.digest, file });
      continue;
    }
    const shard = file?.parse();
    const last = own(fallback.modules, module);
    if (file !== undefined && inputs !== undefined && shard !== undefined) {
      read.push({ inputs, digest: digestModule({ ...shard, module }, scope), file });
    } else if (last !== undefined) {
      read.push({ inputs: last.inputs, digest: last.digest });
    }
  }
  return read;
}

/** Renders the pages that changed, one after the other, so that memory holds one module at a time. */
async function writeModules(from: {
  readonly read: readonly ReadModule[];
  readonly known: Manifest;
  readonly renderer: ModuleRenderer;
  readonly output: Output;
}): Promise<Record<ModulePath, ModuleMemory>> {
  const { read, known, renderer, output } = from;
  const modules: [ModulePath, ModuleMemory][] = [];
  for (const { inputs, digest, file } of read) {
    const memory = own(known.modules, digest.module);
    const isFresh = memory?.inputs === inputs && answersHold(renderer.table, memory.answers);
    const paths = moduleFiles(digest.module);
    if ((isFresh || file === undefined) && paths.every((path) => output.keep(path))) {
      modules.push([digest.module, { inputs, digest, answers: memory?.answers ?? {} }]);
      continue;
    }
    const shard = file?.parse();
    if (shard === undefined) continue;
    const page = await renderModule({ ...shard, module: digest.module }, renderer);
    await output.write(paths[0], page.html);
    await output.write(paths[1], page.markdown);
    modules.push([digest.module, { inputs, digest, answers: page.answers }]);
  }
  return Object.fromEntries(modules);
}

/** Where a module was whose symbols moved, a page leads to where they are. */
async function writeRedirects(digests: readonly ModuleDigest[], table: LinkTable, output: Output): Promise<number> {
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

function folders({ cache, out, root = dirname(cache) }: SiteOptions): {
  root: string;
  out: string;
  cacheFolder: string;
} {
  return { root, out: absolute(root, out), cacheFolder: absolute(root, cache) };
}

function absolute(root: string, path: string): string {
  return isAbsolute(path) ? path : join(root, path);
}

/** A property that the object has itself: module paths come from outside. */
function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
