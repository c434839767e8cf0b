import { docwright } from './docwright.ts';
import type { DocwrightOptions } from './options.ts';

/** The plugin for vite. */
const plugin: (options?: DocwrightOptions) => ReturnType<typeof docwright.vite> = docwright.vite;

export default plugin;
