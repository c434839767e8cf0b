import { docwright } from './docwright.ts';
import type { DocwrightOptions } from './options.ts';

/** The plugin for webpack. */
const plugin: (options?: DocwrightOptions) => ReturnType<typeof docwright.webpack> = docwright.webpack;

export default plugin;
