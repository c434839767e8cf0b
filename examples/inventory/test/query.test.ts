import { describe, expect, it } from 'vitest';
import {
  compile,
  evaluate,
  filter,
  isJunction,
  parse,
  pathsOf,
  QuerySyntaxError,
  tokenize,
  tryParse,
} from '../src/query/index.js';

const lamp = { name: 'Lamp', price: { amount: 12.5 }, tags: ['new', 'home'], sold: false };
const chair = { name: 'Chair', price: { amount: 40 }, tags: ['home'], sold: true };

describe('tokenize', () => {
  it('ends with an end token', () => {
    expect([...tokenize('')]).toEqual([{ kind: 'end', text: '', position: 0 }]);
  });

  it('tells keywords from names', () => {
    const texts = Array.from(tokenize('not nothing'), ({ kind, text }) => `${kind}:${text}`);
    expect(texts).toEqual(['keyword:not', 'name:nothing', 'end:']);
  });

  it('names the position of what it cannot read', () => {
    expect(() => [...tokenize('a = ?')]).toThrow('Unexpected character at position 4');
  });
});

describe('parse', () => {
  it('reads a comparison', () => {
    expect(parse('price.amount < 10')).toEqual({
      kind: 'comparison',
      path: 'price.amount',
      operator: '<',
      value: 10,
    });
  });

  it('binds not before and before or', () => {
    expect(parse('a or not b and c')).toEqual({
      kind: 'or',
      left: { kind: 'presence', path: 'a' },
      right: {
        kind: 'and',
        left: { kind: 'not', operand: { kind: 'presence', path: 'b' } },
        right: { kind: 'presence', path: 'c' },
      },
    });
  });

  it('unescapes strings', () => {
    expect(parse('name = "a \\"b\\""')).toMatchObject({ value: 'a "b"' });
  });

  it.each(['', 'a =', '(a', 'a b', 'and', '= 1'])('refuses %j', (source) => {
    expect(() => parse(source)).toThrow(QuerySyntaxError);
    expect(tryParse(source)).toBeUndefined();
  });
});

describe('evaluate', () => {
  it.each([
    ['name = "Lamp"', true],
    ['name != "Lamp"', false],
    ['price.amount >= 12.5', true],
    ['price.amount > "12"', false],
    ['tags has "new" and not sold', true],
    ['(sold or missing.path) and name', false],
    ['missing = null', false],
    ['name < "Mat"', true],
  ])('%s: %s', (source, expected) => {
    expect(evaluate(parse(source), lamp)).toBe(expected);
  });
});

it('compile makes a predicate', () => {
  expect(compile('sold')(chair)).toBe(true);
  expect(() => compile('sold =')).toThrow(QuerySyntaxError);
});

it('filter works at once or later', () => {
  expect(filter('price.amount > 20', [lamp, chair])).toEqual([chair]);
  expect(filter('tags has "home"')([lamp, chair])).toEqual([lamp, chair]);
});

it('pathsOf lists what a query reads', () => {
  expect([...pathsOf(parse('a = 1 and not (b.c or a)'))]).toEqual(['a', 'b.c', 'a']);
});

it('isJunction', () => {
  expect(isJunction(parse('a and b'))).toBe(true);
  expect(isJunction(parse('not a'))).toBe(false);
});
