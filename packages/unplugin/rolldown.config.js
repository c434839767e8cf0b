import { readFileSync } from 'node:fs';
import { defineConfig } from 'rolldown';

// Every build loads this package, most of them to learn that nothing changed. Finding and linking fifty small files would cost
// more than that; so each door is one file with what all share beside it, and unplugin, of which little is used, is within.
// What it asks for at run time (webpack-virtual-modules) stays a dependency.

const lateGlobs = '\0late-globs';

/** unplugin matches globs with it where a filter has some; those of this plugin have none. */
const globsWhenAsked = {
  name: 'globs-when-asked',
  resolveId: (id, importer = '') =>
    id === 'picomatch' && importer.includes('/node_modules/unplugin/') ? lateGlobs : undefined,
  load: (id) =>
    id === lateGlobs
      ? `import { createRequire } from 'node:module';
         const require = createRequire(import.meta.url);
         export default (...options) => require('picomatch')(...options);`
      : undefined,
};

const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
const sources = Object.values(exports).flatMap((door) => door['@docwright/source'] ?? []);
const nameOf = (source) => source.replace(/^\.\/src\/(.*)\.ts$/, '$1');
const within = ['unplugin', '@jridgewell/remapping', lateGlobs];
const isWithin = (id) => /^(?:[./]|[A-Z]:|@jridgewell\/)/.test(id) || within.includes(id);
const license = readFileSync(new URL('../LICENSE', import.meta.resolve('unplugin')), 'utf8');

export default defineConfig({
  input: { ...Object.fromEntries(sources.map((source) => [nameOf(source), source])), child: './src/docs/child.ts' },
  platform: 'node',
  plugins: [globsWhenAsked],
  external: (id, importer = '') => !isWithin(id) && !globsWhenAsked.resolveId(id, importer),
  output: {
    dir: 'dist',
    chunkFileNames: '[name]-[hash].js',
    codeSplitting: { groups: [{ name: 'unplugin', test: /node_modules/ }] },
    banner: ({ name }) => (name === 'unplugin' ? `/*! unplugin\n\n${license}*/` : ''),
    cleanDir: true,
    sourcemap: true,
  },
});
