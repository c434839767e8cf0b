import { docwright } from './docwright.ts';
import type { DocwrightOptions } from './options.ts';

/** The plugin for rolldown. */
const plugin: (options?: DocwrightOptions) => ReturnType<typeof docwright.rolldown> = docwright.rolldown;

export default plugin;
