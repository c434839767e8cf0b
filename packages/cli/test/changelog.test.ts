import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { gitRepository } from './git-repository.ts';
import { runDocwright } from './run-docwright.ts';

const shop = {
  'package.json': '{ "name": "@acme/shop", "version": "1.2.0", "exports": "./src/index.ts" }',
  'tsconfig.json': '{ "include": ["src"] }',
  'src/index.ts': "export * from './cart.ts';\nexport * from './money.ts';\n",
  'src/money.ts':
    '/** Rounds a price to cents. */\nexport function round(price: number): number {\n  return price;\n}\n',
  'src/cart.ts': [
    'export class Cart {',
    '  readonly limit = 10;',
    '}',
    'export function total(prices: number[]): number {',
    '  const sum = prices.reduce((all, price) => all + price, 0);',
    '  return Math.round(sum);',
    '}',
    'function inside(): void {}',
    '',
  ].join('\n'),
};

function changedShop(): string {
  const cwd = gitRepository(shop);
  rmSync(join(cwd, 'src/cart.ts'));
  writeFileSync(join(cwd, 'src/index.ts'), "export * from './money.ts';\n");
  writeFileSync(
    join(cwd, 'src/money.ts'),
    [
      '/** Rounds a price to whole cents. */',
      'export function round(price: number, digits = 2): number {',
      "  if (price < 0) throw new RangeError('price');",
      '  return Number(price.toFixed(digits));',
      '}',
      'export function sumUp(prices: number[]): number {',
      '  const sum = prices.reduce((all, price) => all + price, 0);',
      '  return Math.round(sum);',
      '}',
      'export class Money {',
      '  readonly currency = "EUR";',
      '}',
      '',
    ].join('\n'),
  );
  return cwd;
}

test('tells what users may notice, and leaves out members of what came or went', async () => {
  const { code, stdout } = await runDocwright(changedShop(), ['changelog', '--since', 'HEAD']);
  expect(code).toBe(0);
  expect(stdout).toMatchInlineSnapshot(`
    "### Removed

    - \`Cart\`: \`class Cart\`
    - \`total\`: \`function total(prices: number[]): number\`

    ### Added

    - \`Money\`: \`class Money\`
    - \`sumUp\`: \`function sumUp(prices: number[]): number\`

    ### Changed signatures

    - \`round\`: \`function round(price: number): number\` → \`function round(price: number, digits = 2): number\`

    ### Changed behaviour

    - \`round\`: always gives a result → throws RangeError when price < 0

    ### Changed documentation

    - \`round\`: Rounds a price to cents. → Rounds a price to whole cents.
    "
  `);
});

test('offers itself as a changeset with the least step', async () => {
  const { stdout } = await runDocwright(changedShop(), ['changelog', '--since', 'HEAD', '--format', 'changeset']);
  expect(stdout).toMatch(/^---\n"@acme\/shop": major\n---\n\n### Removed\n/u);
});

test('says so when nothing changed for users', async () => {
  const cwd = gitRepository(shop);
  writeFileSync(join(cwd, 'src/cart.ts'), shop['src/cart.ts'].replace('function inside', 'function within'));
  const { code, stdout, stderr } = await runDocwright(cwd, ['changelog', '--since', 'HEAD']);
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  expect(stderr).toMatch(/^Nothing changed for users since HEAD\.$/mu);
});

test('an unknown revision and no revision are wrong usage', async () => {
  const cwd = gitRepository(shop);
  const unknown = await runDocwright(cwd, ['changelog', '--since', 'v9']);
  expect(unknown).toMatchObject({ code: 2, stdout: '' });
  expect(unknown.stderr).toContain('Git cannot read the revision v9');
  expect(await runDocwright(cwd, ['changelog'])).toMatchObject({ code: 2 });
});
