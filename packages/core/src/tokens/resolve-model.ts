import { SettingsError } from '../model/index.ts';
import { modelCatalogue } from './model-catalogue.ts';
import type { ModelInfo } from './model-info.ts';

/** A model as a configuration declares it: what differs from a known one, or everything. */
export interface DeclaredModel extends Partial<Omit<ModelInfo, 'name' | 'price'>> {
  /** A model of the catalogue from which everything is taken that is not declared. */
  readonly like?: string | undefined;
  readonly price?: Partial<ModelInfo['price']> | undefined;
}

/**
 * Finds what is known about a model: what the configuration declares, over the catalogue. Dated names
 * (`gpt-4o-2024-11-20`) are those of the model without the date.
 *
 * @throws {@link SettingsError} that says how to declare a model of which too little is known.
 */
export function resolveModel(name: string, declared: Readonly<Record<string, DeclaredModel>> = {}): ModelInfo {
  const own = declared[name];
  const { like = name, price, ...rest } = own ?? {};
  const base = modelCatalogue[like] ?? modelCatalogue[like.replace(/-\d{4}-\d{2}-\d{2}$/u, '')];
  if (base === undefined && (own === undefined || own.like !== undefined)) throw unknownModel(name, like);
  const merged = { ...usual, ...base, ...defined(rest), price: { ...base?.price, ...defined(price ?? {}) } };
  const missing = ['contextWindow', 'maxOutput'].filter((key) => !(key in merged));
  const unpriced = ['input', 'cachedInput', 'output'].filter((key) => !(key in merged.price));
  if (missing.length + unpriced.length > 0)
    throw new SettingsError(
      `The model "${name}" in \`models\` lacks ${[...missing, ...unpriced.map((key) => `price.${key}`)].join(', ')}; add them, or name a known model with \`like\`.`,
    );
  return { ...(merged as ModelInfo), name };
}

/** What a new model most likely is. */
const usual = { encoding: 'o200k_base', reasoning: false, structuredOutputs: true } as const;

function unknownModel(name: string, like: string): SettingsError {
  const known = Object.keys(modelCatalogue).join(', ');
  const cure =
    like === name
      ? `If that is the name of a deployment, name its model in the provider's option \`model\`; a new model is declared as \`models: { '${name}': { like: 'gpt-4o' } }\``
      : `\`like\` has to name one of the known models`;
  return new SettingsError(`Nothing is known about the model "${like}". ${cure}. Known: ${known}.`);
}

function defined<Value extends object>(value: Value): Partial<Value> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Partial<Value>;
}
