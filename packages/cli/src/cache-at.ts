import { statSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { ResolvedConfig } from '@docwright/core/config';
import { listRevision, readRevision } from './read-revision.ts';
import type { Shell } from './shell.ts';
import { UsageError } from './usage-error.ts';

/** A cache to be read, as long as it is needed. */
export interface CacheAt {
  /** Absolute path. */
  readonly folder: string;
  /** Takes away what was written for it. */
  readonly close: () => Promise<void>;
}

/**
 * Finds the cache that people mean by what they write: a folder of a project, its `.docwright`, or a revision of Git, whose
 * cache is put into a temporary folder.
 *
 * @throws {@link UsageError} when it is none of them.
 */
export async function openCacheAt(name: string, config: ResolvedConfig, { host, signal }: Shell): Promise<CacheAt> {
  const folder = resolve(host.cwd, name);
  if (isFolder(folder)) {
    const caches = [join(folder, config.cacheFolder), folder].filter((path) => isFile(join(path, 'index.json')));
    if (caches[0] === undefined)
      throw new UsageError(`There is no cache in ${name}; run \`docwright generate\` there.`);
    return { folder: caches[0], close: () => Promise.resolve() };
  }
  return cacheAtRevision(name, config, signal);
}

async function cacheAtRevision(revision: string, config: ResolvedConfig, signal: AbortSignal): Promise<CacheAt> {
  const git = { folder: config.root, signal };
  const paths = await listRevision(revision, { ...git, below: config.cacheFolder });
  if (!paths.includes(`${config.cacheFolder}/index.json`))
    throw new UsageError(`There is no ${config.cacheFolder} at ${revision}: commit the cache to compare revisions.`);
  const texts = await readRevision(revision, { ...git, paths });
  const folder = await mkdtemp(join(tmpdir(), 'docwright-'));
  for (const [path, text] of texts) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return { folder: join(folder, config.cacheFolder), close: () => rm(folder, { recursive: true, force: true }) };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
