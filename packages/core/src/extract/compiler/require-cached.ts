import { isAscii } from 'node:buffer';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

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
  const source = readSource(file);
  const cachedData = readCode(cacheFile);
  const script = new Script(`(function (exports, require, module, __filename, __dirname) { ${source}\n})`, {
    filename: file,
    ...(cachedData && { cachedData }),
  });
  const run = script.runInThisContext() as (...values: unknown[]) => void;
  const module = new Module(file);
  module.filename = file;
  module.paths = require.resolve.paths('x') ?? [];
  run.call(module.exports, module.exports, require, module, file, dirname(file));
  module.loaded = true;
  require.cache[file] = module;
  return {
    exports: module.exports,
    fromCache: cachedData !== undefined && script.cachedDataRejected !== true,
    keep: () => writeCode(cacheFile, script),
  };
}

/** Nine megabytes that are all ASCII are decoded in a tenth of the time when Node need not look for other characters. */
function readSource(file: string): string {
  const bytes = readFileSync(file);
  return bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
}

const hashSize = 32;

/** V8 does not look whether bytes were lost; the hash in front of them does. */
function readCode(cacheFile: string): Buffer | undefined {
  try {
    const bytes = readFileSync(cacheFile);
    const code = bytes.subarray(hashSize);
    return hashOf(code).equals(bytes.subarray(0, hashSize)) ? code : undefined;
  } catch {
    return undefined;
  }
}

function writeCode(cacheFile: string, script: Script): void {
  const draft = `${cacheFile}.${process.pid}`;
  try {
    const code = script.createCachedData();
    mkdirSync(dirname(cacheFile), { recursive: true, mode: 0o700 });
    writeFileSync(draft, Buffer.concat([hashOf(code), code]), { mode: 0o600 });
    renameSync(draft, cacheFile);
  } catch {
    removeDraft(draft); // a disk that is full or read-only: the next process compiles again
  }
}

function removeDraft(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {
    // It was never there.
  }
}

function hashOf(code: Buffer): Buffer {
  return createHash('sha256').update(code).digest();
}
