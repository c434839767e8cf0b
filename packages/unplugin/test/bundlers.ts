import { transform } from 'esbuild';
import * as esbuild from 'esbuild';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { rollup, type Plugin as RollupPlugin } from 'rollup';
import { rspack, type Configuration as RspackConfiguration } from '@rspack/core';
import { createUnplugin } from 'unplugin';
import { build as viteBuild, createLogger } from 'vite';
import { webpack, type Configuration } from 'webpack';
import { createDocsService } from '../src/docs/create-service.ts';
import type { DocwrightOptions } from '../src/options.ts';
import { createFactory } from '../src/plugin.ts';

/** The plugin with its other half in this thread. */
export const plugin = createUnplugin(createFactory(createDocsService));

/** Builds `src/index.ts` of a project into its folder `dist`. Rejects where the build fails. */
export type Build = (root: string, options: DocwrightOptions) => Promise<void>;

/** As {@link Build}, with a plugin for each of several options. */
export type BuildWith = (root: string, options: readonly DocwrightOptions[]) => Promise<void>;

/** Compiles TypeScript for bundlers that do not. */
export const typescriptPlugin: RollupPlugin = {
  name: 'typescript',
  async transform(code, id) {
    if (!id.endsWith('.ts')) return undefined;
    return { code: (await transform(code, { loader: 'ts' })).code, map: null };
  },
};

const loader = createRequire(import.meta.url).resolve('./typescript-loader.cjs');

/** Configuration of webpack for a project. */
export function webpackConfiguration(root: string, ...options: readonly DocwrightOptions[]): Configuration {
  return {
    ...commonConfiguration(root),
    module: { rules: [{ test: /\.ts$/u, loader }] },
    experiments: { outputModule: true },
    plugins: options.map((each) => plugin.webpack(each)),
  };
}

/** Configuration of Rspack for a project. */
export function rspackConfiguration(root: string, ...options: readonly DocwrightOptions[]): RspackConfiguration {
  return {
    ...commonConfiguration(root),
    module: { rules: [{ test: /\.ts$/u, loader: 'builtin:swc-loader', type: 'javascript/auto' }] },
    plugins: options.map((each) => plugin.rspack(each)),
  };
}

function commonConfiguration(root: string) {
  return {
    context: root,
    mode: 'production',
    target: 'node',
    entry: './src/index.ts',
    output: { path: join(root, 'dist'), filename: 'index.js', module: true, library: { type: 'module' } },
  } as const;
}

interface Stats {
  hasErrors(): boolean;
  toString(options: { all: false; errors: true }): string;
}

interface AnyCompiler {
  run(callback: (error: Error | null, stats?: Stats) => void): void;
  close(callback: (error?: Error | null) => void): void;
}

function runCompiler(compiler: AnyCompiler): Promise<void> {
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error !== null) reject(error);
        else if (stats?.hasErrors() === true) reject(new Error(stats.toString({ all: false, errors: true })));
        else resolve();
      });
    });
  });
}

const logger = createLogger('silent');
// Vite speaks of much else.
logger.info = logger.warn = (text: string): void => {
  if (text.startsWith('docwright')) process.stdout.write(text);
};

/** All bundlers by name. */
export const buildWith: Readonly<Record<string, BuildWith>> = {
  async vite(root, options) {
    await viteBuild({
      root,
      configFile: false,
      logLevel: 'silent',
      customLogger: logger,
      plugins: options.map((each) => plugin.vite(each)),
      build: { lib: { entry: 'src/index.ts', formats: ['es'], fileName: 'index' } },
    });
  },
  async rollup(root, options) {
    const input = join(root, 'src/index.ts');
    const bundle = await rollup({
      input,
      plugins: [typescriptPlugin, ...options.map((each) => plugin.rollup({ root, ...each }))],
    });
    await bundle.write({ dir: join(root, 'dist'), format: 'es' }).finally(() => bundle.close());
  },
  async rolldown(root, options) {
    const bundle = await rolldown({
      input: join(root, 'src/index.ts'),
      plugins: options.map((each) => plugin.rolldown({ root, ...each })),
    });
    await bundle.write({ dir: join(root, 'dist') }).finally(() => bundle.close());
  },
  webpack: (root, options) => runCompiler(webpack(webpackConfiguration(root, ...options))),
  rspack: (root, options) => runCompiler(rspack(rspackConfiguration(root, ...options))),
  async esbuild(root, options) {
    await esbuild.build({
      absWorkingDir: root,
      entryPoints: ['src/index.ts'],
      outdir: 'dist',
      bundle: true,
      format: 'esm',
      logLevel: 'silent',
      plugins: options.map((each) => plugin.esbuild(each)),
    });
  },
};

/** All bundlers by name, with one plugin each. */
export const builds: Readonly<Record<string, Build>> = Object.fromEntries(
  Object.entries(buildWith).map(([name, build]) => [
    name,
    (root: string, options: DocwrightOptions) => build(root, [options]),
  ]),
);

/** Text of a file that a build made. */
export function readOutput(root: string, file: string): string {
  return readFileSync(join(root, 'dist', file), 'utf8');
}

/** Names of the files that a build made, sorted. */
export function listOutput(root: string): string[] {
  const folder = join(root, 'dist');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
