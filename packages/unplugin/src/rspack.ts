import { docwright } from './docwright.ts';
import type { DocwrightOptions } from './options.ts';

/** The plugin for rspack. */
const plugin: (options?: DocwrightOptions) => ReturnType<typeof docwright.rspack> = docwright.rspack;

export default plugin;
