import * as esbuild from 'esbuild';
import { join } from 'node:path';
import { watch as watchWithRolldown } from 'rolldown';
import { watch as watchWithRollup } from 'rollup';
import { rspack } from '@rspack/core';
import { createUnplugin } from 'unplugin';
import { build as viteBuild } from 'vite';
import { webpack } from 'webpack';
import type { DocwrightOptions } from '../src/options.ts';
import { plugin, rspackConfiguration, typescriptPlugin, webpackConfiguration } from './bundlers.ts';

/** Watches a project and tells of each build as it starts. Gives what ends the watching. */
export type Watch = (root: string, options: DocwrightOptions, onBuild: () => void) => Promise<() => Promise<unknown>>;

const counter = createUnplugin((onBuild: () => void) => ({
  name: 'count-builds',
  buildStart() {
    onBuild();
  },
}));

/** All bundlers that watch, by name. */
export const watchers: Readonly<Record<string, Watch>> = {
  async vite(root, options, onBuild) {
    const watcher = await viteBuild({
      root,
      configFile: false,
      logLevel: 'silent',
      plugins: [plugin.vite(options), counter.vite(onBuild)],
      build: { lib: { entry: 'src/index.ts', formats: ['es'] }, watch: {} },
    });
    return () => (watcher as unknown as { close(): Promise<void> }).close();
  },
  rollup(root, options, onBuild) {
    const watcher = watchWithRollup({
      input: join(root, 'src/index.ts'),
      plugins: [typescriptPlugin, plugin.rollup({ root, ...options }), counter.rollup(onBuild)],
      output: { dir: join(root, 'dist') },
    });
    return Promise.resolve(() => watcher.close());
  },
  rolldown(root, options, onBuild) {
    const watcher = watchWithRolldown({
      input: join(root, 'src/index.ts'),
      plugins: [plugin.rolldown({ root, ...options }), counter.rolldown(onBuild)],
      output: { dir: join(root, 'dist') },
    });
    return Promise.resolve(() => watcher.close());
  },
  webpack(root, options, onBuild) {
    const { plugins = [], ...configuration } = webpackConfiguration(root, options);
    const compiler = webpack({ ...configuration, plugins: [...plugins, counter.webpack(onBuild)] });
    return watchCompiler(compiler);
  },
  rspack(root, options, onBuild) {
    const { plugins = [], ...configuration } = rspackConfiguration(root, options);
    const compiler = rspack({ ...configuration, plugins: [...plugins, counter.rspack(onBuild)] });
    return watchCompiler(compiler);
  },
  async esbuild(root, options, onBuild) {
    const context = await esbuild.context({
      absWorkingDir: root,
      entryPoints: ['src/index.ts'],
      outdir: 'dist',
      bundle: true,
      format: 'esm',
      logLevel: 'silent',
      plugins: [plugin.esbuild(options), counter.esbuild(onBuild)],
    });
    await context.watch();
    return () => context.dispose();
  },
};

interface WatchingCompiler {
  watch(options: object, callback: () => void): unknown;
  close(callback: () => void): void;
}

function watchCompiler(compiler: WatchingCompiler): Promise<() => Promise<void>> {
  compiler.watch({}, () => undefined);
  return Promise.resolve(() => new Promise((resolve) => compiler.close(() => resolve())));
}
