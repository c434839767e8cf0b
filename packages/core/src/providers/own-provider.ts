import { isAbsolute, resolve } from 'node:path';
import { SettingsError } from '../model/index.ts';
import type { ProviderConfig, ProviderEnvironment } from './create-provider.ts';
import type { Provider } from './provider.ts';

/** Default export of the module of an own provider. */
type OwnModule = Provider | ((options: unknown, environment: ProviderEnvironment) => Provider | Promise<Provider>);

/**
 * Loads a provider that the user wrote.
 *
 * @throws {@link SettingsError} when no module is named, or what it exports is no provider.
 */
export async function loadOwnProvider(
  { provider: { options }, root = '.' }: ProviderConfig,
  environment: ProviderEnvironment,
): Promise<Provider> {
  const { module } = options;
  if (typeof module !== 'string')
    throw new SettingsError('Name the module of your provider: `providers: { own: { module: ... } }`.');
  const path = isAbsolute(module) ? module : resolve(root, module);
  const load = environment.loadModule ?? ((each) => import(each));
  const exported = ((await load(path)) as { readonly default?: OwnModule }).default;
  const provider = typeof exported === 'function' ? await exported(options['options'], environment) : exported;
  if (provider === undefined || !isProvider(provider))
    throw new SettingsError(
      `${module} has to export a provider, or a function that makes one, as its default: an object with \`name\`, \`version\` and \`generate\`.`,
    );
  return provider;
}

function isProvider(value: Partial<Provider>): value is Provider {
  return typeof value.name === 'string' && typeof value.version === 'string' && typeof value.generate === 'function';
}
