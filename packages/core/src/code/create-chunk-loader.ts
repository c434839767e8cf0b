import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileCached, type CompiledScript } from './compile-cached.ts';

/** Where chunks are, and where what V8 compiled of them is kept. */
export interface ChunkFolders {
  /** Absolute path of the chunks. */
  readonly folder: string;
  /** Absolute path. Only its user may write there: its content is run. */
  readonly cacheFolder: string;
  /** Changes whenever a chunk does. */
  readonly build: string;
}

/** What a chunk exports. */
export type ChunkExports = Record<string, unknown>;

/** Chunks of one build. */
export interface ChunkLoader {
  /**
   * Runs a chunk, and those that it requires, each at its first call.
   *
   * @param file - Relative to the folder of the chunks.
   */
  readonly load: (file: string) => ChunkExports;
  /**
   * Writes what V8 compiled so far, unless all chunks came from there. One that did not shows that this process did
   * something new, and so with the others, too. Never throws.
   */
  readonly keep: () => void;
}

/** Loads the files that the core is built into as `require` does, from code that V8 compiled in an earlier process. */
export function createChunkLoader({ folder, cacheFolder, build }: ChunkFolders): ChunkLoader {
  const loaded = new Map<string, { exports: ChunkExports }>();
  const compiled: CompiledScript[] = [];
  const compile = (path: string): CompiledScript =>
    compileCached({
      name: pathToFileURL(path).href,
      source: readFileSync(path, 'utf8'),
      cacheFile: join(cacheFolder, `${relative(folder, path).replaceAll(/[\\/]/g, '-')}.bin`),
      build,
    });
  const load = (path: string): ChunkExports => {
    const known = loaded.get(path);
    if (known !== undefined) return known.exports;
    const requireFrom = createRequire(path);
    const require = (id: string): unknown => (id.startsWith('.') ? load(join(dirname(path), id)) : requireFrom(id));
    const script = compile(path);
    compiled.push(script);
    const module = { exports: {} };
    loaded.set(path, module);
    script.run(module.exports, require, module, path, dirname(path), importModule);
    module.exports = withoutGetters(module.exports);
    return module.exports;
  };
  return {
    load: (file) => load(join(folder, file)),
    keep: () => {
      if (compiled.some(({ fromCache }) => !fromCache)) for (const script of compiled) script.keep();
    },
  };
}

/** Stands for `import()` in chunks. Packages are found from here as from there; files are named by URL. */
const importModule = (id: string): Promise<unknown> => import(id);

/** What a bundler exports for other chunks are getters, which cost a call at each use. Nothing that is exported changes later. */
function withoutGetters(exports: ChunkExports): ChunkExports {
  return { ...exports };
}
