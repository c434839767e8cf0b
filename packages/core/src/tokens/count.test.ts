import { expect, test } from 'vitest';
import { countChat, countSchema, loadTokenizer } from './index.ts';

const count = await loadTokenizer('o200k_base');

test.each([
  ['hello world', 2],
  ['', 0],
  ['function add(a: number, b: number): number {\n  return a + b;\n}\n', 19],
  // A mark of the chat format in source text is text.
  ['<|endoftext|>', 7],
])('counts %j as the model does', (text, tokens) => {
  expect(count(text)).toBe(tokens);
});

test('a chat counts its text, roles, marks and schema', () => {
  const schema = { name: 'answer', schema: { type: 'object' } };
  const messages = [
    { role: 'system', content: 'hello world' },
    { role: 'user', content: 'hello world' },
  ];
  expect(countChat({ messages }, count)).toBe(3 + 2 * (3 + 1 + 2));
  expect(countChat({ messages, schema }, count)).toBe(3 + 2 * (3 + 1 + 2) + countSchema(schema, count));
  expect(countSchema(schema, count)).toBe(count('{"type":"object"}'));
});

test.each([
  ['a', 12_600],
  ['A', 25_000],
  [' ', 1_000],
  ['-', 7_000],
  ['\n', 10_000],
  ['7', 33_400],
  ['😀', 110_000],
  ['漢', 110_000],
  ['aB', 110_000],
  ['\u0301', 210_000],
])('100 KB of %j are counted in no time', (character, most) => {
  const text = character.repeat(100_000 / character.length);
  const start = performance.now();
  const tokens = count(text);
  expect(performance.now() - start).toBeLessThan(30_000);
  expect(tokens).toBeGreaterThan(0);
  expect(tokens).toBeLessThanOrEqual(most);
});
