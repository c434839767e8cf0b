import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMentions, isVague, namesInCode, namesInLink } from './mentions.ts';

describe('namesInCode', () => {
  it.each<[string, string[]]>([
    ['foo', ['foo']],
    ['Store.get', ['Store.get']],
    ['this.#items', ['this.#items']],
    ['a?.b', ['a?.b']],
    ['foo()', ['foo']],
    ['new Store(1, (a))', ['Store']],
    ['await load()', ['load']],
    ['list[]', ['list']],
    ['name?', ['name']],
    ['Promise<Map<string, UserRecord>>', ['Promise', 'Map', 'UserRecord']],
    ['Array<T>', ['Array']],
    ['foo() + bar()', []],
    ['foo(a).bar(b)', []],
    ['true', []],
    ['config.json', []],
    ['sess_1234', []],
    ['#fff', []],
    ['', []],
  ])('reads %s', (code, names) => {
    expect(namesInCode(code)).toEqual(names);
  });

  it('never throws and never takes long', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'a',
            'B',
            '.',
            '#',
            '?',
            '<',
            '>',
            '(',
            ')',
            '[',
            ']',
            '{',
            '}',
            "'",
            '`',
            '|',
            '&',
            ' ',
            'new ',
          ),
        ),
        (parts) => void namesInCode(parts.join('')),
      ),
    );
    const start = performance.now();
    for (const piece of ['a.', 'new ', '<', '(', 'A<', '`', '{@link ', '?.', 'a#'])
      findMentions(`\`${piece.repeat(20_000)}`);
    expect(performance.now() - start).toBeLessThan(30_000);
  });
});

describe('namesInLink', () => {
  it.each<[string, string[]]>([
    ['Store', ['Store']],
    ['Store#get', ['Store#get']],
    ['Store.get()', ['Store.get']],
    ['(Store:class).get', ['Store.get']],
    ['(Store.get:instance)', []],
    ['#get', ['this.get']],
    ['module!Store', ['Store']],
    ['@scope/pkg#Store', []],
    ['https://example.com', []],
    ['./file.md', []],
  ])('reads %s', (target, names) => {
    expect(namesInLink(target)).toEqual(names);
  });
});

describe('findMentions', () => {
  it('tells names from what may be anything', () => {
    const vague = (text: string): boolean => findMentions(text).every((mention) => isVague(mention, text));
    expect(vague('Uses `maxSize`.')).toBe(false);
    expect(vague('Uses `size`.')).toBe(true);
    expect(vague('Gives names such as `maxSize`. Then `size`.')).toBe(true);
    expect(vague('Gives names such as `max`. Then `maxSize`.')).toBe(false);
    expect(vague('{@link size}')).toBe(false);
  });

  it('passes fences and escapes', () => {
    expect(findMentions('a\n```ts\n`b`\n```\n\\`c\\` `d`').map(({ code }) => code)).toEqual(['d']);
  });
});
