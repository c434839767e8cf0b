import type { DocwrightConfig } from './docwright-config.ts';

/** Gives editors the types of a configuration: `export default defineConfig({ scope: 'exported' })`. */
export function defineConfig(config: DocwrightConfig): DocwrightConfig {
  return config;
}
