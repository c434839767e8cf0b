import { describe, expect, it } from 'vitest';
import { extractTest } from '../extract-module.ts';

const imports = `import { expect, it, vi } from 'vitest';\nimport assert from 'node:assert';\nimport { Store, add, load, setUp } from '../src/index.js';\n`;

/** Examples found in the body of a test. */
function codeOf(body: string, around = (test: string): string => test): string[] {
  const test = around(`it('works', async () => {\n${body}\n});`);
  return (extractTest('a.test.ts', imports + test).usages ?? []).map(({ code }) => code);
}

describe('usages in tests', () => {
  it.each<[string, string[]]>([
    ['expect(add(1, 2)).toBe(3);', ['add(1, 2) // => 3']],
    ['expect(add([1], { b: `c` })).toEqual({ d: -1 });', ['add([1], { b: `c` }) // => { d: -1 }']],
    ['expect(add(1)).toBeUndefined();', ['add(1) // => undefined']],
    ['expect(await load("a")).toStrictEqual([]);', ['await load("a") // => []']],
    ['await expect(load("a")).resolves.toBe(1);', ['await load("a") // => 1']],
    ['await expect(load("")).rejects.toThrow(TypeError);', ['await load("") // throws TypeError']],
    ['expect(() => add()).toThrow("why");', ['add() // throws "why"']],
    ['expect(add(1)).to.deep.equal([1]);', ['add(1) // => [1]']],
    ['assert.strictEqual(add(1, 2), 3);', ['add(1, 2) // => 3']],
    ['assert.throws(() => { add(); }, RangeError);', ['add() // throws RangeError']],
    ['const list = [1, 2];\nexpect(add(list)).toBe(3);', ['const list = [1, 2];\nadd(list) // => 3']],
    ['const sum = 3;\nexpect(add(1, 2)).toBe(sum);', ['add(1, 2) // => 3']],
    ['expect(add([1, 2].map((n) => n * 2))).toBe(6);', ['add([1, 2].map((n) => n * 2)) // => 6']],
    [
      'const store = new Store();\nstore.set("a", 1);\nexpect(store.get("a")).toBe(1);',
      ['const store = new Store();\nstore.set("a", 1);\nstore.get("a") // => 1'],
    ],
    ['setUp();\nexpect(add(1)).toBe(1);', ['setUp();\nadd(1) // => 1']],
  ])('are found in %s', (body, expected) => {
    expect(codeOf(body)).toEqual(expected);
  });

  it.each([
    'expect(add(1)).not.toBe(2);',
    'expect(add(Math.random())).toBe(1);',
    'expect(add(new Date())).toBe(1);',
    'expect(add(unknown)).toBe(1);',
    'expect(add(1)).toBe(unknown);',
    'let n = 1;\nn += 1;\nexpect(add(n)).toBe(1);',
    'expect(1 + 1).toBe(2);',
    'expect(add(() => { n += 1; })).toBe(1);',
    'const store = make<Local>();\nexpect(store.get()).toBe(1);',
    'const store = new Store<Local>();\nexpect(store.get()).toBe(1);',
    'vi.useFakeTimers();\nexpect(add(1)).toBe(1);',
    'for (const n of [1]) expect(add(n)).toBe(n);',
    'expect(load("a")).resolves.toBe(1);',
    'expect(add(1)).toMatchSnapshot();',
    'if (add(0)) return;\nconst n = this.n;\nexpect(add(n)).toBe(1);',
  ])('are not taken from %s', (body) => {
    expect(codeOf(body)).toEqual([]);
  });

  it.each([
    ['are skipped', (test: string) => test.replace('it(', 'it.skip(')],
    ['are made from tables', (test: string) => test.replace('it(', 'it.each([1])(')],
    ['mock modules', (test: string) => `vi.mock('../src/index.js');\n${test}`],
    ['are set up in hooks', (test: string) => `beforeEach(() => { setUp(); });\n${test}`],
  ])('are not taken from tests that %s', (_, around) => {
    expect(codeOf('expect(add(1, 2)).toBe(3);', around)).toEqual([]);
    expect(codeOf('expect(add(1, 2)).toBe(3);')).toHaveLength(1);
  });

  it('say what they use, and in which test', () => {
    const text = `${imports}describe('a', () => { it('keeps', () => { const s = new Store();\nexpect(s.get('a')?.b).toBe(1); }); });`;
    expect(extractTest('a.test.ts', text).usages).toEqual([
      {
        callee: 's.get',
        receiver: { name: 's', constructs: 'Store' },
        code: "const s = new Store();\ns.get('a')?.b // => 1",
        title: 'keeps',
      },
    ]);
  });
});
