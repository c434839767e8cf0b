import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  checkExamples,
  createExampleCompiler,
  createExampleRunner,
  type ExampleProject,
  type RunOptions,
} from '../../src/examples/index.ts';
import { extractSources } from '../../src/extract/index.ts';
import { formatFinding } from '../../src/verify/index.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const sources = {
  'package.json':
    '{ "name": "shop", "version": "1.0.0", "exports": { ".": "./src/index.ts", "./text": "./src/text.ts" } }',
  'src/index.ts': `import { upper } from './text.js';
export * from './text.js';
/** A price. */
export interface Price { amount: number; currency: string }
/** Adds. */
export function add(a: number, b: number): number { return a + b; }
/** Shouts. */
export function shout(text: string): string {
  if (text === '') throw new RangeError('nothing to shout');
  return upper(text) + '!';
}
`,
  'src/text.ts': `/** Makes it large. */
export const upper = (text: string): string => text.toUpperCase();
`,
};

/** Checks examples of \`add\`: each a text behind \`@example\`. */
async function check(examples: readonly string[], run?: Partial<RunOptions>): Promise<string[]> {
  const comment = examples.map(
    (text) =>
      ` * @example\n${text
        .split('\n')
        .map((line) => ` * ${line}`)
        .join('\n')}`,
  );
  const text = sources['src/index.ts'].replace('/** Adds. */', `/**\n * Adds.\n${comment.join('\n')}\n */`);
  const all = { ...sources, 'src/index.ts': text };
  const table = await extractSources(all);
  const root = temporaryFolder();
  const files = Object.entries(all).flatMap(([path, text]) => (path.endsWith('.ts') ? [{ path, text }] : []));
  const project: ExampleProject = { root, compilerOptions: { strict: true, types: [] }, files, table };
  const subjects = Object.values(table.symbols).flatMap((symbol) =>
    symbol.comment ? [{ symbol, doc: symbol.comment.doc, writer: 'human' as const }] : [],
  );
  const compile = await createExampleCompiler(project);
  const folder = join(root, 'tmp');
  const tools = { compile, ...(run && { run: createExampleRunner(project, { folder, ...run }) }) };
  const findings = await checkExamples(subjects, project, tools);
  if (run) expect(readdirSync(folder)).toEqual([]);
  return findings.map((finding) => `${finding.code} ${formatFinding(finding)}`);
}

const fence = (code: string, info = 'ts'): string => `\`\`\`${info}\n${code}\n\`\`\``;

describe('examples that compile', () => {
  test('may import the package and its entry points, or leave that to their reader', async () => {
    expect(
      await check([
        fence(`import { add, type Price } from 'shop';\nconst price: Price = { amount: add(1, 2), currency: 'EUR' };`),
        fence(`import { upper } from 'shop/text';\nconsole.log(upper('a'));`),
        fence(`const sum: number = add(1, 2);\nconst large = upper('a');\nconst price: Price | undefined = undefined;`),
        'add(1, 2) // => 3',
        fence('const done = await Promise.resolve(add(1, 2));'),
        fence('const a = 1;\nconst a = add(1, 2);'),
        fence('<div />', 'html'),
        fence('npm install shop', 'sh'),
        fence('this is not code', 'ts ignore'),
        fence('add("a")', 'ts expect-error'),
        fence('function f(x) { return add(x, 1); }', 'js'),
      ]),
    ).toEqual([]);
  });

  test('are told from those that do not', async () => {
    expect(
      await check([
        fence('const text: string = add(1, 2);'),
        fence('add(1, 2'),
        fence('add(1, amount);'),
        fence(`import { nothing } from 'nowhere';`),
        fence(`import { nothing } from 'shop';`),
        fence('add(1, 2)', 'ts expect-error no-run'),
        `First:\n${fence('add(1, 2)')}\nthen\n${fence('add(1)')}`,
      ]),
    ).toEqual([
      "examples/type The example does not compile at `const text: string = add(1, 2);`: Type 'number' is not assignable to type 'string'.",
      "examples/syntax The example does not parse at `add(1, 2`: ')' expected.",
      "examples/unknown-name The example uses what nothing declares, at `add(1, amount);`: Cannot find name 'amount'.",
      "examples/unknown-module The example imports what is not there, at `import { nothing } from 'nowhere';`: Cannot find module 'nowhere' or its corresponding type declarations.",
      "examples/type The example does not compile at `import { nothing } from 'shop';`: Module '\"shop\"' has no exported member 'nothing'.",
      'examples/no-error The example is marked to fail, but nothing in it does.',
      'examples/type The example does not compile at `add(1)`: Expected 2 arguments, but got 1.',
    ]);
  });
});

/** Node 24 adds which flag would permit it, which is no advice for an example. */
const restricted = /^examples\/throws The example ends with an error: Access to this API has been restricted[.]$/u;
/** By docwright, or from Node 25 on by its permission model. */
const refused = /An example may not use the network|Access to this API has been restricted/u;

describe('examples that run', () => {
  test('give what stands behind the arrow', async () => {
    expect(
      await check(
        [
          'add(1, 2) // => 3',
          fence(`const list = [add(1, 2)]; // => [3]\nshout('a'); // => 'A!'\nconsole.log(add(2, 2)); // => 4`),
          fence(`shout(''); // => throws RangeError`),
          fence(`shout('');`, 'ts expect-error'),
          fence(`await Promise.resolve({ a: 1 }); // => { a: 1 }`),
          fence(`add(1, 2); // => some number`),
          fence('while (true) {}', 'ts no-run'),
        ],
        {},
      ),
    ).toEqual([]);
  });

  test('are stopped, kept from harm, and compared', async () => {
    expect(
      await check(
        [
          'add(1, 2) // => 4',
          fence('while (true) add(1, 2);'),
          fence(`shout('');`),
          fence(`const fs: any = await import(['node', 'fs'].join(':'));\nfs.writeFileSync('written', 'a');`),
          ...[
            `const net: any = await import('node:' + 'net');\nnet.connect(1, '127.0.0.1');`,
            `const net: any = await import('node:' + 'net');\nnet.createServer().listen(0);`,
            `const { lookup }: any = await import('node:' + 'dns/promises');\nawait lookup('localhost');`,
            `const http: any = await import('node:' + 'http');\nhttp.get('http://127.0.0.1:1/');`,
            `const dgram: any = await import('node:' + 'dgram');\ndgram.createSocket('udp4');`,
            `const net: any = await import('node:' + 'net');\nnew net.Socket().connect(1);`,
            `await (globalThis as any).fetch('http://127.0.0.1:1/');`,
          ].map((code) => fence(code)),
          fence(`const all: any = await import('node:' + 'child_process');\nall.spawnSync('node');`),
          fence('add(1, 2);', 'ts expect-error'),
          fence(`setInterval(() => add(1, 2), 10);`),
        ],
        { milliseconds: 3000 },
      ),
    ).toEqual([
      'examples/result The example says `add(1, 2) // => 4`, but the result is `3`.',
      'examples/timeout The example does not end within 3 seconds.',
      'examples/throws The example ends with an error: nothing to shout.',
      expect.stringMatching(restricted),
      ...Array.from({ length: 7 }, () => expect.stringMatching(refused) as unknown),
      expect.stringMatching(restricted),
      'examples/no-error The example is marked to fail, but nothing in it does.',
    ]);
  });
});
