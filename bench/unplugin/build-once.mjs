// Builds a project once: node build-once.mjs <bundler> <folder> <with|without>. Loads nothing that the build does not need.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [bundler, root, plugged] = process.argv.slice(2);
const require = createRequire(new URL('../../packages/unplugin/package.json', import.meta.url));
const load = (name) => import(pathToFileURL(require.resolve(name)).href);
const loadPlugin = async (name) =>
  (await import(new URL(`../../packages/unplugin/dist/${name}.js`, import.meta.url))).default;

const options = { root, mode: 'generate', summary: 'line' };
const plugins = plugged === 'with' ? [(await loadPlugin(bundler))(options)] : [];
const entry = join(root, 'src/index.ts');
const dist = join(root, 'dist', bundler);

const builds = {
  async vite() {
    const { build } = await load('vite');
    const lib = { entry, formats: ['es'], fileName: 'index' };
    await build({ root, configFile: false, logLevel: 'warn', plugins, build: { lib, outDir: dist } });
  },
  async rollup() {
    const [{ rollup }, { transform }] = await Promise.all([load('rollup'), load('esbuild')]);
    const typescript = {
      name: 'typescript',
      transform: async (code, id) => (id.endsWith('.ts') ? (await transform(code, { loader: 'ts' })).code : undefined),
    };
    const bundle = await rollup({ input: entry, plugins: [typescript, ...plugins] });
    await bundle.write({ dir: dist });
    await bundle.close();
  },
  async webpack() {
    const { default: webpack } = await load('webpack');
    const loader = require.resolve('./test/typescript-loader.cjs');
    const compiler = webpack({
      context: root,
      mode: 'production',
      entry,
      output: { path: dist, filename: 'index.js' },
      module: { rules: [{ test: /\.ts$/u, loader }] },
      plugins: plugins.flat(),
    });
    await run(compiler);
  },
  async rolldown() {
    const { rolldown } = await load('rolldown');
    const bundle = await rolldown({ input: entry, plugins });
    await bundle.write({ dir: dist });
    await bundle.close();
  },
  async rspack() {
    const { rspack } = await load('@rspack/core');
    const compiler = rspack({
      context: root,
      mode: 'production',
      entry,
      output: { path: dist, filename: 'index.js' },
      module: { rules: [{ test: /\.ts$/u, loader: 'builtin:swc-loader', type: 'javascript/auto' }] },
      plugins: plugins.flat(),
    });
    await run(compiler);
  },
  async esbuild() {
    const { build } = await load('esbuild');
    await build({ entryPoints: [entry], bundle: true, format: 'esm', outdir: dist, logLevel: 'warning', plugins });
  },
};

function run(compiler) {
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => (error || stats.hasErrors() ? reject(error ?? new Error(stats.toString())) : resolve()));
    });
  });
}

await builds[bundler]();
