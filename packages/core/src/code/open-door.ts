import { createHash } from 'node:crypto';
import { join } from 'node:path';
import process from 'node:process';
import { cachedDataVersionTag } from 'node:v8';
import envPaths from 'env-paths';
import { createChunkLoader, type ChunkExports, type ChunkLoader } from './create-chunk-loader.ts';

let loader: ChunkLoader | undefined;

/**
 * What a door of the built package exports: its file of ES module is one call of this. See `rolldown.config.js`.
 *
 * @param file - The chunk of the door, beside this file.
 * @param build - Changes whenever a chunk does.
 */
export function openDoor(file: string, build: string): ChunkExports {
  loader ??= openLoader(build);
  return loader.load(file);
}

function openLoader(build: string): ChunkLoader {
  const folder = import.meta.dirname;
  const place = createHash('sha256').update(folder).digest('hex').slice(0, 8);
  const cacheFolder = join(envPaths('docwright').cache, ['core', place, cachedDataVersionTag()].join('-'));
  const opened = createChunkLoader({ folder, cacheFolder, build });
  process.once('exit', opened.keep);
  return opened;
}
