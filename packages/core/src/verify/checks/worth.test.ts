import { expect, it } from 'vitest';
import { runCheck } from '../../../test/run-check.ts';
import type { Doc } from '../../model/index.ts';
import { worth } from './worth.ts';

it('leaves human summaries to the definition of "documented"', () => {
  const doc = { summary: 'Gets the name.', returns: 'TODO' };
  expect(runCheck(worth, doc, { name: 'getName' }, { writer: 'human' })).toEqual(['stub-section']);
});

it.each<[Partial<Doc>, string[]]>([
  [{ summary: 'Name in lower case.' }, []],
  [{ summary: '', deprecated: 'Use `other`.' }, []],
  [{ summary: '' }, ['empty']],
  [{ summary: 'Gets the name.' }, ['restates']],
  [{ summary: 'TODO' }, ['stub']],
  [{ summary: 'Name in lower case.', returns: '...' }, ['stub-section']],
  [{ summary: 'Name in lower case.', parameters: [{ name: 'user', text: 'The user.' }] }, ['restates-parameter user']],
  [{ summary: 'Name in lower case.', parameters: [{ name: 'user', text: 'whose name' }] }, []],
  [{ summary: 'Name in lower case.', defaultValue: 'none' }, []],
])('sees in %j: %j', (doc, seen) => {
  expect(runCheck(worth, doc, { name: 'getName' })).toEqual(seen);
});
