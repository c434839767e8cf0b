import { buildSymbol, buildTable, type SymbolParts } from '@docwright/test-support';
import { describe, expect, it } from 'vitest';
import type { CallFact } from '../model/index.ts';
import { mayThrow } from './may-throw.ts';
import { createUniverse } from './universe.ts';

const body = { readsParameters: [] };
const inner = 'src/subject.ts:inner';
const text = { name: 'text', type: { text: 'string', from: 'written' } } as const;

describe('mayThrow', () => {
  it.each<[string, Partial<CallFact>]>([
    ['a method of a string', { callee: 'text.trim' }],
    ['a function of a global', { callee: 'Number' }],
    ['a call whose errors are caught', { callee: 'anything', caught: true }],
    ['a function of the project that does nothing else', { callee: 'inner', target: inner }],
  ])('is excluded for SyntaxError by %s', (_, call) => {
    expect(ask('SyntaxError', { calls: [{ callee: '', ...call }] }, body)).toBe(false);
  });

  it.each<[string, SymbolParts['facts'], SymbolParts['facts']]>([
    ['there is no body', undefined, body],
    ['it calls what is unknown', { ...body, calls: [{ callee: 'callback' }] }, body],
    ['it calls what is not listed', { ...body, unlistedCalls: true }, body],
    ['it reads JSON', { ...body, calls: [{ callee: 'JSON.parse' }] }, body],
    ['a pattern is made of a string', { ...body, calls: [{ callee: 'text.match' }] }, body],
    ['it raises what it was given', { ...body, throws: [{ error: 'reason' }] }, body],
    [
      'a function it calls calls what is unknown',
      { calls: [{ callee: 'inner', target: inner }] },
      { calls: [{ callee: 'go' }] },
    ],
  ])('is left open when %s', (_, facts, other) => {
    expect(ask('SyntaxError', facts, other)).toBe(true);
  });

  it('ends where functions call each other', () => {
    const outer = 'src/subject.ts:subject';
    const facts = { calls: [{ callee: 'inner', target: inner }] };
    expect(ask('SyntaxError', facts, { calls: [{ callee: 'subject', target: outer }] })).toBe(false);
  });
});

function ask(error: string, facts: SymbolParts['facts'], other: SymbolParts['facts']): boolean {
  const symbol = buildSymbol({ name: 'subject', parameters: [text], ...(facts && { facts: { ...body, ...facts } }) });
  const called = buildSymbol({ name: 'inner', facts: { ...body, ...other } });
  return mayThrow(symbol, error, createUniverse(buildTable([symbol, called])));
}
