import { describe, expect, it } from 'vitest';
import { createSymbolIds, findSymbolIds, moduleOf, pathOf } from './symbol-id.ts';

describe('createSymbolIds', () => {
  it('names members by what holds them', () => {
    const ids = createSymbolIds('src/store.ts');
    const store = ids.allocate(undefined, '.', 'Store');
    expect(store).toBe('src/store.ts:Store');
    expect(ids.allocate(store, '.', 'create')).toBe('src/store.ts:Store.create');
    expect(ids.allocate(store, '#', 'get')).toBe('src/store.ts:Store#get');
    expect(ids.allocate(store, '#', '#items')).toBe('src/store.ts:Store##items');
    expect(ids.allocate(store, '#', '[Symbol.iterator]')).toBe('src/store.ts:Store#[Symbol.iterator]');
  });

  it('numbers overloads and merged declarations in source order', () => {
    const ids = createSymbolIds('src/add.ts');
    expect([1, 2, 3].map(() => ids.allocate(undefined, '.', 'add'))).toEqual([
      'src/add.ts:add',
      'src/add.ts:add~2',
      'src/add.ts:add~3',
    ]);
  });

  it('quotes names that hold what ids are built of', () => {
    const ids = createSymbolIds('a.ts');
    expect(ids.allocate('a.ts:T', '#', 'x.y')).toBe('a.ts:T#"x.y"');
    expect(ids.allocate(undefined, '.', '"pkg/mod"')).toBe('a.ts:"pkg/mod"');
  });
});

describe('moduleOf and pathOf', () => {
  it.each([
    ['src/store.ts:Store#get', 'src/store.ts', 'Store#get'],
    ['src/a.test.mts:x', 'src/a.test.mts', 'x'],
    ['types.d.ts:"node:fs".read', 'types.d.ts', '"node:fs".read'],
  ])('take %s apart', (id, module, path) => {
    expect(moduleOf(id)).toBe(module);
    expect(pathOf(id)).toBe(path);
  });
});

describe('findSymbolIds', () => {
  const ids = ['src/a.ts:Store', 'src/a.ts:Store#get', 'src/b.ts:Map#get', 'src/b.ts:get'];

  it.each([
    ['src/a.ts:Store#get', ['src/a.ts:Store#get']],
    ['a.ts:Store', ['src/a.ts:Store']],
    ['Store.get', ['src/a.ts:Store#get']],
    ['get', ['src/b.ts:get']],
    ['nothing', []],
  ])('understands %s', (text, found) => {
    expect(findSymbolIds(ids, text)).toEqual(found);
  });

  it('gives all candidates when a name is ambiguous', () => {
    expect(findSymbolIds(ids.slice(0, 3), 'get')).toEqual(['src/a.ts:Store#get', 'src/b.ts:Map#get']);
  });
});
