import { existsSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runDocwright } from './run-docwright.ts';
import { temporaryFolder } from './temporary-folder.ts';

const shop = {
  'package.json': '{ "name": "shop", "exports": { ".": "./src/index.ts", "./money": "./src/money.ts" } }',
  'tsconfig.json': '{ "include": ["src"] }',
  'src/index.ts': '/** Keeps what was bought, see {@link round}. */\nexport class Cart {}\n',
  'src/money.ts': '/** Rounds to cents. */\nexport function round(price: number): number {\n  return price;\n}\n',
};

test('writes what changed, and removes what it wrote for modules that are gone', async () => {
  const cwd = temporaryFolder(shop);
  const out = (path: string): string => join(cwd, 'docs/api', path);
  expect(await runDocwright(cwd, ['markdown'])).toMatchObject({
    code: 0,
    stdout: '✔ docs/api: 3 pages written, 0 removed, 0 unchanged\n',
  });
  expect(readFileSync(out('src/index.md'), 'utf8')).toContain('see [`round`](./money.md#round).');
  utimesSync(out('src/index.md'), 1, 1);
  writeFileSync(out('src/mine.md'), 'mine');
  rmSync(join(cwd, 'src/money.ts'));
  expect((await runDocwright(cwd, ['markdown', '--check'])).code).toBe(1);
  writeFileSync(join(cwd, 'package.json'), shop['package.json'].replace(/, "\.\/money": "[^"]*"/u, ''));
  expect((await runDocwright(cwd, ['markdown'])).stdout).toBe('✔ docs/api: 2 pages written, 1 removed, 0 unchanged\n');
  expect([existsSync(out('src/money.md')), readFileSync(out('src/mine.md'), 'utf8')]).toEqual([false, 'mine']);
  utimesSync(out('src/index.md'), 1, 1);
  expect(await runDocwright(cwd, ['markdown', '--check'])).toMatchObject({ code: 0, stdout: '' });
  expect((await runDocwright(cwd, ['markdown'])).stdout).toContain('0 pages written, 0 removed, 2 unchanged');
  expect(statSync(out('src/index.md')).mtimeMs).toBe(1000);
});

test('leaves files of others alone, and says so', async () => {
  const cwd = temporaryFolder({ ...shop, 'pages/README.md': 'mine' });
  const { code, stderr } = await runDocwright(cwd, ['markdown', '--out', 'pages']);
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: expect.stringContaining('pages/README.md was not written by') as string,
  });
  expect(readFileSync(join(cwd, 'pages/README.md'), 'utf8')).toBe('mine');
});

test('a template that cannot be used is said with its line', async () => {
  const config = '{ "markdown": { "flavour": "vitepress", "templates": { "symbol": "x.liquid" } } }';
  const cwd = temporaryFolder({ ...shop, 'docwright.config.json': config });
  expect(await runDocwright(cwd, ['markdown'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('x.liquid') as string,
  });
  writeFileSync(join(cwd, 'x.liquid'), '{{ name | nothing }}');
  const { code, stderr } = await runDocwright(cwd, ['markdown']);
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: expect.stringMatching(/template cannot be used.*nothing.*line:1/su) as string,
  });
});
