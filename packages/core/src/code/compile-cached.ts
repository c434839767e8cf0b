import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

/** What is to be compiled. */
export interface ScriptSource {
  /** Stands for the script in error messages: an absolute path or a `file:` URL. */
  readonly name: string;
  /** A CommonJS module. */
  readonly source: string;
  /** Absolute path. Only its user may write there: its content is run. */
  readonly cacheFile: string;
  /** Code of another build is passed over. V8 itself looks at the length of the source alone. Default: the empty text. */
  readonly build?: string;
}

/** A CommonJS module that is compiled and not run yet. */
export interface CompiledScript {
  /**
   * Takes what CommonJS gives a module: `exports`, `require`, `module`, `__filename`, `__dirname`; and `importModule` in place of
   * `import()`, with which Node warns of an experiment in a script.
   */
  readonly run: (...values: unknown[]) => void;
  /** The compiled code came from the cache. */
  readonly fromCache: boolean;
  /** Writes what was compiled so far to the cache file: the more of it ran, the better. Never throws. */
  readonly keep: () => void;
}

/**
 * Compiles a CommonJS module with code that V8 compiled in an earlier process. A cache file that is missing, torn, of another
 * build or of another V8 is passed over.
 */
export function compileCached({ name, source, cacheFile, build = '' }: ScriptSource): CompiledScript {
  const cachedData = readCode(cacheFile, build);
  const script = new Script(`(function (${parameters}) { ${source}\n})`, {
    filename: name,
    ...(cachedData && { cachedData }),
  });
  return {
    run: script.runInThisContext() as CompiledScript['run'],
    fromCache: cachedData !== undefined && script.cachedDataRejected !== true,
    keep: () => writeCode(cacheFile, build, script),
  };
}

const parameters = 'exports, require, module, __filename, __dirname, importModule';
const hashSize = 32;

/** V8 does not look whether bytes were lost; the hash in front of them does. */
function readCode(cacheFile: string, build: string): Buffer | undefined {
  try {
    const bytes = readFileSync(cacheFile);
    const code = bytes.subarray(hashSize);
    return hashOf(code, build).equals(bytes.subarray(0, hashSize)) ? code : undefined;
  } catch {
    return undefined;
  }
}

function writeCode(cacheFile: string, build: string, script: Script): void {
  const draft = `${cacheFile}.${process.pid}`;
  try {
    const code = script.createCachedData();
    mkdirSync(dirname(cacheFile), { recursive: true, mode: 0o700 });
    writeFileSync(draft, Buffer.concat([hashOf(code, build), code]), { mode: 0o600 });
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

function hashOf(code: Buffer, build: string): Buffer {
  return createHash('sha256').update(build).update(code).digest();
}
