import { describe, expect, it } from 'vitest';
import { nameWords } from './name-words.ts';
import { article, isPlural, singular, withArticle } from './nouns.ts';
import { code, listOf, sentence } from './sentence.ts';
import { isVerb, thirdPerson } from './verbs.ts';

describe('nameWords', () => {
  it.each([
    ['parseHTMLFile', ['parse', 'HTML', 'file']],
    ['userIds', ['user', 'IDs']],
    ['getById', ['get', 'by', 'ID']],
    ['toURL', ['to', 'URL']],
    ['#entries', ['entries']],
    ['MAX_SIZE', ['max', 'size']],
    ['utf8Decode', ['UTF', '8', 'decode']],
    ['XMLHttpRequest', ['XML', 'HTTP', 'request']],
    ['snake_case_name', ['snake', 'case', 'name']],
    ['A', ['a']],
    ['', []],
    ['toString', ['to', 'string']],
    ['__proto__', ['proto']],
    ['hasConstructor', ['has', 'constructor']],
  ])('%s', (name, words) => {
    expect(nameWords(name)).toEqual(words);
  });
});

describe('thirdPerson', () => {
  it.each([
    ['parse', 'parses'],
    ['copy', 'copies'],
    ['play', 'plays'],
    ['match', 'matches'],
    ['fix', 'fixes'],
    ['process', 'processes'],
    ['do', 'does'],
    ['undo', 'undoes'],
    ['zoom', 'zooms'],
    ['quiz', 'quizzes'],
    ['init', 'initializes'],
    ['setup', 'sets up'],
  ])('%s', (verb, form) => {
    expect(thirdPerson(verb)).toBe(form);
  });
});

it('takes a word for a verb only where names begin with it as one', () => {
  expect(isVerb('parse', false)).toBe(true);
  expect(isVerb('quantity', true)).toBe(false);
  expect(isVerb('request', false)).toBe(false);
  expect(isVerb('request', true)).toBe(true);
});

describe('article', () => {
  it.each([
    ['item', 'an'],
    ['user', 'a'],
    ['unit', 'a'],
    ['unimportant thing', 'an'],
    ['hour', 'an'],
    ['house', 'a'],
    ['HTML file', 'an'],
    ['URL', 'a'],
    ['LruCache', 'an'],
    ['{@link Item}', 'an'],
    ['`Union`', 'a'],
    ['`T`', 'a'],
    ['one-time code', 'a'],
    ['8-bit number', 'an'],
  ])('%s', (word, expected) => {
    expect(article(word)).toBe(expected);
  });
});

it('takes no name of the language for an entry of its tables', () => {
  expect(['constructor', 'valueOf', 'toString', '__proto__'].map(singular)).toEqual([
    'constructor',
    'valueOf',
    'toString',
    '__proto__',
  ]);
  expect(thirdPerson('constructor')).toBe('constructors');
});

it('knows plurals from words that only end like them', () => {
  expect(['items', 'entries', 'boxes', 'children', 'IDs', 'caches'].map(singular)).toEqual([
    'item',
    'entry',
    'box',
    'child',
    'ID',
    'cache',
  ]);
  expect(['status', 'address', 'analysis', 'canvas', 'alias', 'metadata', 'this'].filter(isPlural)).toEqual([]);
  expect(['items', 'metadata', 'entry'].map(withArticle)).toEqual(['items', 'metadata', 'an entry']);
});

it('builds lists and sentences', () => {
  expect([listOf(['a']), listOf(['a', 'b']), listOf(['a', 'b', 'c'], 'or')]).toEqual(['a', 'a and b', 'a, b or c']);
  expect(sentence('parses `text`')).toBe('Parses `text`.');
  expect(sentence('`size` is 0.')).toBe('`size` is 0.');
});

it('puts nothing in back-ticks that would break the comment', () => {
  expect(code('a * b')).toBe('`a * b`');
  expect([code('`a`'), code('a\nb'), code('/* */')]).toEqual([undefined, undefined, undefined]);
});
