import { cachedProject } from '../support/cached-project.ts';
import { testRule, type Invalid } from '../support/rule-testers.ts';

type Errors = Exclude<Invalid['errors'], number>;

/** One report per text: `Kind name: reason`, of which the reason may be left out. */
function undocumented(...texts: readonly string[]): Errors {
  return texts.map((text) => {
    const [, kind = '', name = '', reason = 'there is no comment above it'] = pattern.exec(text) ?? [];
    return { message: `${kind} \`${name}\` is undocumented: ${reason}. ${hint}` };
  });
}

const pattern =
  /^(Call signature|Construct signature|Index signature|Type alias|Enum member|\w+) ([^:[]+|\[.*?\])(?:: (.*))?$/u;
const hint = 'Write it, or run `docwright generate unnamed.ts`.';
const all = [{ scope: 'all' }];

testRule('require-doc', {
  valid: [
    'function hidden() {}',
    '/** What other packages see of the shop. */ declare module "shop" { /** Opens the doors. */ export function open(): void }',
    '/** Adds two numbers carefully. */ export function add(a: number, b: number) {}',
    '/**\n * @returns what remains of the stock.\n */\nexport function take(): number { return 1; }',
    '/** @deprecated Use {@link give}. */ export const take = 1;',
    { code: 'export function take() {}', options: [{ kinds: ['class'] }] },
    { code: 'export function take() {}', options: [{ exemptNames: ['^take$'] }] },
    { code: 'export function take() { return 1; }', options: [{ minLines: 2 }] },
    { code: 'export function take() { return 1; }', options: [{ minComplexity: 2 }] },
    { code: 'export function take() {}', options: [{ only: ['ClassDeclaration'] }] },
    { code: 'export function take() {}', options: [{ except: ['FunctionDeclaration'] }] },
    { code: 'export const take = () => {};', options: [{ except: ['ArrowFunctionExpression'] }] },
    {
      code: '/** Takes whatever stands there. */ export class A { get size() { return 1; } }',
      options: [{ exempt: ['accessors'] }],
    },
    { code: '/** Takes what stands there. */ export class A { constructor() {} }' },
    { code: '/** Takes what stands there. */ export class A { private b = 1; #c = 2; }' },
    {
      code: `
        /** Whatever closes by itself. */ interface Closing { /** Lets go of every handle. */ close(): void }
        /** A closing thing of ours. */ export class A implements Closing { close() {} }`,
    },
    // Where a base may be documented in another module, nobody can tell.
    `import { Base } from './base.js';
     /** A thing of ours with a base. */ export class A extends Base { close() {} }`,
    {
      code: `
        /** Reads the text of a file. */ export function read(path: string): string;
        export function read(path: URL): string;
        export function read(path: unknown) { return ''; }`,
      options: [{ exempt: ['overloads'] }],
    },
    { code: '/** Too short? */ export const a = 1;', options: [{ preset: 'deno' }] },
    { code: '/** @internal */ export const a = 1;' },
  ],
  invalid: [
    { code: 'export function take() {}', errors: undocumented('Function take') },
    { code: '/** */ export function take() {}', errors: undocumented('Function take: its comment is empty') },
    {
      code: '/** TODO */ export function take() {}',
      errors: undocumented('Function take: the summary "TODO" is a placeholder'),
    },
    {
      code: '/** Gets the name. */ export function getName() {}',
      errors: undocumented('Function getName: the summary "Gets the name." only restates the name'),
    },
    { code: '// no documentation\nexport class A {}', errors: undocumented('Class A') },
    {
      code: 'export interface A { b: string; c(): void; (d: 1): void; new (e: 1): A; [key: string]: unknown }',
      errors: undocumented(
        'Interface A',
        'Property b',
        'Method c',
        'Call signature ()',
        'Construct signature new',
        'Index signature [key: string]',
      ),
    },
    {
      code: 'export type A = { b: string; c(): void };',
      errors: undocumented('Type alias A', 'Property b', 'Method c'),
    },
    { code: 'export enum A { B, C }', errors: undocumented('Enum A', 'Enum member B', 'Enum member C') },
    {
      code: 'export abstract class A { abstract b: number; abstract c(): void; abstract get d(): number }',
      errors: undocumented('Class A', 'Property b', 'Method c', 'Accessor d'),
    },
    {
      code: 'export class A { get b() { return 1; } set b(value) {} static c = 1; constructor(private d: number, readonly e: number) {} }',
      errors: undocumented('Class A', 'Accessor b', 'Property c', 'Constructor constructor', 'Property e'),
    },
    { code: 'export const take = () => 1;', errors: undocumented('Function take') },
    { code: 'export const take = function () {};', errors: undocumented('Function take') },
    { code: 'export const limit = 3;', errors: undocumented('Variable limit') },
    { code: 'export default function () {}', errors: undocumented('Function default') },
    { code: 'function take() {}\nexport { take };', errors: undocumented('Function take') },
    { code: 'function take() {}\nexport default take;', errors: undocumented('Function take') },
    {
      code: 'export namespace A { export const b = 1; const c = 2 }',
      errors: undocumented('Namespace A', 'Variable b'),
    },
    { code: 'function take() {}', options: all, errors: undocumented('Function take') },
    { code: 'export class A { private b = 1 }', options: all, errors: undocumented('Class A', 'Property b') },
    { code: '@sealed class A {}\nexport { A };', errors: undocumented('Class A') },
    {
      code: '// eslint-disable-next-line no-console\nexport function take() {}',
      errors: undocumented('Function take'),
    },
    { code: 'export function take() {}\r\n', errors: undocumented('Function take') },
    { code: '\uFEFFexport function take() {}', errors: undocumented('Function take') },
    {
      code: 'export function read(path: string): string;\nexport function read(path: URL): string;\nexport function read(path: unknown) { return ""; }',
      errors: undocumented('Function read', 'Function read'),
    },
    {
      code: '/** Takes what stands there. */ export class A { constructor() {} }',
      options: [{ exempt: [] }],
      errors: undocumented('Constructor constructor'),
    },
    {
      code: `
        /** Whatever closes by itself. */ interface Closing { /** Lets go of every handle. */ close(): void }
        /** A closing thing of ours. */ export class A implements Closing { close() {} }`,
      options: [{ exempt: [] }],
      errors: undocumented('Method close'),
    },
    {
      code: `
        interface Closing { close(): void }
        /** A closing thing of ours. */ export class A implements Closing { close() {} }`,
      errors: undocumented('Method close: unnamed.ts:Closing#close, which it inherits from, is not documented itself'),
    },
    {
      code: '/** {@inheritDoc} */ export function take() {}',
      errors: undocumented('Function take: {@inheritDoc } leads nowhere'),
    },
    {
      code: 'declare module "shop" { export function open(): void; interface Counter { size: number } }\nexport {};',
      options: [{ kinds: ['function', 'interface', 'property'] }],
      errors: undocumented('Function open', 'Interface Counter', 'Property size'),
    },
    {
      code: 'declare global { interface Window { shop: string } }\nexport {};',
      options: [{ kinds: ['property'] }],
      errors: undocumented('Property shop'),
    },
    {
      code: '/** Too short? */ export const a = 1;',
      options: [{ preset: 'api-extractor' }],
      errors: undocumented('Variable a: the summary "Too short?" has fewer than 10 characters'),
    },
  ],
});

testRule(
  'require-doc',
  {
    valid: ['/** Takes what stands there. */\nexport function take(count) {}', 'function hidden() {}'],
    invalid: [
      {
        code: 'export class A { b() {} }\nexport const take = () => 1;',
        filename: 'unnamed.js',
        errors: [/Class `A`/u, /Method `b`/u, /Function `take`/u].map((message) => ({ message })),
      },
    ],
  },
  'espree',
);

testRule(
  'require-doc',
  {
    valid: [
      '<template><p /></template>\n<script setup lang="ts">\n/** Takes what stands there. */\nfunction take() {}\n</script>\n',
    ],
    invalid: [
      {
        code: '<template><p /></template>\n<script lang="ts">\nexport function take(): void {}\n</script>\n',
        errors: [{ message: /Function `take`/u, line: 3, column: 17 }],
      },
    ],
  },
  'vue',
);

testRule(
  'require-doc',
  {
    valid: ['<script lang="ts">\n/** Takes what stands there. */\nexport function take() {}\n</script>\n<p>text</p>\n'],
    invalid: [
      {
        code: '<script lang="ts">\n  export function take(): void {}\n</script>\n<p>text</p>\n',
        errors: [{ message: /Function `take`/u, line: 2, column: 19 }],
      },
    ],
  },
  'svelte',
);

const shop = await cachedProject({
  'src/index.ts': `export { sell, Shop, broken, dull } from './shop.js';\n`,
  'src/shop.ts': `// Licence of the shop.

export function sell(count: number): number {
  if (count < 0) throw new RangeError('negative');
  return count;
}

@sealed
export class Shop {
  // eslint-disable-next-line no-console
  open(): void {
    if (this.isOpen) throw new Error('open already');
  }
  /** Whether customers may come in. */
  isOpen = false;
}

export function broken(): void {}

export function dull(): void {}

export function internal(): void {
  throw new Error('never');
}

function sealed(target: unknown): void {}
`,
});
shop.putDoc('src/shop.ts:sell', 'Sells goods over the counter.');
shop.putDoc('src/shop.ts:Shop', 'A shop with one counter.');
shop.putDoc('src/shop.ts:Shop#open', {
  summary: 'Lets customers in.',
  throws: [{ error: 'Error', text: 'when it is open.' }],
});
shop.recache('src/shop.ts:broken', (cached) => ({ ...cached, doc: undefined, state: 'rejected' }));
shop.recache('src/shop.ts:dull', (cached) => ({
  ...cached,
  doc: undefined,
  nothingToAdd: 'It does nothing.',
}));

const code = shop.read('src/shop.ts');
const filename = shop.path('src/shop.ts');
const withSell = code.replace('export function sell', '/** Sells goods over the counter. */\nexport function sell');
const withShop = code.replace('@sealed', '/** A shop with one counter. */\n@sealed');
const open = `  /**
   * Lets customers in.
   *
   * @throws {@link Error} when it is open.
   */
`;
const directive = '  // eslint-disable-next-line no-console\n';
const withOpen = code.replace(directive, `${open}${directive}`);
const rest: Errors = [
  {
    message:
      'Function `broken` is undocumented: there is no comment above it. The draft for it was rejected; write it by hand.',
  },
  {
    message:
      'Function `dull` is undocumented: there is no comment above it. Nothing could be drafted that its name does not say.',
  },
];

testRule('require-doc', {
  valid: [
    // The index knows what the package gives out; `internal` is not among it.
    { code, filename, options: [{ kinds: ['variable'] }] },
  ],
  invalid: [
    {
      code,
      filename,
      errors: [
        {
          messageId: 'documentedInCache',
          suggestions: [
            { messageId: 'insertComment', data: { summary: 'Sells goods over the counter.' }, output: withSell },
          ],
        },
        { messageId: 'documentedInCache', suggestions: [{ messageId: 'insertComment', output: withShop }] },
        { messageId: 'documentedInCache', suggestions: [{ messageId: 'insertComment', output: withOpen }] },
        ...rest,
      ],
    },
    {
      code,
      filename,
      options: [{ fix: true }],
      output: withSell
        .replace('@sealed', '/** A shop with one counter. */\n@sealed')
        .replace(directive, `${open}${directive}`),
      errors: [...Array.from({ length: 3 }, () => ({ messageId: 'documentedInCache' })), ...rest],
    },
    {
      // The code moved on since: the cached comment may not hold any more.
      code: code.replace('count < 0', 'count < 1'),
      filename,
      options: [{ fix: true, kinds: ['function'], exemptNames: ['broken', 'dull'] }],
      output: null,
      errors: [{ messageId: 'undocumented' }],
    },
    {
      code: code.replaceAll('\n', '\r\n'),
      filename,
      options: [{ fix: true, kinds: ['class'] }],
      output: withShop.replaceAll('\n', '\r\n'),
      errors: [{ messageId: 'documentedInCache' }],
    },
    {
      code: `\uFEFF${code}`,
      filename,
      options: [{ fix: true, kinds: ['class'] }],
      output: `\uFEFF${withShop}`,
      errors: [{ messageId: 'documentedInCache' }],
    },
    {
      // Written since the cache was: public with its holder.
      code: code.replace('isOpen = false;', 'isOpen = false;\n  close(): void {}'),
      filename,
      options: [{ kinds: ['method'], exemptNames: ['open'] }],
      errors: [{ message: /Method `close`/u }],
    },
  ],
});

const known = await cachedProject({
  'src/index.ts': '',
  'docwright.baseline.json': JSON.stringify({ schema: 1, missing: ['src/index.ts:old'] }),
});

testRule('require-doc', {
  valid: [{ code: 'export function old() {}', filename: known.path('src/index.ts') }],
  invalid: [
    {
      code: 'export function old() {}\nexport function added() {}',
      filename: known.path('src/index.ts'),
      errors: [{ message: /Function `added`/u }],
    },
  ],
});
