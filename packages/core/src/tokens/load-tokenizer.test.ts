import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
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

/** Always the same, and like no language: most pieces are merged. */
const randomText = Array.from({ length: 200 }, (_, index) =>
  createHash('sha256').update(String(index)).digest('base64'),
).join('\n');

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
        // Not `binary`: what a character is that Unicode got after tiktoken was built depends on the version of Node.
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        fc.string({ unit: 'binary-ascii', maxLength: 12 }),
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

  const plainTexts = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'binary-ascii', maxLength: 8 }),
        fc.constantFrom(
          "it's",
          "WE'LL",
          'camelCase',
          'HTTPServer',
          ' ',
          '\n\n  ',
          '\r\n',
          '12345',
          ' — ',
          ' …',
          '});\n',
          '//',
        ),
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(''));

  test('counts plain text, which is cut in another way, as tiktoken does', () => {
    fc.assert(
      fc.property(plainTexts, (text) => {
        expect({ text, tokens: count(text) }).toEqual({ text, tokens: whole.encode_ordinary(text).length });
      }),
      { numRuns: 2_000 },
    );
  });

  test('counts source text and long names as tiktoken does', async () => {
    const text = (await readFile(import.meta.filename, 'utf8')) + randomText;
    expect(count(text)).toBe(whole.encode_ordinary(text).length);
  });

  test('half a character counts as what it is sent as', () => {
    expect(count('a\uD83D b')).toBe(whole.encode_ordinary('a\uFFFD b').length);
  });
});

/** As a text is sent: half a character is replaced. */
function wholeCharacters(text: string): string {
  return Buffer.from(text).toString();
}
