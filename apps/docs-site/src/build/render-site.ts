import { rm } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import { compareCaches } from '../difference/compare-caches.ts';
import { modulePage } from '../model/address.ts';
import { createLinkTable } from '../model/link-table.ts';
import type { PositionIndex } from '@docwright/core/model';
import type { SiteOptions } from '../model/options.ts';
import type { SiteProblem } from '../model/problem.ts';
import { loadFrame } from './load-frame.ts';
import { emptyManifest, manifestFile, readManifest, type Manifest } from './manifest.ts';
import { openOutput, replaceFile } from './output.ts';
import { openSiteCache } from './read-cache.ts';
import { readModules } from './read-modules.ts';
import type { ModuleRenderer } from './render-modules.ts';
import { writeModules } from './write-modules.ts';
import { writeOtherPages } from './write-other-pages.ts';
import { writeRedirects } from './write-redirects.ts';
import { writeSearchFiles } from './write-search-files.ts';
import { wordsFile, writeTextIndex } from './write-text-index.ts';

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
  const before = await readManifest(out);
  const cache = await openSiteCache(cacheFolder, report);
  if (cache.index.modules.length === 0 && problems.length > 0) {
    return {
      pages: 0,
      written: [],
      problems: [{ code: 'cache-missing', severity: 'error', args: { folder: options.cache } }, ...problems],
    };
  }
  const counting = { scope: options.site?.scope ?? 'exported', preset: cache.index.preset ?? 'docwright' };
  const { frame, assets, guides, settings } = await loadFrame({ options, root, index: cache.index, report });
  // Until it ends, a build that writes has no manifest: after a crash everything is made again.
  const output = await openOutput(out, before.files, () => rm(join(out, manifestFile), { force: true }));
  const isUsable = before.settings === settings && output.keep(wordsFile);
  const known: Manifest = isUsable ? before : emptyManifest;
  const positions = (await cache.readTemporary('positions.json')) as PositionIndex | undefined;
  const read = await readModules({ cache, known, counting, positions, last: before });
  const digests = read.map(({ digest }) => digest);
  const table = createLinkTable(digests);
  const renderer: ModuleRenderer = { root, counting, site: frame, table, cache, positions };
  const modules = await writeModules({ read, known, renderer, output });
  const redirects = await writeRedirects(digests, table, output);
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
  const { shards, structure } = await writeTextIndex({ output, read, known });
  await writeSearchFiles({
    output,
    digests,
    shards,
    site: frame,
    pages: [...others, ...digests.map((digest) => modulePage(digest.module))],
  });
  const files = await output.finish();
  await replaceFile(
    join(out, manifestFile),
    JSON.stringify({ settings, structure, files, modules } satisfies Manifest),
  );
  return {
    pages: digests.length + redirects + others.length,
    written: output.written(),
    problems,
  };
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
