import { readFileSync } from 'node:fs';
import { defineConfig } from 'rolldown';

// Every build loads this package, most of them to learn that nothing changed. Finding and linking fifty small files would cost
// more than that; so each door is one file with what all share beside it, and unplugin, of which little is used, is within.
// What it asks for at run time (webpack-virtual-modules) stays a dependency.

const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
const sources = Object.values(exports).flatMap((door) => door['@docwright/source'] ?? []);
const nameOf = (source) => source.replace(/^\.\/src\/(.*)\.ts$/, '$1');
const within = ['unplugin', 'picomatch', '@jridgewell/remapping'];
const isWithin = (id) => /^(?:[./]|[A-Z]:|@jridgewell\/)/.test(id) || within.includes(id);
const license = readFileSync(new URL('../LICENSE', import.meta.resolve('unplugin')), 'utf8');

export default defineConfig({
  input: { ...Object.fromEntries(sources.map((source) => [nameOf(source), source])), child: './src/docs/child.ts' },
  platform: 'node',
  external: (id) => !isWithin(id),
  output: {
    dir: 'dist',
    chunkFileNames: '[name]-[hash].js',
    codeSplitting: { groups: [{ name: 'unplugin', test: /node_modules/ }] },
    banner: ({ name }) => (name === 'unplugin' ? `/*! unplugin\n\n${license}*/` : ''),
    cleanDir: true,
    sourcemap: true,
  },
});
