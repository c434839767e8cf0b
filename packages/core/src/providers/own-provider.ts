import { isAbsolute, resolve } from 'node:path';
import { SettingsError } from '../model/index.ts';
import type { ProviderConfig, ProviderEnvironment } from './create-provider.ts';
import type { Provider } from './provider.ts';

/** What stands in the configuration, or is the default export of a module. */
type OwnProvider = Provider | ((options: unknown, environment: ProviderEnvironment) => Provider | Promise<Provider>);

/**
 * Loads a provider that the user wrote.
 *
 * @throws {@link SettingsError} when no module is named, or what it exports is no provider.
 */
export async function loadOwnProvider(config: ProviderConfig, environment: ProviderEnvironment): Promise<Provider> {
  const { own, options } = config.provider;
  const { name, value } = own ? { name: 'The provider', value: own() } : await loadOwnModule(config, environment);
  const given = value as OwnProvider | undefined;
  const provider = typeof given === 'function' ? await given(options['options'] ?? {}, environment) : given;
  if (!isProvider(provider))
    throw new SettingsError(
      `${name} has to be a provider, or a function that makes one: an object with \`name\`, \`version\` and \`generate\`.`,
    );
  return provider;
}

async function loadOwnModule(
  { provider: { options }, root = '.' }: ProviderConfig,
  environment: ProviderEnvironment,
): Promise<{ readonly name: string; readonly value: unknown }> {
  const { module } = options;
  if (typeof module !== 'string')
    throw new SettingsError(
      'There is no provider of your own: write `provider: yours` in docwright.config.ts, or name its module with `providers: { own: { module: ... } }`.',
    );
  const path = isAbsolute(module) ? module : resolve(root, module);
  const load = environment.loadModule ?? ((each) => import(each));
  const { default: value } = (await load(path)) as { readonly default?: unknown };
  return { name: `The default export of ${module}`, value };
}

function isProvider(value: unknown): value is Provider {
  if (typeof value !== 'object' || value === null) return false;
  const { name, version, generate } = value as Partial<Provider>;
  return typeof name === 'string' && typeof version === 'string' && typeof generate === 'function';
}
