import type { Problem } from '../model/index.ts';
import type { Provider } from '../providers/provider.ts';
import type { ProviderEnvironment } from '../providers/create-provider.ts';

/** Makes a provider from `providers.own.options` and from what docwright has: keys, budget, time. */
export type MakeProvider = (options: never, environment: ProviderEnvironment) => Provider | Promise<Provider>;

/** What a configuration file says, with a provider of its own taken out of it. */
export interface TakenProvider {
  /** Plain data, as the schema knows it: the provider is named `own`. */
  readonly options: unknown;
  /** Gives the provider. A function, so that nothing that writes or compares configurations looks into it. */
  readonly own?: () => Provider | MakeProvider;
  readonly problems: readonly Problem[];
}

/** Takes a provider that stands in place of a name out of what a configuration file says. */
export function takeOwnProvider(options: unknown, source: string): TakenProvider {
  const written = options as { readonly provider?: unknown } | null;
  const provider = typeof options === 'object' ? written?.provider : undefined;
  if (typeof provider !== 'function' && (typeof provider !== 'object' || provider === null))
    return { options, problems: [] };
  const missing = missingIn(provider);
  const named = { ...written, provider: 'own' };
  if (missing.length === 0) return { options: named, own: () => provider as Provider, problems: [] };
  const args = { key: 'provider', source, missing: missing.join(', ') };
  return { options: named, problems: [{ code: 'config-no-provider', severity: 'error', args }] };
}

/** What an object lacks to be a provider. */
export function missingIn(provider: object): string[] {
  if (typeof provider === 'function') return [];
  const types = { name: 'string', version: 'string', generate: 'function' } as const;
  const given = provider as Readonly<Record<keyof typeof types, unknown>>;
  return Object.entries(types).flatMap(([name, type]) =>
    typeof given[name as keyof typeof types] === type ? [] : [`\`${name}\` (a ${type})`],
  );
}
