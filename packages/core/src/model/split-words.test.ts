import { expect, it } from 'vitest';
import { splitWords } from './split-words.ts';

it.each<[string, string[]]>([
  ['get', ['get']],
  ['getName', ['get', 'name']],
  ['parseHTTPHeader2', ['parse', 'http', 'header', '2']],
  ['MAX_SIZE', ['max', 'size']],
  ['#items', ['items']],
  ['[Symbol.iterator]', ['symbol', 'iterator']],
  ['kebab-case', ['kebab', 'case']],
  ['toJSON', ['to', 'json']],
  ['IDs', ['i', 'ds']],
  ['größeÄndern', ['größe', 'ändern']],
  ['aB', ['a', 'b']],
  ['$', []],
])('splits %s', (name, words) => {
  expect(splitWords(name)).toEqual(words);
});
