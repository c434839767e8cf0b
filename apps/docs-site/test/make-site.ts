import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderSite, type SiteOptions, type SiteResult } from '../src/index.ts';
import { writeCache, writeText, type CacheContent } from './build-cache.ts';

/** A project on disk with its cache and, once built, its site. */
export interface TestProject {
  readonly root: string;
  readonly cache: string;
  readonly out: string;
  build(options?: Partial<SiteOptions>): Promise<SiteResult>;
}

/** Writes a cache and files of a project into a new folder. */
export async function makeProject(
  content: CacheContent,
  files: Readonly<Record<string, string>> = {},
): Promise<TestProject> {
  const root = await mkdtemp(join(tmpdir(), 'docwright-site-'));
  const [cache, out] = [join(root, '.docwright'), join(root, 'site')];
  await writeCache(cache, content);
  for (const [path, text] of Object.entries(files)) await writeText(join(root, path), text);
  return { root, cache, out, build: (options = {}) => renderSite({ cache, out, ...options }) };
}
