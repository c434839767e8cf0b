import { docwright } from './docwright.ts';
import type { DocwrightOptions } from './options.ts';

/** The plugin for esbuild. */
const plugin: (options?: DocwrightOptions) => ReturnType<typeof docwright.esbuild> = docwright.esbuild;

export default plugin;
