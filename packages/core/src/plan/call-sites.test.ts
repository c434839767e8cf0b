import { expect, it } from 'vitest';
import { symbolRecord } from '../../test/support/records.ts';
import { findCallSites } from './call-sites.ts';

const take = symbolRecord('src/queue.ts:Queue#take', { parent: 'src/queue.ts:Queue' });

it('shows the lines around the first use in each user, without their indentation', () => {
  const source = `run() {\n    const all = [];\n    while (more()) {\n      all.push(queue.take(2));\n    }\n  }`;
  const sites = findCallSites(take, [symbolRecord('src/a.ts:A#run')], () => source);
  expect(sites).toEqual([{ symbol: 'src/a.ts:A#run', text: 'while (more()) {\n  all.push(queue.take(2));\n}' }]);
});

it('passes over users without source, other names, and the holder’s own members', () => {
  const users = ['src/a.ts:a', 'src/a.ts:b', 'src/a.ts:c'].map((id) => symbolRecord(id));
  const sources: Record<string, string> = { 'src/a.ts:b': 'queue.takeAll(); retake();', 'src/a.ts:c': 'queue.take();' };
  const sites = findCallSites(take, users, ({ id }) => sources[id]);
  expect(sites.map(({ symbol }) => symbol)).toEqual(['src/a.ts:c']);
});

it('finds names that are no plain words, and shows three sites at most', () => {
  const strange = symbolRecord('src/a.ts:$price', { name: '$price' });
  const users = Array.from({ length: 5 }, (_, index) => symbolRecord(`src/a.ts:u${index}`));
  expect(findCallSites(strange, users, () => 'a($price)')).toHaveLength(3);
});

it('looks for a constructor by the name of its class', () => {
  const constructor = symbolRecord('src/queue.ts:Queue#constructor', {
    kind: 'constructor',
    parent: 'src/queue.ts:Queue',
  });
  expect(findCallSites(constructor, [symbolRecord('src/a.ts:a')], () => 'new Queue()')).toHaveLength(1);
});
