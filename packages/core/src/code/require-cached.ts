import { isAscii } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { dirname } from 'node:path';
import { compileCached } from './compile-cached.ts';

/** A CommonJS module that was run, and what V8 compiled of it. */
export interface CachedModule {
  readonly exports: unknown;
  /** The compiled code came from the cache; there is nothing to keep. */
  readonly fromCache: boolean;
  /** Writes what was compiled so far to the cache file: the more of it ran, the better. Never throws. */
  readonly keep: () => void;
}

/**
 * Runs a CommonJS module as `require` does, with code that V8 compiled in an earlier process. Whoever requires the file
 * later gets the same module. A cache file that is missing, torn or of another V8 is passed over.
 *
 * @param file - Absolute path of the module.
 * @param cacheFile - Absolute path; must change with the module, and only its user may write there: its content is run.
 * @throws What reading or running the module throws.
 */
export function requireCached(file: string, cacheFile: string): CachedModule {
  const require = createRequire(file);
  const { run, fromCache, keep } = compileCached({ name: file, source: readSource(file), cacheFile });
  const module = new Module(file);
  module.filename = file;
  module.paths = require.resolve.paths('x') ?? [];
  run.call(module.exports, module.exports, require, module, file, dirname(file));
  module.loaded = true;
  require.cache[file] = module;
  return { exports: module.exports, fromCache, keep };
}

/** Nine megabytes that are all ASCII are decoded in a tenth of the time when Node need not look for other characters. */
function readSource(file: string): string {
  const bytes = readFileSync(file);
  return bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
}
