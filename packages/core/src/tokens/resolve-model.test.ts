import { expect, test } from 'vitest';
import { costOf, resolveModel } from './index.ts';

test('a known model is known under its dated names too', () => {
  expect(resolveModel('gpt-4o')).toMatchObject({ name: 'gpt-4o', contextWindow: 128_000, reasoning: false });
  expect(resolveModel('gpt-4o-2024-11-20')).toMatchObject({ name: 'gpt-4o-2024-11-20', maxOutput: 16_384 });
  expect(resolveModel('gpt-5-mini')).toMatchObject({ reasoning: true, encoding: 'o200k_base' });
});

test('an unknown model is an error that says how to declare it', () => {
  expect(() => resolveModel('docs-prod')).toThrow("models: { 'docs-prod': { like: 'gpt-4o' } }");
  expect(() => resolveModel('docs', { docs: { like: 'gpt-9' } })).toThrow('`like` has to name one of the known models');
});

test('a declared model takes what it does not say from the one it is like', () => {
  const declared = { docs: { like: 'gpt-4o', price: { output: 12 } }, 'gpt-4o': { price: { input: 3 } } };
  expect(resolveModel('docs', declared)).toMatchObject({
    name: 'docs',
    price: { input: 2.5, cachedInput: 1.25, output: 12 },
  });
  expect(resolveModel('gpt-4o', declared).price).toEqual({ input: 3, cachedInput: 1.25, output: 10 });
});

test('a model declared from nothing has to say what cannot be guessed', () => {
  const price = { input: 0, cachedInput: 0, output: 0 };
  expect(() => resolveModel('llama', { llama: { price } })).toThrow('lacks contextWindow, maxOutput');
  expect(resolveModel('llama', { llama: { contextWindow: 8_192, maxOutput: 2_048, price } })).toMatchObject({
    name: 'llama',
    structuredOutputs: true,
  });
});

test('cached tokens cost what they cost', () => {
  const used = { inputTokens: 3_000, cachedInputTokens: 1_000, outputTokens: 100 };
  expect(costOf(used, resolveModel('gpt-4o'))).toBeCloseTo((2_000 * 2.5 + 1_000 * 1.25 + 100 * 10) / 1e6, 12);
});
