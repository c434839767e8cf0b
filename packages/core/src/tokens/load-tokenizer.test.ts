import { createRequire } from 'node:module';
import fc from 'fast-check';
import { Tiktoken } from 'tiktoken/lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadTokenizer, type CountText, type Encoding } from './load-tokenizer.ts';

interface Vocabulary {
  readonly bpe_ranks: string;
  readonly special_tokens: Record<string, number>;
  readonly pat_str: string;
}

const load = createRequire(import.meta.url);

describe.each(['o200k_base', 'cl100k_base'] as const)('%s', (encoding: Encoding) => {
  let whole: Tiktoken;
  let count: CountText;
  beforeAll(async () => {
    const { bpe_ranks, special_tokens, pat_str } = load(`tiktoken/encoders/${encoding}`) as Vocabulary;
    whole = new Tiktoken(bpe_ranks, special_tokens, pat_str);
    count = await loadTokenizer(encoding);
  });
  afterAll(() => whole.free());

  const texts = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 12 }),
        fc.string({ maxLength: 12 }),
        fc.constantFrom(
          ...["it's", "IT'S", "we'Re", "x'ſ", 'camelCase', 'HTTPServer', '  ', '\n\n  ', '\t', '\r\n', '1234567'],
          ...['\u0085', '\uFEFF', '\u00A0', '\u2028', '日本語', 'Ωμέγα', 'ǅ', 'é', 'e\u0301', '🙂', '//', '});\n'],
        ),
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(''))
    .map(wholeCharacters);

  test('counts what tiktoken counts', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect({ text, tokens: count(text) }).toEqual({ text, tokens: whole.encode_ordinary(text).length });
      }),
      { numRuns: 2_000 },
    );
  });

  test('half a character counts as what it is sent as', () => {
    expect(count('a\uD83D b')).toBe(whole.encode_ordinary('a\uFFFD b').length);
  });
});

/** As a text is sent: half a character is replaced. */
function wholeCharacters(text: string): string {
  return Buffer.from(text).toString();
}
