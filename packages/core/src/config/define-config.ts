import type { Provider } from '../providers/provider.ts';
import type { DocwrightConfig } from './docwright-config.ts';
import type { MakeProvider } from './take-own-provider.ts';

/** What `docwright.config.ts` can export: all options, and a provider of your own in place of a name. */
export interface WrittenConfig extends Omit<DocwrightConfig, 'provider'> {
  /**
   * Name of the provider that writes drafts; or a provider of your own: an object with `name`, `version` and
   * `generate`, or a function that makes one.
   *
   * @defaultValue `"offline"`
   */
  readonly provider?: DocwrightConfig['provider'] | Provider | MakeProvider | undefined;
}

/** Gives editors the types of a configuration: `export default defineConfig({ scope: 'exported' })`. */
export function defineConfig(config: WrittenConfig): WrittenConfig {
  return config;
}
