import { createOfflineProvider } from './offline/offline-provider.ts';
import type { Provider } from './provider.ts';

/** The provider part of a resolved configuration. */
export interface ProviderConfig {
  readonly name: string;
  readonly options: Readonly<Record<string, unknown>>;
}

const makers: ReadonlyMap<string, (options: ProviderConfig['options']) => Provider> = new Map([
  ['offline', ({ examples }) => createOfflineProvider(typeof examples === 'number' ? { examples } : {})],
]);

/** Names that {@link createProvider} knows, in the order help lists them. */
export const providerNames: readonly string[] = [...makers.keys()];

/**
 * Makes the provider that a configuration names.
 *
 * @throws {@link RangeError} when there is no provider of that name; its message lists those there are.
 */
export function createProvider({ name, options }: ProviderConfig): Provider {
  const make = makers.get(name);
  if (make === undefined)
    throw new RangeError(`There is no provider "${name}"; choose one of: ${providerNames.join(', ')}.`);
  return make(options);
}
