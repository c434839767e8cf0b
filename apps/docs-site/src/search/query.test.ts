import { describe, expect, it } from 'vitest';
import { parseNames, parseQuery, searchNames } from './query.ts';
import { searchSignatures } from './signature-query.ts';
import { patchShard, textIndex } from './text-index.ts';
import { searchText } from './text-query.ts';

const index = parseNames(
  [
    '=ab',
    '>api/a.html src/a.ts',
    'b+0Button',
    'g+0ButtonProps',
    'a-0renderButton',
    'a+0getElementById',
    'd+0Form#button',
    'k!0buttonKind',
    'a-0debutton',
  ]
    .concat('>api/b.html src/b.ts', 'a+0parseJson', 'a-0parse')
    .join('\n'),
);
const names = (query: string): string[] =>
  searchNames(index, parseQuery(query), 10).map(({ number }) => index.paths[number] ?? '');

describe('searchNames', () => {
  it('puts exact names first, then prefixes, then parts', () => {
    expect(names('button')).toEqual(['Button', 'Form#button', 'ButtonProps', 'buttonKind', 'renderButton', 'debutton']);
  });

  it.each([
    ['gebi', 'getElementById'],
    ['getEBI', 'getElementById'],
    ['bp', 'ButtonProps'],
    ['Form.button', 'Form#button'],
    ['Form#button', 'Form#button'],
    ['parse()', 'parse'],
    ['prsjsn', 'parseJson'],
    ['fn: button', 'Form#button'],
    ['function: button', 'renderButton'],
    ['interface:button', 'ButtonProps'],
  ])('%s finds %s first', (query, name) => {
    expect(names(query)[0]).toBe(name);
  });

  it('takes the name of a module before a dot, and what is used more before the rest', () => {
    const modules = parseNames(
      [
        '>a.html src/Array.ts',
        'a+2map',
        'a+2mapAll',
        '>e.html src/effect/index.ts',
        'a+5map',
        'a+0tap',
        'b+9Mapper',
      ].join('\n'),
    );
    const found = (query: string): string[] =>
      searchNames(modules, parseQuery(query), 3).map(
        ({ number }) => `${modules.moduleNames[modules.modules[number] ?? 0]}.${modules.paths[number]}`,
      );
    expect(found('map')).toEqual(['effect.map', 'array.map', 'effect.Mapper']);
    expect(found('Array.map')).toEqual(['array.map', 'array.mapAll']);
    expect(found('Effect.')).toEqual(['effect.Mapper', 'effect.map', 'effect.tap']);
    expect(found('Effect.mapper')[0]).toBe('effect.Mapper');
    expect(found('Other.map')).toEqual([]);
  });

  it('finds what can be called under the name of its holder, once', () => {
    const callable = parseNames(['>a.html src/a.ts', 'o+0map', 'h+0map#()', 'h+0map#()~2', 'a+0mapAll'].join('\n'));
    const found = (query: string): string[] =>
      searchNames(callable, parseQuery(query), 5).map(({ number }) => callable.paths[number] ?? '');
    expect(found('map')).toEqual(['map', 'mapAll']);
    expect(found('fn: map')[0]).toBe('map#()');
  });

  it('finds nothing for nothing', () => {
    expect(names('')).toEqual([]);
    expect(names('zzzz')).toEqual([]);
  });

  it('is far from slow at 20,000 symbols, whatever else the machine does', () => {
    const lines = Array.from(
      { length: 20_000 },
      (_, number) => `a+0${['get', 'set', 'merge'][number % 3] ?? ''}StoreWindowOf${number}`,
    );
    const large = parseNames(['>api/a.html src/a.ts', ...lines].join('\n'));
    const time = (query: string): number => {
      const start = performance.now();
      searchNames(large, parseQuery(query), 40);
      return performance.now() - start;
    };
    // The best of five. How fast it really is, `bench/site` says.
    const times = ['s', 'st', 'store', 'gsw', 'getstr1', 'xqz', 'gwo19999'].map((query) =>
      Math.min(...Array.from({ length: 5 }, () => time(query))),
    );
    expect(Math.max(...times)).toBeLessThan(1_000);
  });
});

describe('searchSignatures', () => {
  const types = [
    'string\tPromise<User>',
    'number\tstring\tvoid',
    'string\tpromise',
    '',
    'Map<string,number>\tstring[]',
  ];
  const found = (query: string): number[] =>
    searchSignatures(index, types, parseQuery(query), 10).map(({ number }) => number);

  it.each([
    ['string -> Promise', [2, 0]],
    ['string -> Promise<User>', [0]],
    ['string, number => void', [1]],
    ['Map<string, number> -> string', [4]],
    ['-> void', [1]],
    ['_ -> string[]', [4]],
    ['boolean -> _', []],
  ])('%s', (query, numbers) => {
    expect(found(query)).toEqual(numbers);
  });
});

describe('full text', () => {
  const words = ['retry the store', '', 'store reads', 'storage'];

  it('finds all words, the last as the start of one', () => {
    const shards = textIndex(words);
    expect(searchText(shards, ['stor'], 10)).toEqual([0, 2, 3]);
    expect(searchText(shards, ['retry', 'store'], 10)).toEqual([0]);
    expect(searchText(shards, ['store', 'retr'], 10)).toEqual([0]);
    expect(searchText(shards, ['missing'], 10)).toEqual([]);
  });

  it('is the same when it is patched as when it is made anew', () => {
    const now = ['retry the store', 'store', 'reads', 'storage'];
    const patched = patchShard(textIndex(words).get('st') ?? '', [
      { word: 'store', symbol: 1, isAdded: true },
      { word: 'store', symbol: 2, isAdded: false },
    ]);
    expect(patched).toBe(textIndex(now).get('st'));
  });
});
