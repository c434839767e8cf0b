import { describe, expect, it } from 'vitest';
import { symbolOf } from '../../../test/extract/extract-text.ts';
import type { Facts } from '../../model/index.ts';

/** Facts of `run`, whose body is given, with what stands around it. */
function factsOf(body: string, { around = '', signature = 'a: number, b: string' } = {}): Facts {
  return symbolOf(`${around}\nfunction run(${signature}) {\n${body}\n}`, 'run').facts;
}

const conditions = (body: string): (string | undefined)[] =>
  factsOf(body).throws.map(({ condition, partial }) => `${condition ?? 'always'}${partial ? ' …' : ''}`);

describe('the condition of an error', () => {
  it.each([
    ['throw new E();', 'always'],
    ['if (a) throw new E();', 'a'],
    ['if (!a) throw new E();', '!a'],
    ['if (a) return; else throw new E();', '!a'],
    ['if (!a) return; throw new E();', 'a'],
    ['if (a === 1 && b) { if (a || b) { throw new E(); } }', 'a === 1 && b && (a || b)'],
    ['if (a < 1) return; throw new E();', '!(a < 1)'],
    ['if (a === 1 && b !== 2) return; throw new E();', 'a !== 1 || b === 2'],
    ['if (a instanceof B) return; throw new E();', '!(a instanceof B)'],
    ['if (a) return; else if (b) return; throw new E();', '!a && !b'],
    ['if (a) { return; } else { run(); } throw new E();', '!a'],
    ['if (a) { run(); } else { return; } throw new E();', 'a'],
    ['if (a) { if (b) return; } throw new E();', 'always …'],
    ['if (a) { if (b) throw new F(); } else return; throw new E();', 'a'],
    ['if (a) throw new F(); throw new E();', '!a'],
    ['if (a) throw new F(); if (b) throw new E();', 'b'],
    ['if (a) return; if (b) throw new E();', '!a && b'],
    ['if (a) return; a = 1; throw new E();', 'always …'],
    ['for (const c of d) if (c) throw new E();', 'c …'],
    ['for (const c of d) { if (c) continue; throw new E(); }', '!c …'],
    ['for (const c of d) { if (c) return c; } throw new E();', '!d.some((c) => c)'],
    ['while (a) { if (b) break; } if (a) throw new E();', 'a'],
    ['switch (a) { case 1: case 2: throw new E(); }', 'a === 1 || a === 2'],
    ['switch (a) { case 1: run(); case 2: throw new E(); }', 'a === 1 || a === 2'],
    ['switch (a) { case 1: break; case 2: throw new E(); }', 'a === 2'],
    ['switch (a) { case 1: break; default: throw new E(); }', 'a !== 1'],
    ['switch (true) { case a > 1: throw new E(); }', 'always …'],
    ['try { run(); } catch { throw new E(); }', 'always …'],
    ['try { if (a) throw new E(); } catch (e) { throw e; }', 'a'],
    ['try { if (a) throw new E(); } finally { run(); }', 'a'],
    ['label: { if (a) throw new E(); }', 'a'],
    ['if (/* why */ a) throw new E();', 'a'],
  ])('of %s is %s', (body, condition) => {
    expect(conditions(body).at(-1)).toBe(condition);
  });

  it.each([
    'try { throw new E(); } catch {}',
    'try { throw new E(); } catch (e) { if (a) throw e; }',
    'try { throw new E(); } finally { return; }',
    'return [].map(() => { throw new E(); });',
    'function inner() { throw new E(); }',
    'class Inner { run() { throw new E(); } }',
  ])('is not asked for in %s', (body) => {
    expect(conditions(body)).toEqual([]);
  });
});

describe('errors', () => {
  it('have class and message', () => {
    expect(factsOf('throw new errors.E(`no ${a}`, { cause });').throws).toEqual([
      { error: 'errors.E', message: 'no ${a}' },
    ]);
    expect(factsOf('const e = new E("x"); throw e;').throws).toEqual([{ error: 'E', message: 'x' }]);
    expect(factsOf('let e = new E("x"); e = other; throw e;').throws).toEqual([{ error: 'e' }]);
    expect(factsOf('throw a ? new E() : fail(b);').throws).toEqual([
      { error: 'E', condition: 'a' },
      { error: 'fail(b)', condition: '!a' },
    ]);
  });

  it('reject in promises', () => {
    expect(symbolOf('const run = async () => { throw new E(); }').facts.throws).toEqual([
      { error: 'E', rejects: true },
    ]);
    expect(factsOf('return Promise.reject(new E());').throws).toEqual([{ error: 'E', rejects: true }]);
    expect(factsOf('return new Promise((ok, no) => { if (a) no(new E()); });').throws).toEqual([
      { error: 'E', condition: 'a', rejects: true },
    ]);
    expect(factsOf('return new Promise((ok, no) => { setTimeout(() => no(new E())); });').throws).toEqual([]);
  });
});

describe('nothing as a result', () => {
  it.each<[string, unknown[]]>([
    ['return null;', [{ value: 'null' }]],
    ['return a ? b : undefined;', [{ value: 'undefined', condition: '!a' }]],
    ['return a ?? null;', [{ value: 'null', condition: 'a == null' }]],
    ['return a || undefined;', [{ value: 'undefined', condition: '!a' }]],
    ['return a.b?.c.d;', [{ value: 'undefined', condition: 'a.b == null' }]],
    ['return (null as never);', [{ value: 'null' }]],
    ['if (a) return; run();', [{ value: 'early', condition: 'a' }]],
    ['if (a) return; return b;', [{ value: 'undefined', condition: 'a' }]],
    ['if (a) return b;', [{ value: 'undefined', condition: '!a' }]],
    ['if (a) return b; else return 1;', []],
    ['switch (a) { case 1: return b; }', []],
    ['run(); return;', []],
    ['return a.b;', []],
  ])('of %s', (body, expected) => {
    expect(factsOf(body).absentReturns).toEqual(expected);
  });
});

describe('changes', () => {
  const changesOf = (body: string, around = '', signature = 'a: number[], b: Map<string, number>, c: C'): string[] =>
    factsOf(body, { around, signature }).mutates.map(({ target, of }) => `${of} ${target}`);

  it.each<[string, string[]]>([
    ['a.push(1);', ['parameter a']],
    ['a[0] = 1;', ['parameter a']],
    ['b.set("d", 1);', ['parameter b']],
    ['c.push(1);', []],
    ['c.d.push(1);', []],
    ['c.d = 1;', ['parameter c.d']],
    ['c.d++;', ['parameter c.d']],
    ['delete c["d"];', ['parameter c']],
    ['({ e: c.d } = f);', ['parameter c.d']],
    ['Object.assign(c, {});', ['parameter c']],
    ['a = [];', []],
    ['a.slice().sort();', []],
    ['const d = a; d.push(1);', []],
    ['[1].forEach(() => a.push(1));', []],
    ['(c as any).d = 1;', ['parameter c.d']],
  ])('of parameters in %s', (body, expected) => {
    expect(changesOf(body)).toEqual(expected);
  });

  it('of the module', () => {
    const around = 'let n = 0; const list: string[] = []; const other = make(); import { shared } from "x";';
    expect(changesOf('n++; list.push(""); other.push(1); shared.d = 1; unknown.d = 1;', around)).toEqual([
      'module n',
      'module list',
      'module shared.d',
    ]);
    expect(changesOf('let n = 1; n++;', around)).toEqual([]);
  });

  it('of an instance, but not while it is set up', () => {
    const text =
      'class A { #b = new Set<string>(); c; constructor() { this.c = 1; } run() { this.#b.add(""); this.c.push(1); this.d = 2; } }';
    expect(symbolOf(text, 'A#constructor').facts.mutates).toEqual([]);
    expect(symbolOf(text, 'A#run').facts.mutates).toEqual([
      { target: 'this.#b', of: 'this' },
      { target: 'this.d', of: 'this' },
    ]);
  });
});

describe('calls', () => {
  it('say how they are made', () => {
    const { calls } = factsOf(
      'await load(a, 1, b.c, d()); if (a) save(); try { risk(); } catch {} return list.map(() => inner());',
    );
    expect(calls).toEqual([
      { callee: 'load', awaited: true, always: true, arguments: ['a', '1', 'b.c', ''] },
      { callee: 'd', always: true },
      { callee: 'save' },
      { callee: 'risk', caught: true, always: true },
      { callee: 'list.map', returned: true, always: true, arguments: [''] },
      { callee: 'inner', nested: true },
    ]);
  });

  it('leave out what is bound inside', () => {
    expect(factsOf('const load = b; load(); local.run(); const { local } = b;').calls).toEqual([]);
  });

  it('do not pass on names that are assigned', () => {
    expect(factsOf('a = 1; load(a, b);').calls[0]?.arguments).toEqual(['', 'b']);
  });
});

describe('other facts', () => {
  it('count decisions of the function itself', () => {
    const complexityOf = (body: string): number => symbolOf(`function run(a, b) { ${body} }`).complexity;
    expect(complexityOf('return a;')).toBe(1);
    expect(complexityOf('if (a && b) return; for (;;) {} while (a || b) {}')).toBe(6);
    expect(complexityOf('switch (a) { case 1: case 2: default: } return a ? b : a ?? b;')).toBe(5);
    expect(complexityOf('try {} catch {} return () => { if (a) b(); };')).toBe(2);
    expect(complexityOf('a ||= b; a?.b;')).toBe(2);
  });

  it('tell which parameters are read', () => {
    expect(factsOf('return () => a;').readsParameters).toEqual(['a']);
    expect(factsOf('b = "";').readsParameters).toEqual([]);
    expect(factsOf('return [].map((a) => a);').readsParameters).toEqual([]);
    expect(factsOf('return x + a;', { signature: '{ x, y }: Point, a = y' }).readsParameters).toEqual(['point', 'a']);
  });

  it('keep results and yields as written', () => {
    expect(factsOf('if (a) return a\n  .b; return [\n1,\n2,\n];').returnExpressions).toEqual(['a.b', '[1, 2]']);
    expect(symbolOf('function* run() { yield 1; yield* other(); }').facts.yields).toEqual(['1', '*other()']);
  });
});
