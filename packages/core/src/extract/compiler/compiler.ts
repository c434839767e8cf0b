import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import envPaths from 'env-paths';
import type { ts as TypeScript } from 'ts-morph';
import { requireCached } from '../../code/require-cached.ts';

/**
 * The compiler that ts-morph brings, loaded with V8's code cache and without ts-morph around it. Stands for `ts-morph` in
 * the built package (see `rolldown.config.js`): loading it as a module costs as much as parsing thirty thousand lines.
 */
export const ts: typeof TypeScript = loadCompiler();

function loadCompiler(): typeof TypeScript {
  const require = createRequire(createRequire(import.meta.url).resolve('ts-morph'));
  try {
    const manifest = require.resolve('@ts-morph/common/package.json');
    const file = join(dirname(manifest), 'dist/typescript.js');
    const { version } = require(manifest) as { readonly version: string };
    const { size, mtimeMs } = statSync(file);
    const name = ['typescript', version, size, Math.round(mtimeMs), cachedDataVersionTag()].join('-');
    const { exports, fromCache, keep } = requireCached(file, join(envPaths('docwright').cache, `${name}.bin`));
    if (!fromCache) process.once('exit', keep);
    return exports as typeof TypeScript;
  } catch {
    // Another layout of that package: slower, and the same compiler.
    return (require('@ts-morph/common') as { readonly ts: typeof TypeScript }).ts;
  }
}
