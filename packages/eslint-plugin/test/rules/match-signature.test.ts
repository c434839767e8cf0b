import { testRule, type Invalid } from '../support/rule-testers.ts';

type Suggestions = { messageId: string; data?: Record<string, string>; output: string }[];

function report(messageId: string, suggestions?: Suggestions): Exclude<Invalid['errors'], number>[number] {
  return { messageId, ...(suggestions && { suggestions }) };
}

testRule('match-signature', {
  valid: [
    'function add(a, b) {}',
    '/** Adds. @param a - One. @param b - Other. */ function add(a: number, b: number) {}',
    '/** Adds. @param options.size - How many. */ function add({ size }: { size: number }) {}',
    '/** Adds. @typeParam Item - What. */ function add<Item>(item: Item) {}',
    '/** Adds. @returns the sum. */ function add(): number { return 1; }',
    '/** Adds. @returns nothing. */ function add(): void {}',
    // Who knows what the options have.
    "import type { Options } from './options.js';\n/** Adds. @param options.size - How many. */ function add(options: Options) {}",
    '/** Adds. @throws {@link RangeError} when negative. */ function add(a: number) { if (a < 0) throw new RangeError("no"); }',
    // What it calls may throw it.
    'class ShopError extends Error {}\n/** Adds. @throws {@link ShopError} when closed. */ function add() { open(); }',
    { code: '/** Adds. */ export function add() { throw new RangeError("no"); }', options: [{ missing: [] }] },
    // Callers inside of the module see the code.
    '/** Adds. */ function add() { throw new RangeError("no"); }',
    { code: '/** Adds. @param a - One. */ function add(a: number, b: number) {}' },
    {
      code: '/** Adds. @param options - How. @param size - One. */ function add({ size }: { size: number }) {}',
      options: [{ properties: false }],
    },
    // A subclass is thrown in place of its base.
    "import { OwnError } from './own-error.js';\nclass ShopError extends Error {}\n/** Adds. @throws {@link ShopError} when closed. */ function add() { throw new OwnError(); }",
    '/** A point. @param x - To the right. */ class Point { constructor(x: number) {} }',
  ],
  invalid: [
    {
      code: '/**\n * Adds.\n * @param b - One.\n */\nfunction add(a: number) {}',
      errors: [
        {
          message: '@param b documents nothing: add takes a.',
          line: 3,
          column: 4,
          endLine: 3,
          endColumn: 19,
          suggestions: [
            { desc: 'Rename it to `a`.', output: '/**\n * Adds.\n * @param a - One.\n */\nfunction add(a: number) {}' },
          ],
        },
      ],
    },
    {
      code: '/** Adds. @param {number} coutn - One. */ function add(count: number) {}',
      options: [{ fix: true }],
      output: '/** Adds. @param {number} count - One. */ function add(count: number) {}',
      errors: [report('parameters/unknown')],
    },
    {
      // Two may be meant, so nobody decides for the user.
      code: '/** Adds. @param coutn - One. */ function add(sum: number, count: number) {}',
      options: [{ fix: true }],
      output: null,
      errors: [
        report('parameters/unknown', [
          {
            messageId: 'rename',
            data: { to: 'count' },
            output: '/** Adds. @param count - One. */ function add(sum: number, count: number) {}',
          },
          {
            messageId: 'rename',
            data: { to: 'sum' },
            output: '/** Adds. @param sum - One. */ function add(sum: number, count: number) {}',
          },
        ]),
      ],
    },
    {
      code: '/** Adds. @param options - How. @param size - How many. */ function add({ size }: { size: number }) {}',
      errors: [
        report('parameters/property', [
          {
            messageId: 'rename',
            data: { to: 'options.size' },
            output:
              '/** Adds. @param options - How. @param options.size - How many. */ function add({ size }: { size: number }) {}',
          },
        ]),
      ],
    },
    {
      code: '/** Adds. @param options.syze - How many. */ function add(options: { size: number }) {}',
      errors: [report('parameters/unknown')],
    },
    {
      code: '/** Adds. @param b - Other. @param a - One. */ function add(a: number, b: number) {}',
      errors: [{ message: 'The parameters are documented as b, a, but add takes a, b.' }],
    },
    {
      code: '/** Adds. @param a - One. @param a - Other. */ function add(a: number) {}',
      errors: [report('parameters/duplicated')],
    },
    {
      code: '/** Adds. @param a - One. */ function add(a: number, b: number) {}',
      options: [{ missing: ['params'] }],
      errors: [report('parameters/missing')],
    },
    {
      code: '/** Adds. @typeParam Itm - What. */ function add<Item>(item: Item) {}',
      errors: [
        report('parameters/unknown-type', [
          {
            messageId: 'rename',
            data: { to: 'Item' },
            output: '/** Adds. @typeParam Item - What. */ function add<Item>(item: Item) {}',
          },
        ]),
      ],
    },
    { code: '/** Adds. @returns the sum. */ function add(): void {}', errors: [report('returns/of-nothing')] },
    {
      code: '/** Adds. @returns itself. */ class A { /** Makes it. @returns it. */ constructor() {} }',
      errors: [report('returns/of-constructor')],
    },
    {
      code: '/** Adds. @returns a promise. */ export abstract class A { /** Adds up. @returns true if it could. */ abstract add(): string }',
      errors: [report('returns/not-boolean')],
    },
    {
      code: '/** Adds. */ export function add(a: number) { if (a < 0) throw new RangeError("no"); }',
      errors: [{ message: 'add throws RangeError when `a < 0`, which no @throws tells.', line: 1 }],
    },
    {
      code: 'class ShopError extends Error {}\n/** Adds. @throws {@link ShopError} when closed. */ function add() { return 1; }',
      errors: [report('throws/impossible')],
    },
    {
      // One comment of two declarations is reported once.
      code: '/** Limits. @param a - One. */ const low: number = 1, high: number = 2;',
      errors: [report('parameters/unknown')],
    },
  ],
});
