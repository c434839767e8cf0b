import { describe, expect, it } from 'vitest';
import type { CallFact, ThrowFact } from '../model/index.ts';
import { linkModules } from './link-modules.ts';
import { buildModule, buildProject, parameters, type SymbolParts } from '../../test/link/module-builders.ts';

const rangeError: ThrowFact = { error: 'RangeError', condition: 'size <= 0' };

const check: SymbolParts = { parameters: parameters('size: number'), facts: { throws: [rangeError] } };

function throwsOf(symbols: Record<string, SymbolParts>, name: string): readonly ThrowFact[] | undefined {
  const modules = [buildModule('a.ts', { symbols })];
  return linkModules(modules, buildProject(modules)).symbols[`a.ts:${name}`]?.facts.throws;
}

/** Throws of a function that calls `check` so. */
function throughCall(call: Partial<CallFact>, caller: SymbolParts = {}, callee: SymbolParts = check): unknown {
  const run = { ...caller, facts: { ...caller.facts, calls: [{ callee: 'check', ...call }] } };
  return throwsOf({ check: callee, run }, 'run');
}

describe('errors through calls', () => {
  const count = { parameters: parameters('count: number', 'options: Options') };

  it('carries the condition in the words of the caller', () => {
    const carried = { error: 'RangeError', through: 'a.ts:check' };
    expect(throughCall({ arguments: ['count'], always: true }, count)).toEqual([
      { ...carried, condition: 'count <= 0' },
    ]);
    expect(throughCall({ arguments: ['options.limit'], always: true }, count)).toEqual([
      { ...carried, condition: 'options.limit <= 0' },
    ]);
  });

  it('leaves the condition out where it is not proven', () => {
    const bare = [{ error: 'RangeError', through: 'a.ts:check' }];
    expect(throughCall({ arguments: ['count'] }, count)).toEqual(bare);
    expect(throughCall({ arguments: ['local'], always: true }, count)).toEqual(bare);
    expect(throughCall({ arguments: [''], always: true }, count)).toEqual(bare);
    const changed = { ...count, facts: { mutates: [{ target: 'options.limit', of: 'parameter' as const }] } };
    expect(throughCall({ arguments: ['options.limit'], always: true }, changed)).toEqual(bare);
    const other = { ...check, facts: { throws: [{ error: 'RangeError', condition: 'size > limit' }] } };
    expect(throughCall({ arguments: ['count'], always: true }, count, other)).toEqual(bare);
    const withDefault = { ...check, parameters: [{ name: 'size', default: '8', optional: true as const }] };
    expect(throughCall({ arguments: ['options.limit'], always: true }, count, withDefault)).toEqual(bare);
    const optional = { parameters: parameters('count?: number') };
    expect(throughCall({ arguments: ['count'], always: true }, optional, withDefault)).toEqual(bare);
    expect(throughCall({ arguments: ['count'], always: true }, count, withDefault)).not.toEqual(bare);
    const overloaded = { ...check, overload: { index: 1, of: 2 } };
    expect(throughCall({ arguments: ['count'], always: true }, count, overloaded)).toEqual(bare);
  });

  it('carries globals that nobody shadows', () => {
    const whole = { ...check, facts: { throws: [{ error: 'TypeError', condition: '!Number.isInteger(size)' }] } };
    const call: CallFact = { callee: 'check', arguments: ['count'], always: true };
    const symbols = { check: whole, run: { ...count, facts: { calls: [call] } } };
    expect(throwsOf(symbols, 'run')).toMatchObject([{ condition: '!Number.isInteger(count)' }]);
    const shadowed = { ...symbols, Number: { kind: 'class' as const } };
    expect(throwsOf(shadowed, 'run')).toEqual([{ error: 'TypeError', through: 'a.ts:check' }]);
  });

  it('says nothing where literal arguments decide the condition', () => {
    expect(throughCall({ arguments: ['8'], always: true }, count)).toEqual([]);
    expect(throughCall({ always: true }, count)).toEqual([]);
    const two = {
      ...check,
      parameters: parameters('size', 'least'),
      facts: { throws: [{ error: 'RangeError', condition: 'size < least' }] },
    };
    expect(throughCall({ arguments: ['count', '2'], always: true }, count, two)).toMatchObject([
      { condition: 'count < 2' },
    ]);
  });

  it('stops at catch, nested functions, generators and thrown expressions', () => {
    expect(throughCall({ caught: true, arguments: ['count'] }, count)).toEqual([]);
    expect(throughCall({ nested: true, arguments: ['count'] }, count)).toEqual([]);
    expect(throughCall({ arguments: ['count'] }, count, { ...check, modifiers: ['export', 'generator'] })).toEqual([]);
    expect(
      throughCall({ arguments: ['count'] }, count, { ...check, facts: { throws: [{ error: 'reason' }] } }),
    ).toEqual([]);
  });

  it('lets a rejection through only where the promise is awaited or returned', () => {
    const load: SymbolParts = {
      modifiers: ['export', 'async'],
      facts: { throws: [{ error: 'LoadError', rejects: true }] },
    };
    const rejected = [{ error: 'LoadError', through: 'a.ts:check', rejects: true }];
    expect(throughCall({}, {}, load)).toEqual([]);
    expect(throughCall({ awaited: true }, { modifiers: ['async'] }, load)).toEqual(rejected);
    expect(throughCall({ returned: true }, {}, load)).toEqual(rejected);
    expect(throughCall({ arguments: ['x'] }, { modifiers: ['async'] })).toMatchObject([{ rejects: true }]);
  });

  it('carries state of this through the first call on this, when it was not changed before', () => {
    const symbols = (run: SymbolParts['facts']): Record<string, SymbolParts> => ({
      Store: { kind: 'class' },
      'Store#open': { facts: { throws: [{ error: 'ClosedError', condition: 'this.closed' }] } },
      'Store#run': { facts: { ...run } },
    });
    const open: CallFact = { callee: 'this.open', always: true };
    const bare = { error: 'ClosedError', through: 'a.ts:Store#open' };
    expect(throwsOf(symbols({ calls: [open] }), 'Store#run')).toEqual([{ ...bare, condition: 'this.closed' }]);
    expect(throwsOf(symbols({ calls: [{ callee: 'this.reset' }, open] }), 'Store#run')).toEqual([bare]);
    const mutates = [{ target: 'this.closed', of: 'this' as const }];
    expect(throwsOf(symbols({ calls: [open], mutates }), 'Store#run')).toEqual([bare]);
  });

  it('goes through several calls, and keeps each error once', () => {
    const symbols: Record<string, SymbolParts> = {
      check,
      middle: { ...check, facts: { calls: [{ callee: 'check', arguments: ['size'], always: true }] } },
      top: {
        parameters: parameters('width: number'),
        facts: {
          throws: [{ error: 'RangeError', condition: 'width <= 0' }],
          calls: [
            { callee: 'middle', arguments: ['width'], always: true },
            { callee: 'check', arguments: ['width'] },
          ],
        },
      },
    };
    expect(throwsOf(symbols, 'middle')).toEqual([{ ...rangeError, through: 'a.ts:check' }]);
    expect(throwsOf(symbols, 'top')).toEqual([
      { error: 'RangeError', condition: 'width <= 0' },
      { error: 'RangeError', through: 'a.ts:check' },
    ]);
  });

  it('ends where functions call each other', () => {
    const call = (callee: string): CallFact => ({ callee, arguments: ['node.left'], always: true });
    const symbols: Record<string, SymbolParts> = {
      even: {
        parameters: parameters('node'),
        facts: { throws: [{ error: 'EvenError', condition: 'node === null' }], calls: [call('odd'), call('even')] },
      },
      odd: { parameters: parameters('node'), facts: { throws: [{ error: 'OddError' }], calls: [call('even')] } },
    };
    expect(throwsOf(symbols, 'even')).toEqual([
      { error: 'EvenError', condition: 'node === null' },
      { error: 'OddError', through: 'a.ts:odd' },
    ]);
    expect(throwsOf(symbols, 'odd')).toEqual([{ error: 'OddError' }, { error: 'EvenError', through: 'a.ts:even' }]);
  });
});
