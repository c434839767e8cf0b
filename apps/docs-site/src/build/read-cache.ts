import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheSchemaVersion, hashText, type CacheIndex, type CacheShard, type ModulePath } from '@docwright/core/model';
import type { SiteProblem } from '../model/problem.ts';

/** A shard as read. */
export interface ShardFile {
  readonly hash: string;
  /** Undefined when the text is no JSON. */
  parse(): CacheShard | undefined;
}

/** Reads the cache folder and nothing else. */
export interface SiteCache {
  readonly index: CacheIndex;
  readShard(module: ModulePath): Promise<ShardFile | undefined>;
  /** Changes when the shard is written, without reading it; undefined when there is none. */
  stampOf(module: ModulePath): string | undefined;
  /** A JSON file below `tmp/`, which may not be there: positions, runs. */
  readTemporary(path: string): Promise<unknown>;
}

/**
 * Opens a `.docwright` folder for reading. A file that is missing, half-written or from a newer docwright is a problem,
 * not an error; readers keep what they had.
 */
export async function openSiteCache(folder: string, report: (problem: SiteProblem) => void): Promise<SiteCache> {
  const index = (await readJson(join(folder, 'index.json'), report))?.value as CacheIndex | undefined;
  if (index !== undefined && index.schema > cacheSchemaVersion) {
    report({ code: 'cache-newer', severity: 'error', args: { file: 'index.json', schema: String(index.schema) } });
  }
  const usable = index !== undefined && index.schema <= cacheSchemaVersion;
  const pathOf = (module: ModulePath): string => join(folder, 'docs', `${module}.json`);
  return {
    index: usable ? index : { schema: cacheSchemaVersion, entryPoints: [], modules: [], publicSurface: [] },
    async readShard(module) {
      if (!isInside(module)) return undefined;
      const file = await readText(pathOf(module), report);
      if (file === undefined) return undefined;
      return {
        hash: hashText(file),
        parse: () => parseJson(file, `docs/${module}.json`, report) as CacheShard,
      };
    },
    stampOf(module) {
      if (!isInside(module)) return undefined;
      const stats = statSync(pathOf(module), { throwIfNoEntry: false });
      return stats === undefined ? undefined : `${stats.mtimeMs} ${stats.size} ${stats.ino}`;
    },
    async readTemporary(path) {
      return (await readJson(join(folder, 'tmp', path)))?.value;
    },
  };
}

/** The index comes from a file: a path in it must not lead out of the cache. */
function isInside(module: ModulePath): boolean {
  return module.split('/').every((step) => step !== '..' && step !== '') && !/[\\\0]|^[a-z]:/i.test(module);
}

async function readJson(
  path: string,
  report?: (problem: SiteProblem) => void,
): Promise<{ readonly value: unknown } | undefined> {
  const text = await readText(path, report);
  return text === undefined ? undefined : { value: parseJson(text, path, report) };
}

async function readText(path: string, report?: (problem: SiteProblem) => void): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    report?.({ code: 'cache-unreadable', severity: 'warning', args: { file: path, message: String(error) } });
    return undefined;
  }
}

function parseJson(text: string, file: string, report?: (problem: SiteProblem) => void): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    report?.({ code: 'cache-unreadable', severity: 'warning', args: { file, message: String(error) } });
    return undefined;
  }
}
