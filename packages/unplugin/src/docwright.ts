import { createUnplugin, type UnpluginInstance } from 'unplugin';
import type { DocwrightOptions } from './options.ts';
import { createFactory } from './plugin.ts';

/** The plugin for all bundlers: `docwright.vite()`, `docwright.webpack()` and so on. */
export const docwright: UnpluginInstance<DocwrightOptions | undefined, true> = createUnplugin(createFactory());
