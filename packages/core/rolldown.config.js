import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'rolldown';

// One file per module would cost a run that has nothing to do more than all its work: Node needs about as long to find
// and link three hundred files as to start. So every door of package.json becomes one file, and what doors share or
// load late becomes a chunk. Packages stay outside, but for zod, a hundred files of which a few are used.

const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
const sources = Object.values(exports).flatMap((door) => door['@docwright/source'] ?? []);
const nameOf = (source) => source.replace(/^\.\/src\/(.*)\.ts$/, '$1');
const isOwn = (id) => /^(?:\.|\/|[A-Z]:|zod(?:\/|$))/.test(id);
const zodLicense = readFileSync(new URL('LICENSE', import.meta.resolve('zod/package.json')), 'utf8');

// What asks for the compiler gets it alone, which loads in half the time; the type checker asks for all of ts-morph, late.
const compiler = {
  name: 'compiler',
  resolveId: (id, importer, { kind }) => {
    if (id !== 'ts-morph') return undefined;
    return kind === 'dynamic-import' ? { id, external: true } : resolve('src/extract/compiler/compiler.ts');
  },
};

export default defineConfig({
  plugins: [compiler],
  input: Object.fromEntries(sources.map((source) => [nameOf(source), source])),
  platform: 'node',
  checks: { ineffectiveDynamicImport: false },
  external: (id) => !isOwn(id) && id !== 'ts-morph',
  output: {
    dir: 'dist',
    // Not into a folder: some files find package.json beside `dist`.
    chunkFileNames: '[name]-[hash].js',
    codeSplitting: { groups: [{ name: 'zod', test: /node_modules[\\/]zod[\\/]/ }] },
    banner: ({ name }) => (name === 'zod' ? `/*! zod\n\n${zodLicense}*/` : ''),
    cleanDir: true,
    sourcemap: true,
  },
});
