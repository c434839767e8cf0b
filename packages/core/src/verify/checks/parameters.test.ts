import type { SymbolParts } from '@docwright/test-support';
import { describe, expect, it } from 'vitest';
import { runCheck, type CheckSurroundings } from '../../../test/run-check.ts';
import type { DocParameter } from '../../model/index.ts';
import { parameters } from './parameters.ts';

const copy: SymbolParts = {
  name: 'copy',
  parameters: [
    { name: 'source', type: { text: 'string', from: 'written' } },
    { name: 'target', type: { text: 'string', from: 'written' } },
    {
      name: 'options',
      optional: true,
      default: '{}',
      type: { text: 'CopyOptions', from: 'written' },
      destructured: [{ path: 'force', default: 'false' }, { path: 'limits.size' }],
    },
    { name: 'rest', rest: true },
  ],
};

function check(names: readonly string[], symbol: SymbolParts = copy, surroundings?: CheckSurroundings): string[] {
  const list: DocParameter[] = names.map((name) => ({ name, text: 'something' }));
  return runCheck(parameters, { parameters: list }, symbol, surroundings);
}

describe('parameters', () => {
  it.each([
    [['source', 'target', 'options', 'rest']],
    [['source', 'target', 'options', 'options.force', 'options.limits.size', 'options.limits', 'rest']],
    [[]],
  ])('accepts %j', (names) => {
    expect(check(names)).toEqual([]);
  });

  it.each([
    [['source', 'target', 'flags', 'options', 'rest'], ['unknown flags']],
    [['source', 'target', 'force', 'options', 'rest'], ['property force']],
    [['source', 'source', 'target', 'options', 'rest'], ['duplicated source']],
    [['target', 'source', 'options', 'rest'], ['order']],
    [['source', 'target', 'options'], ['missing rest']],
    [['', 'source', 'target', 'options', 'rest'], ['unnamed ']],
  ])('sees what is wrong with %j', (names, seen) => {
    expect(check(names)).toEqual(seen);
  });

  it('asks the types of the project for properties', () => {
    const move: SymbolParts = {
      name: 'move',
      parameters: [{ name: 'options', type: { text: 'MoveOptions', from: 'written' } }],
    };
    const others: SymbolParts[] = [
      { kind: 'interface', name: 'MoveOptions', extends: [{ text: 'Base', target: 'src/subject.ts:Base' }] },
      { kind: 'property', name: 'force', parent: 'src/subject.ts:MoveOptions' },
      { kind: 'interface', name: 'Base' },
      { kind: 'property', name: 'dryRun', parent: 'src/subject.ts:Base' },
    ];
    expect(check(['options', 'options.force', 'options.dryRun'], move, { others })).toEqual([]);
    expect(check(['options', 'options.fast'], move, { others })).toEqual(['unknown options.fast']);
    expect(check(['options', 'options.fast'], move)).toEqual([]);
  });

  it('lets the parameters of a spelt-out type be named only as they are', () => {
    const type = { text: '{ force?: boolean; limits: { size: number } }', from: 'written' } as const;
    const move: SymbolParts = { name: 'move', parameters: [{ name: 'options', type }] };
    expect(check(['options.force', 'options.limits.size'], move)).toEqual([]);
    expect(check(['options.fast'], move)).toEqual(['unknown options.fast']);
  });

  it('takes any name above the properties of a parameter that has none', () => {
    const draw: SymbolParts = { name: 'draw', parameters: [{ name: 'props', destructured: [{ path: 'color' }] }] };
    expect(check(['param0.color'], draw)).toEqual([]);
    expect(check(['param0.size'], draw)).toEqual(['unknown param0.size']);
  });

  it('tells parameters of other overloads from unknown ones', () => {
    const overload: SymbolParts = { name: 'read', parameters: [{ name: 'path' }], overload: { index: 1, of: 2 } };
    const second = { ...overload, id: 'src/subject.ts:read~2', parameters: [{ name: 'path' }, { name: 'encoding' }] };
    const others = [{ ...second, overload: { index: 2, of: 2 } }];
    expect(check(['path', 'encoding'], overload, { others })).toEqual(['overload encoding']);
    expect(check(['path', 'flags'], overload, { others })).toEqual(['unknown flags']);
  });

  it('reads the parameters of a class from its constructor', () => {
    const store: SymbolParts = { kind: 'class', name: 'Store' };
    const others: SymbolParts[] = [
      { kind: 'constructor', name: 'constructor', parent: 'src/subject.ts:Store', parameters: [{ name: 'size' }] },
    ];
    expect(check(['size'], store, { others })).toEqual([]);
    expect(check(['limit'], store, { others })).toEqual(['unknown limit']);
  });

  it('says nothing where the signature cannot be known', () => {
    expect(check(['a', 'b'], { kind: 'variable', name: 'add', type: 'Adder' })).toEqual([]);
    expect(check(['a'], { kind: 'type-alias', name: 'Add', type: '(a: number) => number' })).toEqual([]);
    expect(check(['a'], { kind: 'class', name: 'Sub', extends: [{ text: 'Base' }] })).toEqual([]);
    expect(check(['a'], { kind: 'property', name: 'size', type: 'number' })).toEqual(['unknown a']);
  });

  it('does not ask for parameters whose name says that they are unused', () => {
    expect(check(['a'], { parameters: [{ name: 'a' }, { name: '_b' }] })).toEqual([]);
  });
});

describe('type parameters', () => {
  const seen = (names: string[], symbol: SymbolParts, surroundings?: CheckSurroundings): string[] =>
    runCheck(parameters, { typeParameters: names.map((name) => ({ name, text: 'kind' })) }, symbol, surroundings);

  it('must be those of the signature, its holder or its type', () => {
    const map: SymbolParts = { name: 'map', typeParameters: [{ name: 'A' }, { name: 'B' }] };
    expect(seen(['A', 'B'], map)).toEqual([]);
    expect(seen(['A', 'C'], map)).toEqual(['unknown-type C']);
    expect(seen(['A', 'A'], map)).toEqual(['duplicated-type A']);
    expect(seen(['T'], { kind: 'variable', name: 'map', type: '<T>(list: T[]) => T[]' })).toEqual([]);
    const others: SymbolParts[] = [{ kind: 'class', name: 'Box', typeParameters: [{ name: 'Item' }] }];
    expect(seen(['Item'], { kind: 'method', name: 'get', parent: 'src/subject.ts:Box' }, { others })).toEqual([]);
  });

  it('are declared by the comment itself in JavaScript', () => {
    expect(seen(['T'], { name: 'map', module: 'src/map.js' })).toEqual([]);
  });
});
