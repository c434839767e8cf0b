import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runDocwright } from './run-docwright.ts';
import { temporaryFolder } from './temporary-folder.ts';

const shop = {
  'package.json': '{ "name": "shop", "exports": { ".": "./src/index.ts", "./money": "./src/money.ts" } }',
  'tsconfig.json': '{ "include": ["src"] }',
  'src/index.ts': [
    "export { round as roundPrice } from './money.ts';",
    '/** Keeps what was bought. More about it. */',
    'export class Cart {',
    '  size = 0;',
    '  /** Adds an article, and counts it. */',
    '  add(article: string): void {',
    '    this.size += article.length;',
    '  }',
    '  private secret(): void {}',
    '}',
    '',
  ].join('\n'),
  'src/money.ts': 'export function round(price: number): number {\n  return Math.round(price);\n}\n',
};

test('says what each entry point gives out', async () => {
  const cwd = temporaryFolder(shop);
  const { code, stdout } = await runDocwright(cwd, ['api-report']);
  expect({ code, stdout }).toEqual({ code: 0, stdout: '✔ docwright.report.md written\n' });
  expect(readFileSync(join(cwd, 'docwright.report.md'), 'utf8')).toMatchInlineSnapshot(`
    "# Public API of shop

    Written by \`docwright api-report\`; do not edit. Above each signature: who wrote its documentation, how that stands to the code, and its first sentence.

    ## \`.\`

    \`\`\`ts
    // human, fresh: Keeps what was bought.
    class Cart
      // human, fresh: Adds an article, and counts it.
      add(article: string): void
      // undocumented
      size = 0

    // as \`roundPrice\`
    // undocumented
    function round(price: number): number
    \`\`\`

    ## \`./money\`

    \`\`\`ts
    // undocumented
    function round(price: number): number
    \`\`\`
    "
  `);
  expect(await runDocwright(cwd, ['api-report'])).toMatchObject({ code: 0, stdout: '' });
});

test('moving and formatting code leaves it as it is; a change of the API fails in CI', async () => {
  const cwd = temporaryFolder(shop);
  await runDocwright(cwd, ['api-report']);
  writeFileSync(
    join(cwd, 'src/money.ts'),
    `// Money.\n\n${shop['src/money.ts'].replace('price: number', '\n  price: number,\n')}`,
  );
  expect(await runDocwright(cwd, ['api-report', '--check'])).toMatchObject({ code: 0, stdout: '' });

  writeFileSync(join(cwd, 'src/money.ts'), shop['src/money.ts'].replace('price: number', 'price: number, digits = 2'));
  const before = readFileSync(join(cwd, 'docwright.report.md'), 'utf8');
  const { code, stdout } = await runDocwright(cwd, ['api-report'], { environment: { CI: 'true' } });
  expect(code).toBe(1);
  expect(stdout).toMatchInlineSnapshot(`
    "docwright.report.md does not say what the sources say:
    - // as \`roundPrice\`
    - // undocumented
    - function round(price: number): number
    - // undocumented
    - function round(price: number): number
    + // as \`roundPrice\`
    + // undocumented
    + function round(price: number, digits = 2): number
    + // undocumented
    + function round(price: number, digits = 2): number
    Run \`docwright api-report\` and commit the file if this change of the API is meant.
    "
  `);
  expect(readFileSync(join(cwd, 'docwright.report.md'), 'utf8')).toBe(before);
  expect(await runDocwright(cwd, ['api-report'])).toMatchObject({ code: 0 });
  expect(await runDocwright(cwd, ['api-report', '--check'])).toMatchObject({ code: 0, stdout: '' });
});
