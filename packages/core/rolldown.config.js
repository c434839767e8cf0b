import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, resolve } from 'node:path';
import { defineConfig } from 'rolldown';

// One file per module would cost a run that has nothing to do more than all its work: Node needs about as long to find
// and link three hundred files as to start. So every door of package.json becomes one file, and what doors share or
// load late becomes a chunk. Packages stay outside, but for those that every first run loads from many files: zod, of
// whose hundred files a few are used, the detector of secrets, and the TSDoc parser.

const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
const sources = Object.values(exports).flatMap((door) => door['@docwright/source'] ?? []);
const nameOf = (source) => source.replace(/^\.\/src\/(.*)\.ts$/, '$1');
const isOwn = (id) => /^(?:\.|\/|[A-Z]:|(?:zod|@secretlint)(?:\/|$))/.test(id);
const isPackageFile = (id) => /[\\/]node_modules[\\/]/.test(id ?? '');

// What the licences of packages ask of who gives out their code: their texts.
const licensesOf = (files) => {
  const folders = files.map((file) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0]);
  const texts = [...new Set(folders)].filter(Boolean).map((folder) => {
    const { name } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const license = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
    if (license === undefined) throw new Error(`${name} has no licence to give on.`);
    return `${name}\n\n${readFileSync(join(folder, license), 'utf8')}`;
  });
  return texts.length === 0 ? '' : `/*! ${texts.join('\n\n').replaceAll('*/', '* /')}*/`;
};
const banner = ({ moduleIds }) => licensesOf(moduleIds);

// What asks for the compiler gets it alone, which loads in half the time; the type checker asks for all of ts-morph, late.
const compiler = {
  name: 'compiler',
  resolveId: (id, importer, { kind }) => {
    if (id !== 'ts-morph') return undefined;
    return kind === 'dynamic-import' ? { id, external: true } : resolve('src/extract/compiler/compiler.ts');
  },
};

// The TSDoc parser is loaded in the middle of synchronous work, and by few runs: a file beside the chunks.
const tsdoc = {
  name: 'tsdoc',
  transform: (code) =>
    code.includes(tsdocImport) ? { code: code.replace(tsdocImport, `require('./tsdoc.cjs')`), map: null } : undefined,
};
const tsdocImport = `require('@microsoft/tsdoc')`;

const library = defineConfig({
  input: { tsdoc: '@microsoft/tsdoc/lib-commonjs/index.js' },
  platform: 'node',
  output: { dir: 'dist', format: 'cjs', entryFileNames: '[name].cjs', cleanDir: false, banner },
});

const doors = defineConfig({
  plugins: [compiler, tsdoc],
  input: Object.fromEntries(sources.map((source) => [nameOf(source), source])),
  platform: 'node',
  checks: { ineffectiveDynamicImport: false },
  external: (id, importer) =>
    !isOwn(id) && id !== 'ts-morph' && (builtinModules.includes(id) || !isPackageFile(importer)),
  output: {
    dir: 'dist',
    // Not into a folder: some files find package.json beside `dist`.
    chunkFileNames: '[name]-[hash].js',
    codeSplitting: {
      groups: [
        { name: 'zod', test: /node_modules[\\/]zod[\\/]/ },
        { name: 'secretlint', test: isPackageFile },
      ],
    },
    banner,
    cleanDir: true,
    sourcemap: true,
  },
});

export default [doors, library];
