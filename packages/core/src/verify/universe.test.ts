import { buildSymbol, buildTable } from '@docwright/test-support';
import { describe, expect, it } from 'vitest';
import { createUniverse, splitPath } from './universe.ts';

const symbol = buildSymbol({ name: 'read', module: 'src/read.ts', parameters: [{ name: 'path' }] });
const other = buildSymbol({ name: 'write', module: 'src/write.ts' });
const table = buildTable([symbol, other], {
  words: { 'src/read.ts': ['encoding', 'utf-8', '#local'], 'src/write.ts': ['flush', 'file.closed'] },
  externalNames: { 'src/write.ts': ['chalk'] },
});

describe('createUniverse', () => {
  it.each([
    ['path', 'scope'],
    ['encoding', 'scope'],
    ['#local', 'scope'],
    ['utf-8', 'literal'],
    ['write', 'project'],
    ['flush', 'project'],
    ['write.flush', 'project'],
    ['file.closed', 'literal'],
    ['chalk', 'dependency'],
    ['chalk.red', 'dependency'],
    ['Promise', 'lib'],
    ['Math.max', 'lib'],
    ['Array.map', 'lib'],
    ['Array#map', 'lib'],
    ['Array.prototype.map', 'lib'],
    ['Array.prototype', 'lib'],
    ['Math.push', undefined],
    ['Array.prototype.sqrt', undefined],
    ['JSON.open', undefined],
    ['HTMLElement', 'lib'],
    ['Buffer', 'lib'],
    ['path.length', 'lib'],
    ['missing', undefined],
    ['missing.length', undefined],
    ['path.missing', undefined],
    ['', undefined],
  ])('finds %s in %s', (name, origin) => {
    expect(createUniverse(table).resolveName(name, symbol)).toBe(origin);
  });

  it('takes names of the library and of dependencies from its caller', () => {
    const universe = createUniverse(table, { libNames: ['only'], dependencyNames: ['lodash'] });
    expect(universe.resolveName('only', symbol)).toBe('lib');
    expect(universe.resolveName('Promise', symbol)).toBeUndefined();
    expect(universe.resolveName('lodash.map', symbol)).toBe('dependency');
  });

  it('knows globals that the module of a comment uses, unless the project declares or imports one called so', () => {
    const words = { 'src/read.ts': ['Array', 'sqrt'] };
    const find = (parts: Parameters<typeof buildTable>[1], more = [symbol]) =>
      createUniverse(buildTable(more, parts)).resolveName('Array.sqrt', symbol);
    expect(find({ words })).toBeUndefined();
    expect(find({ words, externalNames: { 'src/read.ts': ['Array'] } })).toBe('scope');
    const own = buildSymbol({ kind: 'variable', name: 'Array', module: 'src/array.ts' });
    expect(find({ words }, [symbol, own])).toBe('scope');
    expect(
      find({ words }, [symbol, buildSymbol({ ...own, kind: 'property', parent: 'src/array.ts:List' })]),
    ).toBeUndefined();
  });

  it('stops in circles of bases', () => {
    const a = buildSymbol({ kind: 'class', name: 'A', extends: [{ text: 'B', target: 'src/subject.ts:B' }] });
    const b = buildSymbol({ kind: 'class', name: 'B', extends: [{ text: 'A', target: 'src/subject.ts:A' }] });
    expect(createUniverse(buildTable([a, b])).resolveName('A.missing', a)).toBeUndefined();
  });
});

describe('members of a type', () => {
  const module = 'src/option.ts';
  const option = buildSymbol({ kind: 'interface', name: 'option', module });
  const value = buildSymbol({ kind: 'property', name: 'value', module, parent: option.id, type: typed('inner') });
  const inner = buildSymbol({ kind: 'class', name: 'inner', module: 'src/inner.ts' });
  const size = buildSymbol({ kind: 'property', name: 'size', module: 'src/inner.ts', parent: inner.id });
  const map = buildSymbol({ kind: 'function', name: 'map', module, exported: true });
  const made = buildSymbol({ kind: 'function', name: 'made', module: 'src/made.ts', exported: true });
  const hidden = buildSymbol({ kind: 'function', name: 'hidden', module: 'src/made.ts', exported: false });
  const universe = createUniverse(
    buildTable([option, value, inner, size, map, made, hidden], { words: { [module]: ['made', 'hidden', 'local'] } }),
  );

  it.each(['value', 'map', 'made', 'value.size', 'toString', 'value.prototype', 'value.size.toFixed'])(
    'knows option.%s: a member, or an export of the module of that name',
    (path) => {
      expect(universe.resolveName(`option.${path}`, map)).toBeDefined();
    },
  );

  it.each([
    'local',
    'hidden',
    'size',
    'prototype',
    'bind',
    'value.local',
    'value.map',
    'value.size.missing',
    'map.missing',
  ])('knows that there is no option.%s, though the module has words like it', (path) => {
    expect(universe.resolveName(`option.${path}`, map)).toBeUndefined();
  });

  function typed(text: string): { text: string; from: 'written' } {
    return { text, from: 'written' };
  }
});

describe('splitPath', () => {
  it.each([
    ['a', ['a']],
    ['a.b', ['a', 'b']],
    ['A#b', ['A', 'b']],
    ['a?.b.c', ['a', 'b', 'c']],
    ['this.#b', ['this', '#b']],
    ['#b', ['#b']],
  ])('splits %s', (name, path) => {
    expect(splitPath(name)).toEqual(path);
  });
});

describe('over a part of a project', () => {
  const store = buildSymbol({ kind: 'class', name: 'Store', module: 'src/read.ts' });
  const child = buildSymbol({ kind: 'class', name: 'Child', module: 'src/read.ts', extends: [{ text: 'Base' }] });
  const get = buildSymbol({ kind: 'method', name: 'get', module: 'src/read.ts', parent: store.id });
  const part = createUniverse(buildTable([symbol, store, child, get]), { partial: true });

  it.each([
    'missing',
    'missing.length',
    'path.missing',
    'Elsewhere#get',
    'store.missing',
    'Child#inherited',
    'Array.fetchAll',
    'Store#get',
  ])('takes %s to exist', (name) => {
    expect(part.resolveName(name, symbol)).toBeDefined();
  });

  it.each(['Store#missing', 'Store.missing', 'this.missing'])('knows that %s does not exist', (name) => {
    expect(part.resolveName(name, get)).toBeUndefined();
  });
});
