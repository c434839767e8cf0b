import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CacheShard } from '@docwright/core/model';
import { expect, test } from 'vitest';
import { gitRepository } from './git-repository.ts';
import { runDocwright } from './run-docwright.ts';
import { temporaryFolder } from './temporary-folder.ts';

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

const library = {
  'package.json': '{ "name": "library", "version": "2.0.0", "exports": "./src/index.ts" }',
  'tsconfig.json': '{ "include": ["src"] }',
  'src/index.ts': "export * from './shapes/shapes.ts';\nexport * from './shapes/colors.ts';\n",
  'src/shapes/shapes.ts': [
    "import type { Color } from './colors.ts';",
    '/** A box, and what it is painted with. */',
    'export interface Box {',
    '  width: number;',
    '  color: Color;',
    '}',
    'export interface Circle {',
    '  radius: number;',
    '  color: Color;',
    '}',
    'export function paint(box: Box, color: Color): Box {',
    '  return { ...box, color };',
    '}',
    '',
  ].join('\n'),
  'src/shapes/colors.ts': "export type Color = 'red' | 'green';\nexport const red: Color = 'red';\n",
};

function movedLibrary(change: (text: string) => string = (text) => text, commit = true): string {
  const cwd = gitRepository(library);
  mkdirSync(join(cwd, 'src/model/parts'), { recursive: true });
  const git = (...args: string[]): void =>
    void execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd, stdio: 'pipe' });
  for (const name of ['shapes.ts', 'colors.ts']) {
    const to = join(cwd, 'src/model/parts', name);
    renameSync(join(cwd, 'src/shapes', name), to);
    writeFileSync(to, change(readFileSync(to, 'utf8')));
  }
  writeFileSync(join(cwd, 'src/index.ts'), library['src/index.ts'].replaceAll('./shapes/', './model/parts/'));
  if (commit) {
    git('add', '.');
    git('commit', '--quiet', '-m', 'second');
  }
  return cwd;
}

test.each([
  ['committed', true],
  ['that Git has not seen yet', false],
])('modules that moved are no news, %s', async (_case, commit) => {
  const cwd = movedLibrary(undefined, commit);
  const { stdout, stderr } = await runDocwright(cwd, ['changelog', '--since', commit ? 'HEAD~1' : 'HEAD']);
  expect(stdout).toBe('');
  expect(stderr).toContain('Nothing changed for users');
});

test('an entry point is that of its time: to move its file is no news, to give out another one is', async () => {
  const cwd = gitRepository(shop);
  const giveOut = (file: string): void =>
    writeFileSync(join(cwd, 'package.json'), shop['package.json'].replace('src/index.ts', file));
  renameSync(join(cwd, 'src/index.ts'), join(cwd, 'src/main.ts'));
  giveOut('src/main.ts');
  const moved = await runDocwright(cwd, ['changelog', '--since', 'HEAD']);
  expect([moved.stdout, moved.stderr]).toEqual(['', expect.stringContaining('Nothing changed for users')]);
  giveOut('src/money.ts');
  const narrowed = await runDocwright(cwd, ['changelog', '--since', 'HEAD']);
  expect(narrowed.stdout).toMatch(/^### Removed\n\n- `Cart`.*\n- `total`/u);
});

test('what changed in a module that moved is told as a change', async () => {
  const cwd = movedLibrary((text) => text.replace('paint(box: Box,', 'paint(box: Box, layers: number,'));
  const { stdout } = await runDocwright(cwd, ['changelog', '--since', 'HEAD~1']);
  expect(stdout).toMatchInlineSnapshot(`
    "### Changed signatures

    - \`paint\`: \`function paint(box: Box, color: Color): Box\` → \`function paint(box: Box, layers: number, color: Color): Box\`
    "
  `);
});

test('what users can no longer import was removed, though it is still there; what they now can was added', async () => {
  const cwd = gitRepository(library);
  writeFileSync(join(cwd, 'src/index.ts'), "export * from './shapes/colors.ts';\n");
  expect((await runDocwright(cwd, ['changelog', '--since', 'HEAD'])).stdout).toMatchInlineSnapshot(`
    "### Removed

    - \`Box\`: \`interface Box\`
    - \`Circle\`: \`interface Circle\`
    - \`paint\`: \`function paint(box: Box, color: Color): Box\`
    "
  `);
  const git = (...args: string[]): void =>
    void execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd, stdio: 'pipe' });
  git('commit', '--quiet', '-am', 'second');
  writeFileSync(join(cwd, 'src/index.ts'), library['src/index.ts']);
  expect((await runDocwright(cwd, ['changelog', '--since', 'HEAD'])).stdout).toMatchInlineSnapshot(`
    "### Added

    - \`Box\`: \`interface Box\`
    - \`Circle\`: \`interface Circle\`
    - \`paint\`: \`function paint(box: Box, color: Color): Box\`
    "
  `);
});

test('a folder that is gone takes what users had with it', async () => {
  const cwd = gitRepository(library);
  rmSync(join(cwd, 'src/shapes'), { recursive: true });
  writeFileSync(join(cwd, 'src/index.ts'), 'export {};\n');
  const { stdout } = await runDocwright(cwd, ['changelog', '--since', 'HEAD', '--format', 'changeset']);
  expect(stdout).toMatch(/^---\n"library": major\n---\n\n### Removed\n\n- `Box`/u);
  expect(stdout).toContain('- `red`');
});

test('the history of a symbol in the cache goes with its module', async () => {
  const cwd = temporaryFolder(library);
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  };
  const changed = library['src/shapes/shapes.ts'].replace('radius: number', 'radius: number | string');
  await runDocwright(cwd, ['generate']);
  write('package.json', library['package.json'].replace('2.0.0', '2.1.0'));
  write('src/shapes/shapes.ts', changed);
  await runDocwright(cwd, ['generate']);
  rmSync(join(cwd, 'src/shapes'), { recursive: true });
  write('src/round/shapes.ts', changed);
  write('src/round/colors.ts', library['src/shapes/colors.ts']);
  write('src/index.ts', library['src/index.ts'].replaceAll('./shapes/', './round/'));
  await runDocwright(cwd, ['generate']);
  const shard = JSON.parse(readFileSync(join(cwd, '.docwright/docs/src/round/shapes.ts.json'), 'utf8')) as CacheShard;
  const told = Object.entries(shard.symbols).filter(([, { changelog }]) => changelog !== undefined);
  expect(told.map(([id, { changelog, formerIds }]) => [id, changelog, formerIds])).toEqual([
    [
      'src/round/shapes.ts:Circle#radius',
      [{ version: '2.1.0', what: 'signature', detail: 'radius: number → radius: number | string' }],
      ['src/shapes/shapes.ts:Circle#radius'],
    ],
  ]);
  expect(existsSync(join(cwd, '.docwright/docs/src/shapes/shapes.ts.json'))).toBe(false);
});
