import { docwright } from './docwright.ts';
import type { DocwrightOptions } from './options.ts';

/** The plugin for rollup. */
const plugin: (options?: DocwrightOptions) => ReturnType<typeof docwright.rollup> = docwright.rollup;

export default plugin;
