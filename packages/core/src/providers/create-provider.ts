import type { Finding, PartialStyle } from '../model/index.ts';
import type { Budget, DeclaredModel } from '../tokens/index.ts';
import type { ChatEnvironment } from './chat/chat-options.ts';
import type { LearnedStore } from './model/model-provider.ts';
import { createOfflineProvider } from './offline/offline-provider.ts';
import type { Provider } from './provider.ts';

/** The provider part of a resolved configuration. */
export interface ProviderConfig {
  readonly provider: {
    readonly name: string;
    readonly options: Readonly<Record<string, unknown>>;
    /** Gives the provider that the configuration holds in place of a name. */
    readonly own?: () => unknown;
  };
  /** Options of all providers, by name. Default: none. */
  readonly providers?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Declared models. Default: none beside the known ones. */
  readonly models?: Readonly<Record<string, DeclaredModel>>;
  /** How comments are written; models are told. Default: as nobody says otherwise. */
  readonly style?: PartialStyle & { readonly width?: number };
  /** Absolute path of the project, for paths in options. */
  readonly root?: string;
}

/** What providers that ask a model take from the program around them. Everything has a default. */
export interface ProviderEnvironment extends Partial<ChatEnvironment> {
  /** Default: no limits. */
  readonly budget?: Budget;
  /** What earlier answers took. Default: nothing is known. */
  readonly learned?: LearnedStore;
  /** Puts a finding in words for a repair. Default: its code and args. */
  readonly describeFinding?: (finding: Finding) => string;
  /** Loads the module of an own provider, by its absolute path. */
  readonly loadModule?: (path: string) => Promise<unknown>;
}

type Maker = (config: ProviderConfig, environment: ProviderEnvironment) => Provider | Promise<Provider>;

// Each is loaded when it is asked for: `offline` needs none of the others.
const asksModel: Maker = async (config, environment) =>
  (await import('./model/configured-model-provider.ts')).createConfiguredModelProvider(config, environment);

const makers: ReadonlyMap<string, Maker> = new Map<string, Maker>([
  [
    'offline',
    ({ provider: { options } }) =>
      createOfflineProvider(typeof options['examples'] === 'number' ? { examples: options['examples'] } : {}),
  ],
  ['azure-openai', asksModel],
  ['openai-compatible', asksModel],
  ['replay', asksModel],
  ['own', async (config, environment) => (await import('./own-provider.ts')).loadOwnProvider(config, environment)],
]);

/** Names that {@link createProvider} knows, in the order help lists them. */
export const providerNames: readonly string[] = [...makers.keys()];

/**
 * Makes the provider that a configuration names. Nothing is sent yet.
 *
 * @throws {@link RangeError} when there is no provider of that name; its message lists those there are.
 * @throws {@link SettingsError} when an option is missing, or too little is known about the model.
 */
export async function createProvider(config: ProviderConfig, environment: ProviderEnvironment = {}): Promise<Provider> {
  const { name } = config.provider;
  const make = makers.get(name);
  if (make === undefined)
    throw new RangeError(`There is no provider "${name}"; choose one of: ${providerNames.join(', ')}.`);
  return make(config, environment);
}
