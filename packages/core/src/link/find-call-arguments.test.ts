import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCallArguments } from './find-call-arguments.ts';

describe('findCallArguments', () => {
  it.each([
    ['add()', 'add', []],
    ["add(1, 'a', -2, 3n)", 'add', ['number', 'string', 'number', 'bigint']],
    ['add([1, 2], { a: 1 }, () => 1, async (x) => x)', 'add', ['array', 'object', 'function', 'function']],
    ['add(true, null, some, 1 + 2, [1].length)', 'add', ['boolean', undefined, undefined, undefined, undefined]],
    ['add<string, number>(1) // => 2', 'add', ['number']],
    ['const store = new Store();\nstore.get(`a`)', 'store.get', ['string']],
    ['add(f(1, 2), 3,)', 'add', [undefined, 'number']],
    ['add(...all)', 'add', undefined],
    ['other(1)', 'add', undefined],
    ['add', 'add', undefined],
  ])('reads %s', (code, callee, expected) => {
    expect(findCallArguments(code, callee)).toEqual(expected);
  });

  it('survives any text', () => {
    fc.assert(fc.property(fc.string(), (text) => void findCallArguments(`add(${text}`, 'add')));
  });
});
