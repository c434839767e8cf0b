import { access, rm } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import { compareCaches } from '../difference/compare-caches.ts';
import { modulePage } from '../model/address.ts';
import type { ModuleDigest } from '../model/digest.ts';
import { entryExports, hashExports } from '../model/entry-exports.ts';
import { createLinkTable, type LinkTable } from '../model/link-table.ts';
import { hashText, type CacheIndex, type PositionIndex } from '@docwright/core/model';
import type { Counting } from '../model/documented.ts';
import type { SiteOptions } from '../model/options.ts';
import type { SiteFrame } from '../model/page.ts';
import type { SiteProblem } from '../model/problem.ts';
import { shareOfAll, type Share } from '../model/statistics.ts';
import { loadFrame } from './load-frame.ts';
import { emptyManifest, manifestFile, readManifest, type Manifest } from './manifest.ts';
import { openOutput, replaceFile } from './output.ts';
import { openSiteCache, type SiteCache } from './read-cache.ts';
import type { SiteResult } from './render-site.ts';
import { readModules } from './read-modules.ts';
import type { ModuleRenderer } from './render-modules.ts';
import { writeModules } from './write-modules.ts';
import { hashList, writeOtherPages } from './write-other-pages.ts';
import { writeRedirects } from './write-redirects.ts';
import { writeSearchFiles } from './write-search-files.ts';
import { wordsFile, writeTextIndex } from './write-text-index.ts';

const nothing: Share = { documented: 0, total: 0 };

/** Packages that lie below a site, and what others give out. */
export interface SiteParts {
  readonly packages?: readonly RenderedPackage[];
  readonly externals?: LinkTable['externals'];
}

/** A package of the site as its home page shows it. */
export interface RenderedPackage {
  /** Folder in the site. */
  readonly path: string;
  readonly name: string;
  readonly version?: string;
  readonly description?: string;
  readonly share: Share;
  readonly digests: readonly ModuleDigest[];
}

/** What {@link renderProject} did, and the modules it found. */
export interface RenderedProject extends SiteResult {
  /** What is documented of all that the project counts. */
  readonly share: Share;
  readonly digests: readonly ModuleDigest[];
}

/**
 * Makes the pages of one project.
 *
 * @throws The system's error when the output folder cannot be written.
 */
export async function renderProject(options: SiteOptions, parts: SiteParts = {}): Promise<RenderedProject> {
  const { root, out, cacheFolder } = folders(options);
  const problems: SiteProblem[] = [];
  const report = (problem: SiteProblem): void => void problems.push(problem);
  const before = await readManifest(out);
  const { packages = [], externals } = parts;
  const cache = packages.length > 0 ? await openIfThere(cacheFolder, report) : await openSiteCache(cacheFolder, report);
  if (cache.index.modules.length === 0 && problems.length > 0) {
    const missing: SiteProblem = { code: 'cache-missing', severity: 'error', args: { folder: options.cache } };
    return { pages: 0, written: [], problems: [missing, ...problems], share: nothing, digests: [] };
  }
  const counting = countingOf(options, cache.index);
  const loaded = await loadFrame({ options, root, index: cache.index, packages, report });
  const { assets, guides } = loaded;
  const settings = hashText(JSON.stringify([loaded.settings, counting]));
  // Until it ends, a build that writes has no manifest: after a crash everything is made again.
  const output = await openOutput(out, before.files, () => rm(join(out, manifestFile), { force: true }));
  const isUsable = before.settings === settings && output.keep(wordsFile);
  const known: Manifest = isUsable ? before : emptyManifest;
  const positions = (await cache.readTemporary('positions.json')) as PositionIndex | undefined;
  const read = await readModules({ cache, known, counting, positions, last: before });
  const all = read.map(({ digest }) => digest);
  const digests = all.filter(({ isEmpty }) => isEmpty !== true);
  const share = shareOfAll(all);
  const frame: SiteFrame = { ...loaded.frame, share };
  const table = createLinkTable(digests, externals);
  const renderer: ModuleRenderer = { root, counting, site: frame, table, cache, positions };
  const modules = await writeModules({ read, known, renderer, output });
  const redirects = await writeRedirects({ digests, table, site: frame, output });
  for (const asset of assets) await output.write(asset.path, asset.content);
  const difference =
    options.before === undefined
      ? undefined
      : await compareCaches({
          before: absolute(root, options.before),
          after: cacheFolder,
          scope: counting.scope,
          report,
        });
  const list = hashList(digests);
  const entries = entryExports(cache.index, table);
  const exported = hashExports(entries);
  const others = await writeOtherPages({
    isListKept: known.list === list,
    areExportsKept: known.exported === exported,
    entries,
    cache,
    digests,
    all,
    table,
    site: frame,
    guides,
    output,
    root,
    report,
    difference,
  });
  const { shards, structure } = await writeTextIndex({ output, read, known });
  await writeSearchFiles({
    output,
    digests,
    shards,
    site: frame,
    packages,
    pages: [...others, ...digests.map((digest) => modulePage(digest.module))],
  });
  const files = await output.finish();
  replaceFile(
    join(out, manifestFile),
    JSON.stringify({ settings, structure, files, modules, list, exported } satisfies Manifest),
  );
  return {
    pages: digests.length + redirects + others.length,
    written: output.written(),
    problems,
    share,
    digests,
  };
}

/** By default the site shows what the project counts. */
function countingOf({ site }: SiteOptions, { scope, kinds, preset = 'docwright' }: CacheIndex): Counting {
  const counted = { ...(scope !== undefined && { scope }), ...(kinds !== undefined && { kinds }) };
  return { scope: site?.scope ?? scope ?? 'exported', preset, counted };
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

/** A monorepo need not have docs of its own. */
async function openIfThere(folder: string, report: (problem: SiteProblem) => void): Promise<SiteCache> {
  const isThere = await access(join(folder, 'index.json')).then(
    () => true,
    () => false,
  );
  return openSiteCache(folder, isThere ? report : () => undefined);
}
