import type { ModelInfo } from './model-info.ts';

const chat = { encoding: 'o200k_base', reasoning: false, structuredOutputs: true } as const;
const thinking = { ...chat, reasoning: true } as const;
const embedding = {
  contextWindow: 8_191,
  maxOutput: 0,
  encoding: 'cl100k_base',
  reasoning: false,
  structuredOutputs: false,
} as const;

/** Models by the name of their maker. Prices are list prices in US dollars; `models` in the configuration replaces them. */
export const modelCatalogue: Readonly<Record<string, Omit<ModelInfo, 'name'>>> = {
  'gpt-4o': { ...chat, contextWindow: 128_000, maxOutput: 16_384, price: price(2.5, 1.25, 10) },
  'gpt-4o-mini': { ...chat, contextWindow: 128_000, maxOutput: 16_384, price: price(0.15, 0.075, 0.6) },
  'gpt-4.1': { ...chat, contextWindow: 1_047_576, maxOutput: 32_768, price: price(2, 0.5, 8) },
  'gpt-4.1-mini': { ...chat, contextWindow: 1_047_576, maxOutput: 32_768, price: price(0.4, 0.1, 1.6) },
  'gpt-4.1-nano': { ...chat, contextWindow: 1_047_576, maxOutput: 32_768, price: price(0.1, 0.025, 0.4) },
  'gpt-5': { ...thinking, contextWindow: 400_000, maxOutput: 128_000, price: price(1.25, 0.125, 10) },
  'gpt-5-mini': { ...thinking, contextWindow: 400_000, maxOutput: 128_000, price: price(0.25, 0.025, 2) },
  'gpt-5-nano': { ...thinking, contextWindow: 400_000, maxOutput: 128_000, price: price(0.05, 0.005, 0.4) },
  o3: { ...thinking, contextWindow: 200_000, maxOutput: 100_000, price: price(2, 0.5, 8) },
  'o4-mini': { ...thinking, contextWindow: 200_000, maxOutput: 100_000, price: price(1.1, 0.275, 4.4) },
  'o3-mini': { ...thinking, contextWindow: 200_000, maxOutput: 100_000, price: price(1.1, 0.55, 4.4) },
  'text-embedding-3-small': { ...embedding, price: price(0.02, 0.02, 0) },
  'text-embedding-3-large': { ...embedding, price: price(0.13, 0.13, 0) },
};

function price(input: number, cachedInput: number, output: number): ModelInfo['price'] {
  return { input, cachedInput, output };
}
