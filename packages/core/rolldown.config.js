import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix, resolve } from 'node:path';
import { defineConfig } from 'rolldown';
import { parseAst } from 'rolldown/parseAst';

// One file per module would cost a run that has nothing to do more than all its work: Node needs about as long to find
// and link three hundred files as to start. So every door of package.json becomes one file, and what doors share or
// load late becomes a chunk. Packages stay outside, but for those that a first run loads from many files: zod and openai, of
// whose hundreds of files a few are used, the detector of secrets, and the TSDoc parser.

const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
const sources = Object.values(exports).flatMap((door) => door['@docwright/source'] ?? []);
const nameOf = (source) => source.replace(/^\.\/src\/(.*)\.ts$/, '$1');
const forBrowsers = ['model/group-by', 'model/symbol-kind'];
const inputs = (names) => Object.fromEntries(names.map((name) => [name, `./src/${name}.ts`]));
const isOwn = (id) => /^(?:\.|\/|[A-Z]:|(?:zod|openai|@secretlint)(?:\/|$))/.test(id);
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

// The TSDoc parser is loaded in the middle of synchronous work, and by few runs: a file beside the chunks, which load it as they
// load each other.
const tsdoc = {
  name: 'tsdoc',
  transform: (code) =>
    code.includes(tsdocImport)
      ? { code: code.replace(ownRequire, '').replace(tsdocImport, `require('./tsdoc.cjs')`), map: null }
      : undefined,
  resolveId: (id) => (id === './tsdoc.cjs' ? { id, external: true } : undefined),
};
const ownRequire = 'const require = createRequire(import.meta.url);';
const tsdocImport = `require('@microsoft/tsdoc')`;

// What is run as `src/code` does it has no `import()`.
const lateImports = {
  name: 'late-imports',
  renderChunk(code) {
    const starts = [...importsIn(parseAst(code))].sort((left, right) => left - right);
    if (starts.length === 0) return null;
    const parts = starts.map((start, index) => `importModule${code.slice(start + 'import'.length, starts[index + 1])}`);
    return { code: code.slice(0, starts[0]) + parts.join(''), map: null };
  },
};

function* importsIn(node) {
  if (node?.type === 'ImportExpression') yield node.start;
  for (const child of Object.values(node ?? {})) if (typeof child === 'object') yield* importsIn(child);
}

// The ES module of a door. The hash tells what V8 compiled of this build from what it compiled of others.
const esModules = {
  name: 'es-modules',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
    const hash = createHash('sha256');
    for (const { fileName, code } of chunks) hash.update(fileName).update(code);
    const build = hash.digest('hex').slice(0, 16);
    for (const { isEntry, name, fileName, exports } of chunks) {
      if (!isEntry) continue;
      const opener = posix.join(posix.relative(dirname(name), '.'), 'open-door.js');
      const path = opener.startsWith('.') ? opener : `./${opener}`;
      const source = [
        `import { openDoor } from '${path}';`,
        `export const { ${exports.join(', ')} } = openDoor('${fileName}', '${build}');`,
      ];
      this.emitFile({ type: 'asset', fileName: `${name}.js`, source: `${source.join('\n')}\n` });
    }
  },
};

const library = defineConfig({
  input: { tsdoc: '@microsoft/tsdoc/lib-commonjs/index.js' },
  platform: 'node',
  output: { dir: 'dist', format: 'cjs', entryFileNames: '[name].cjs', cleanDir: false, banner },
});

const doors = defineConfig({
  plugins: [compiler, tsdoc, lateImports, esModules],
  input: inputs(sources.map(nameOf).filter((name) => !forBrowsers.includes(name))),
  platform: 'node',
  checks: { ineffectiveDynamicImport: false },
  external: (id, importer) =>
    !isOwn(id) && id !== 'ts-morph' && (builtinModules.includes(id) || !isPackageFile(importer)),
  output: {
    dir: 'dist',
    format: 'cjs',
    // Not into a folder: some files find package.json beside `dist`.
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    codeSplitting: {
      groups: [
        { name: 'zod', test: /node_modules[\\/]zod[\\/]/ },
        { name: 'openai', test: /node_modules[\\/]openai[\\/]/ },
        { name: 'secretlint', test: isPackageFile },
      ],
    },
    banner,
    // Names are the same in every build: what other processes just load is replaced, and never missing.
    cleanDir: false,
    sourcemap: true,
  },
});

const modules = defineConfig({
  input: { 'open-door': './src/code/open-door.ts', ...inputs(forBrowsers) },
  platform: 'node',
  output: { dir: 'dist', cleanDir: false, banner, sourcemap: true },
});

export default [doors, library, modules];
