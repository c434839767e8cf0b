import type { SymbolParts } from '@docwright/test-support';
import { expect, it } from 'vitest';
import { runCheck } from '../../../test/run-check.ts';
import { returns } from './returns.ts';

const absent = { absentReturns: [{ value: 'undefined', condition: '!found' }] } as const;

it.each<[text: string, symbol: SymbolParts]>([
  ['the sum', { returns: 'number' }],
  ['nothing', { returns: 'void' }],
  ['`void`', { returns: 'void' }],
  ['a promise that resolves when the file is closed', { returns: 'Promise<void>' }],
  ['a promise that resolves to nothing', { returns: 'Promise<void>' }],
  ['the user, or `undefined` if there is none', { returns: 'User | undefined' }],
  ['the user, or undefined if there is none', { returns: 'Maybe<User>' }],
  ['the index, or undefined if there is none', { returns: 'number', facts: absent }],
  ['the user, never `null`', { returns: 'User', facts: absent }],
  ['the user if known', { returns: 'User | undefined', facts: absent }],
  ['the user of the type that stands here', { returns: 'Maybe<User>', facts: absent }],
  ['the user of the type that stands here', { returns: 'User | undefined' }],
  ['`true` if it is neither `null` or `undefined`', { returns: 'boolean' }],
  ['`true` if it gives a value other than `null` or `undefined`.', { returns: 'boolean' }],
  ['true if open', { returns: 'Promise<boolean>' }],
  ['true if open', { returns: 'value is File' }],
  ['a promise of the text', { returns: 'Promise<string>' }],
  ['a promise of the text', { returns: 'Task' }],
  ['a string with the name', { returns: 'string' }],
  ['a string or number', { returns: 'number' }],
  ['an array of names', { returns: 'string[]' }],
  ['the item', { kind: 'variable', type: 'Getter' }],
  ['', { returns: 'void' }],
])('accepts "%s" for %j', (text, symbol) => {
  expect(runCheck(returns, { returns: text }, symbol)).toEqual([]);
});

it.each<[text: string, symbol: SymbolParts, seen: string]>([
  ['the store', { kind: 'constructor', name: 'constructor' }, 'of-constructor'],
  ['the sum', { returns: 'void' }, 'of-nothing'],
  ['a promise that resolves to the user', { returns: 'Promise<void>' }, 'of-empty-promise'],
  ['the user; never undefined', { returns: 'User | undefined', facts: absent }, 'never-absent'],
  ['the user. It never returns `undefined`.', { returns: 'User | undefined', facts: absent }, 'never-absent'],
  ['the index, or `undefined` if there is none', { returns: 'number' }, 'absent'],
  ['the name or null when unknown', { returns: 'Promise<string>' }, 'absent'],
  ['`true` if open, else `false`', { returns: 'string' }, 'not-boolean'],
  ['A promise of the text', { returns: 'string' }, 'not-promise'],
  ['a string with the name', { returns: 'number' }, 'wrong-type'],
  ['an array of names', { returns: 'Promise<string>' }, 'wrong-type'],
  ['the user with that name', { returns: 'User | undefined', facts: absent }, 'untold-absence'],
  ['the user with that name', { returns: 'Promise<User | undefined>', facts: absent }, 'untold-absence'],
])('doubts "%s" for %j', (text, symbol, seen) => {
  expect(runCheck(returns, { returns: text }, symbol)).toEqual([seen]);
});

it.each<[text: string, returns: string, seen: string[]]>([
  ['the user, or `undefined` if there is none', 'User', ['absent']],
  ['the user or null when unknown', 'Promise<User>', ['absent']],
  ['`true` if known', 'User', ['not-boolean']],
  ['the user that is known', 'User', []],
  ['the user, or `undefined` if there is none', 'User | undefined', []],
  ['the user, or `undefined` if there is none', 'Found', []],
  ['the user, or `undefined` if there is none', 'Elsewhere', []],
])('holds "%s" of a draft against the declared type %s', (text, type, seen) => {
  const others: SymbolParts[] = [
    { kind: 'interface', name: 'User' },
    { kind: 'type-alias', name: 'Found', type: 'User | undefined' },
  ];
  expect(runCheck(returns, { returns: text }, { returns: type }, { others })).toEqual(seen);
  expect(runCheck(returns, { returns: text }, { returns: type }, { others, writer: 'human' })).toEqual([]);
});
