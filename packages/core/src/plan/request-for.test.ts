import { expect, it } from 'vitest';
import { comment, symbolRecord } from '../../test/support/records.ts';
import type { DocTask, SymbolRecord, TaskContext } from '../model/index.ts';
import { requestFor } from './request-for.ts';

const provider = { name: 'offline', version: '1' };
const symbol = symbolRecord('src/a.ts:run');
const other = symbolRecord('src/a.ts:other');
const context: TaskContext = { symbol, members: [], uses: [], types: [], neighbours: [] };
const task: DocTask = { symbol: symbol.id, reason: 'missing' };
const key = requestFor(task, context, provider).key;

it('gives equal keys for equal questions', () => {
  const reread = JSON.parse(JSON.stringify({ symbol, context })) as { symbol: SymbolRecord; context: TaskContext };
  expect(requestFor({ ...task }, { ...reread.context, symbol: reread.symbol }, { ...provider }).key).toBe(key);
});

it.each<[string, Partial<TaskContext>]>([
  ['symbol', { symbol: { ...symbol, signature: 'function run(size: number): void' } }],
  ['comment', { symbol: { ...symbol, comment: comment('Runs.') } }],
  ['parent', { parent: other }],
  ['members', { members: [other] }],
  ['siblings', { siblings: [other] }],
  ['types', { types: [other] }],
  ['used', { used: [other] }],
  ['usedBy', { usedBy: [other] }],
  ['uses', { uses: [{ symbol: other.id, signature: 's', doc: { summary: 'Other.' } }] }],
  ['neighbours', { neighbours: [{ name: 'size', text: 'In bytes.', count: 2 }] }],
])('gives another key for another %s', (_part, parts) => {
  expect(requestFor(task, { ...context, ...parts }, provider).key).not.toBe(key);
});

it('gives another key for another task or provider', () => {
  expect(requestFor({ ...task, reason: 'asked' }, context, provider).key).not.toBe(key);
  expect(requestFor(task, context, { ...provider, version: '2' }).key).not.toBe(key);
  expect(requestFor(task, context, { ...provider, name: 'other' }).key).not.toBe(key);
});

it('does not mind where in the file the symbol stands', () => {
  const below = { ...symbol, location: { ...symbol.location, line: 900, commentAnchor: 9000 } };
  expect(requestFor(task, { ...context, symbol: below }, provider).key).toBe(key);
});
