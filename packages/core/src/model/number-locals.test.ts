import { describe, expect, it } from 'vitest';
import { fingerprintRanges, indexTokens } from './fingerprint-ranges.ts';

function bodyOf(text: string): string {
  const range = { start: 0, end: text.length };
  return fingerprintRanges({ signature: [], body: [range] }, indexTokens(text)).body;
}

describe('the fingerprint of a body', () => {
  it.each([
    ['{ const sum = a + b; return sum; }', '{ const total = a + b; return total; }'],
    ['{ for (const one of all) log(one.name, all[one]); }', '{ for (const each of all) log(each.name, all[each]); }'],
    ['{ let n = 1; n++; return n ? n : `a${n}`; }', '{ let m = 1; m++; return m ? m : `a${m}`; }'],
    ['{ const go = () => { go(); }; if (a) { go(); } }', '{ const run = () => { run(); }; if (a) { run(); } }'],
    ['{ const a: B = c(); return { a: a }; }', '{ const d: B = c(); return { a: d }; }'],
  ])('does not see another name for a local: %s', (left, right) => {
    expect(bodyOf(left)).toBe(bodyOf(right));
  });

  it.each([
    ['{ const sum = a; return { sum }; }', '{ const total = a; return { total }; }'],
    ['{ const a = 1; return { b: 2, a: 1 }; }', '{ const c = 1; return { b: 2, c: 1 }; }'],
    ['{ const a = 1; return c.a; }', '{ const b = 1; return c.b; }'],
    ['{ const { a } = b; return a; }', '{ const { c } = b; return c; }'],
    ['{ const a = 1; const b = 2; return a; }', '{ const a = 1; const b = 2; return b; }'],
    ['{ return sum(a); }', '{ return total(a); }'],
  ])('sees what may be another result: %s', (left, right) => {
    expect(bodyOf(left)).not.toBe(bodyOf(right));
  });
});
