import { expect, it } from 'vitest';
import { chooseExamples } from './choose-examples.ts';
import { lexicalRetriever } from './lexical-retriever.ts';

const symbol = (id: string, group = 'callable') => ({
  id,
  group,
  text: { name: id.split(':')[1] ?? '', signature: '', body: '' },
});
const signal = new AbortController().signal;

it('compares within a group, and never a symbol with itself', async () => {
  const candidates = [symbol('a:parseMoney'), symbol('a:money', 'variable'), symbol('b:parseMoney')];
  const found = await lexicalRetriever.find([symbol('a:parseMoney')], candidates, 5, signal);
  expect(found.get('a:parseMoney')).toEqual([{ symbol: 'b:parseMoney', score: 1 }]);
});

it('stops when it is aborted', async () => {
  const aborted = AbortSignal.abort(new Error('stop'));
  await expect(async () => lexicalRetriever.find([symbol('a:x')], [], 1, aborted)).rejects.toThrow('stop');
});

it('takes k examples above the threshold, each doc once', () => {
  const documented = new Map(
    ['One.', 'One.', 'Two.', 'Three.'].map((summary, place) => {
      const id = `a:${place}`;
      return [id, { symbol: id, signature: '', doc: { summary } }];
    }),
  );
  const matches = [0.9, 0.8, 0.5, 0.1].map((score, place) => ({ symbol: `a:${place}`, score }));
  const chosen = (k: number, threshold: number) =>
    chooseExamples(matches, documented, { k, threshold }).map(({ symbol: id }) => id);
  expect(chosen(2, 0)).toEqual(['a:0', 'a:2']);
  expect(chosen(5, 0.4)).toEqual(['a:0', 'a:2']);
  expect(chosen(1, 0)).toEqual(['a:0']);
  expect(chosen(5, 0.95)).toEqual([]);
});
