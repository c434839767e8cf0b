import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLexicalIndex } from './lexical-index.ts';
import { weighWords } from './weigh-words.ts';

const text = (name: string, signature = '', body = '') => ({ name, signature, body });
const index = (texts: Record<string, ReturnType<typeof text>>) =>
  createLexicalIndex(new Map(Object.entries(texts).map(([id, each]) => [id, weighWords(each)])));

describe('the lexical index', () => {
  it('finds what shares rare words before what shares common ones', () => {
    const find = index({
      'a:parseMoney': text('parseMoney', 'parseMoney(text: string): Money', 'return amount'),
      'a:formatDate': text('formatDate', 'formatDate(date: Date): string'),
      'a:parseDate': text('parseDate', 'parseDate(text: string): Date'),
      'a:openStore': text('openStore', 'openStore(path: string): Store'),
    });
    const found = find(weighWords(text('formatMoney', 'formatMoney(amount: Money): string')));
    expect(found[0]?.symbol).toBe('a:parseMoney');
    expect(found.map(({ symbol }) => symbol)).not.toContain('a:openStore');
  });

  it('scores the same text with 1 and an unrelated one with nothing', () => {
    const find = index({ 'a:x': text('openStore', 'openStore(path)'), 'a:y': text('round', 'round(value)') });
    expect(find(weighWords(text('openStore', 'openStore(path)')))).toEqual([{ symbol: 'a:x', score: 1 }]);
    expect(find(weighWords(text('zebra')))).toEqual([]);
  });

  it('gives equal ones by id, and everything in 0 to 1', () => {
    const word = fc.constantFrom('get', 'set', 'item', 'store', 'money', 'date');
    const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join('_'));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 12 }), name, (names, asked) => {
        const texts = Object.fromEntries(names.map((each, place) => [`a:${place}`, text(each)]));
        const found = index(texts)(weighWords(text(asked)));
        const shuffled = Object.fromEntries(Object.entries(texts).reverse());
        expect(index(shuffled)(weighWords(text(asked)))).toEqual(found);
        for (const { score } of found) expect(score > 0 && score <= 1).toBe(true);
        for (const most of [1, 2, 5]) expect(index(texts)(weighWords(text(asked)), most)).toEqual(found.slice(0, most));
      }),
    );
  });

  it('passes over words that too many symbols hold, so that its time grows with their number only', () => {
    const many = Array.from({ length: 3_000 }, (_, place) => [`a:${place}`, text('common', `w${place}x`)] as const);
    const find = index(Object.fromEntries(many));
    expect(find(weighWords(text('common', '17')))).toEqual([{ symbol: 'a:17', score: expect.any(Number) as number }]);
    expect(find(weighWords(text('common')))).toEqual([]);
  });
});
