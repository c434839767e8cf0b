import type { SymbolParts } from '@docwright/test-support';
import { expect, it } from 'vitest';
import type { Doc } from '../../model/index.ts';
import { runCheck } from '../../../test/run-check.ts';
import { throws } from './throws.ts';

const others: SymbolParts[] = [
  { kind: 'class', name: 'StoreError', extends: [{ text: 'Error' }] },
  { kind: 'class', name: 'FullError', extends: [{ text: 'StoreError', target: 'src/subject.ts:StoreError' }] },
];
const body = { readsParameters: [] };
const check = (error: string | undefined, facts: SymbolParts['facts']): string[] => {
  const each = { text: 'when full', ...(error !== undefined && { error }) };
  return runCheck(throws, { throws: [each] }, { name: 'add', ...(facts && { facts }) }, { others });
};

it.each<[string | undefined, SymbolParts['facts']]>([
  ['RangeError', { ...body, throws: [{ error: 'RangeError' }] }],
  ['FullError', { ...body, throws: [{ error: 'FullError', through: 'src/a.ts:b' }] }],
  ['StoreError', { ...body, throws: [{ error: 'FullError' }] }],
  ['Error', { ...body, throws: [{ error: 'FullError' }] }],
  ['errors.FullError', { ...body, throws: [{ error: 'FullError' }] }],
  [undefined, { ...body, throws: [{ error: 'error' }] }],
  [undefined, { ...body, calls: [{ callee: 'callback' }] }],
  [undefined, undefined],
])('accepts %s with %j', (error, facts) => {
  expect(check(error, facts)).toEqual([]);
});

it.each<[string | undefined, SymbolParts['facts'], string]>([
  ['FullError', { ...body, throws: [{ error: 'StoreError' }] }, 'impossible FullError'],
  ['FullError', { ...body, throws: [{ error: 'RangeError' }] }, 'impossible FullError'],
  // What a call may throw is not known, nor what an engine throws by itself.
  ['FullError', { ...body, calls: [{ callee: 'callback' }] }, 'unsupported FullError'],
  ['FullError', { ...body, throws: [{ error: 'error' }] }, 'unsupported FullError'],
  ['TypeError', body, 'unsupported TypeError'],
  ['FullError', undefined, 'unsupported FullError'],
  ['FullEror', { ...body, throws: [{ error: 'FullError' }] }, 'unknown-class FullEror'],
  [undefined, body, 'baseless'],
  [undefined, { ...body, calls: [{ callee: 'callback', caught: true }] }, 'baseless'],
])('doubts %s with %j', (error, facts, seen) => {
  expect(check(error, facts)).toEqual([seen]);
});

it.each<[string, Partial<Doc>, string[]]>([
  ['no @throws', {}, ['missing', 'missing']],
  ['one of two', { throws: [{ error: 'RangeError', text: '' }] }, ['missing']],
  ['a base of both', { throws: [{ error: 'Error', text: '' }] }, []],
  ['one without a class', { throws: [{ text: 'when full' }] }, []],
  ['inherited text', { inheritDoc: '' }, []],
])('notes of a comment with %s which errors it leaves out', (_case, doc, seen) => {
  const facts = {
    ...body,
    throws: [
      { error: 'RangeError' },
      { error: 'FullError' },
      { error: 'Other', through: 'src/a.ts:b' },
      { error: 'e' },
    ],
  };
  expect(runCheck(throws, doc, { name: 'add', facts }, { others, writer: 'human' })).toEqual(seen);
  expect(runCheck(throws, doc, { name: 'add', facts }, { others })).not.toContain('missing');
});

it.each<[text: string, conditions: (string | undefined)[], seen: string[]]>([
  ['when `count` is negative', ['count < 0'], []],
  ['when `count` is negative', ['name === ""', 'count < 0'], []],
  ['when `count` is negative', ['name === "count"'], ['condition FullError']],
  ['when `count` is negative', ['left < 0'], []],
  ['when `count` is negative', [undefined], []],
  ['when it is full', ['name === ""'], []],
])('holds "%s" against the conditions %j', (text, conditions, seen) => {
  const facts = {
    ...body,
    throws: conditions.map((condition) => ({ error: 'FullError', ...(condition !== undefined && { condition }) })),
  };
  const symbol: SymbolParts = { name: 'add', parameters: [{ name: 'name' }, { name: 'count' }], facts };
  for (const writer of ['draft', 'human'] as const)
    expect(runCheck(throws, { throws: [{ error: 'FullError', text }] }, symbol, { others, writer })).toEqual(seen);
});
