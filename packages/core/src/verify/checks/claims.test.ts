import type { SymbolParts } from '@docwright/test-support';
import { describe, expect, it } from 'vitest';
import { runCheck } from '../../../test/run-check.ts';
import type { Doc } from '../../model/index.ts';
import { claims } from './claims.ts';

const add: SymbolParts = { name: 'add', returns: 'number' };
const human = (doc: Partial<Doc>, symbol: SymbolParts): string[] => runCheck(claims, doc, symbol, { writer: 'human' });

describe('claims', () => {
  it('are true of what returns a promise, or may call back later', () => {
    expect(human({ modifiers: ['async'] }, { ...add, modifiers: ['async'], returns: 'Promise<number>' })).toEqual([]);
    expect(human({ modifiers: ['async'] }, { ...add, returns: 'Promise<number>' })).toEqual([]);
    const done = { name: 'done', type: { text: '(sum: number) => void', from: 'written' } } as const;
    expect(human({ modifiers: ['async'] }, { ...add, parameters: [done] })).toEqual([]);
    expect(human({ modifiers: ['async'] }, add)).toEqual(['not-async async']);
  });

  it('are read from the words of drafts, not from those of people', () => {
    const doc = { summary: 'Asynchronously adds.' };
    expect(runCheck(claims, doc, add)).toEqual(['not-async async']);
    expect(human(doc, add)).toEqual([]);
  });

  it('are compared with modifiers', () => {
    expect(human({ modifiers: ['abstract'] }, { kind: 'class', modifiers: ['abstract'] })).toEqual([]);
    expect(human({ modifiers: ['abstract'] }, { kind: 'class' })).toEqual(['not-abstract abstract']);
    expect(human({ modifiers: ['abstract'] }, { kind: 'interface' })).toEqual([]);
    expect(human({ modifiers: ['readonly'] }, { kind: 'property', modifiers: ['readonly'] })).toEqual([]);
    expect(human({ modifiers: ['readonly'] }, { kind: 'property', initializer: '1' })).toEqual([
      'not-readonly readonly',
    ]);
    expect(human({ modifiers: ['generator'] }, add)).toEqual(['not-generator generator']);
  });

  it('of a draft call nothing deprecated that nobody did', () => {
    const doc = { summary: 'Adds.', deprecated: 'Use `sum`.' };
    expect(runCheck(claims, doc, add)).toEqual(['not-deprecated deprecated']);
    expect(runCheck(claims, doc, { ...add, decorators: ['Deprecated()'] })).toEqual([]);
  });
});
