import { describe, expect, it } from 'vitest';
import type { TestUsage } from '../extract/module-extract.ts';
import { linkModules } from './link-modules.ts';
import {
  buildModule,
  buildProject,
  kind,
  parameters,
  written,
  type SymbolParts,
} from '../../test/link/module-builders.ts';

function examplesOf(
  name: string,
  symbols: Record<string, SymbolParts>,
  usages: TestUsage[],
  imports: string[],
): string[] {
  const modules = [buildModule('src/a.ts', { symbols }), buildModule('test/a.test.ts', { usages, imports })];
  const table = linkModules(modules, buildProject(modules));
  return (table.symbols[`src/a.ts:${name}`]?.facts.examples ?? []).map(({ code }) => code);
}

describe('examples from tests', () => {
  it('go to the function that is called, under its own name', () => {
    const usages = [{ callee: 'plus', code: 'plus(1, plus(2, 3)) // => 6' }];
    expect(examplesOf('add', { add: {} }, usages, ['add as plus from ../src/a'])).toEqual([
      'add(1, add(2, 3)) // => 6',
    ]);
  });

  it('go to members through constructed and made receivers', () => {
    const symbols = {
      Store: kind('class'),
      'Store#get': {},
      'Store.create': { returns: written('Promise<Store>') },
    };
    const of = (constructs: string): TestUsage => ({
      callee: 'store.get',
      receiver: { name: 'store', constructs },
      code: `store.get(1) // ${constructs}`,
    });
    const usages = [of('Store'), of('Store.create'), of('unknown'), { callee: 'store.get', code: 'store.get(2)' }];
    expect(examplesOf('Store#get', symbols, usages, ['Store from ../src/a.js'])).toEqual([
      'store.get(1) // Store',
      'store.get(1) // Store.create',
    ]);
  });

  it('go to the one overload that takes the arguments', () => {
    const symbols: Record<string, SymbolParts> = {
      pick: { parameters: parameters('key: string'), overload: { index: 1, of: 3 } },
      'pick~2': { parameters: parameters('keys: string[]'), overload: { index: 2, of: 3 } },
      'pick~3': { parameters: parameters('key: string', 'fallback: number'), overload: { index: 3, of: 3 } },
    };
    const codes = ["pick('a')", "pick(['a'])", "pick('a', 1)", 'pick(some)', "pick('a', 1, 2)", 'pick(...all)'];
    const usages = codes.map((code) => ({ callee: 'pick', code }));
    const imports = ['pick from ../src/a'];
    expect(examplesOf('pick', symbols, usages, imports)).toEqual(["pick('a')"]);
    expect(examplesOf('pick~2', symbols, usages, imports)).toEqual(["pick(['a'])"]);
    expect(examplesOf('pick~3', symbols, usages, imports)).toEqual(["pick('a', 1)"]);
  });

  it('are the five shortest and most literal, each once', () => {
    const codes = [
      'add(left, right)',
      'add(1, 2)',
      'add(10, 20)',
      'add(1, 2)',
      'add(\n  1,\n  2,\n)',
      'add(3, 4)',
      'add(5, 6)',
    ];
    const usages = codes.map((code) => ({ callee: 'add', code }));
    expect(examplesOf('add', { add: {} }, usages, ['add from ../src/a'])).toEqual([
      'add(1, 2)',
      'add(3, 4)',
      'add(5, 6)',
      'add(10, 20)',
      'add(left, right)',
    ]);
  });
});
