import { describe, expect, it } from 'vitest';
import { fingerprintTokens } from './fingerprint.ts';
import { tokenize } from './tokenize.ts';

const fingerprint = (text: string): string => fingerprintTokens(tokenize(text).map((token) => token.text));

describe('fingerprintTokens', () => {
  it.each([
    ['white space', 'f(a,b)', 'f( a,\n\tb )'],
    ['comments', 'f(a)', 'f(/* the first */ a) // done'],
    ['semicolons', 'a();b()', 'a()\nb();'],
    ['trailing commas', 'f(a, b)', 'f(\n  a,\n  b,\n)'],
    ['quote style', `f('it')`, 'f("it")'],
    ['quotes inside strings', String.raw`f('say "it\'s"')`, String.raw`f("say \"it's\"")`],
  ])('does not see %s', (_, left, right) => {
    expect(fingerprint(left)).toBe(fingerprint(right));
  });

  it.each([
    ['a name', 'f(a)', 'f(b)'],
    ['a default', 'f(a = 1)', 'f(a = 2)'],
    ['white space inside a string', `f('a b')`, `f('a  b')`],
    ['a template', 'f(`a${b}`)', 'f(`a${c}`)'],
    ['a regular expression', 'f(/a/)', 'f(/b/)'],
    ['one token instead of two', '+ +b', '++b'],
  ])('sees %s', (_, left, right) => {
    expect(fingerprint(left)).not.toBe(fingerprint(right));
  });

  it('is empty for nothing', () => {
    expect(fingerprint(' /* nothing */ ')).toBe('');
  });
});
