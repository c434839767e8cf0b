import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { anchorOf, modulePage } from '../src/model/address.ts';
import { hostileCache } from './hostile-cache.ts';
import { makeProject, type TestProject } from './make-site.ts';
import { startVisitor, type Visitor } from './visit.ts';

const executable = inject('chromium');
let project: TestProject;

beforeAll(async () => {
  project = await makeProject(hostileCache, {
    'README.md':
      '# x\n\n<script>window.hacked = 1</script>\n\n[a](javascript:window.hacked=1) ![b](../../etc/passwd.png)\n',
    'docs/evil.md': '---\ntitle: "<script>window.hacked=1</script>"\n---\n# <img src=x onerror=window.hacked=1>\n',
  });
  const { problems } = await project.build();
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

it('gives every module a page of its own, whatever the file system thinks of case', async () => {
  const files = (await readdir(join(project.out, 'api'), { recursive: true })).filter((name) => name.endsWith('.html'));
  expect(files).toHaveLength(Object.keys(hostileCache.modules).length);
  expect(new Set(files.map((name) => name.toLowerCase())).size).toBe(files.length);
});

it('shows names that objects inherit, each with its anchor', async () => {
  const html = await readFile(join(project.out, modulePage('src/names.ts')), 'utf8');
  for (const path of Object.keys(hostileCache.modules['src/names.ts'] ?? {})) {
    expect(html).toContain(` id="${anchorOf(`src/names.ts:${path}`)}"`);
  }
});

it('keeps pages small whatever a doc holds', async () => {
  const html = await readFile(join(project.out, modulePage('src/attack.ts')), 'utf8');
  expect(html.length).toBeLessThan(400_000);
});

it('reads nothing outside of the cache', async () => {
  const { problems } = await (await makeProject({ packageName: 'x', modules: { '../../../escape.ts': {} } })).build();
  expect(problems).toEqual([]);
});

describe.skipIf(executable === '')('in a browser', () => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await startVisitor(executable, project.out);
  });
  afterAll(() => visitor.close());

  it.each([
    'index.html',
    modulePage('src/attack.ts'),
    modulePage('src/names.ts'),
    modulePage('src/a b#c?d%e.ts'),
    'modules.html',
    'guides/evil.html',
  ])('runs nothing and asks for nothing on %s', async (path) => {
    const { page, complaints } = await visitor.visit(path.split('/').map(encodeURIComponent).join('/'));
    for (const link of await page.locator('main a:visible').all())
      await link.hover({ force: true, timeout: 500 }).catch(() => undefined);
    await page.keyboard.press('/');
    await page.locator('.palette input').fill('make');
    await page.locator('.palette [role=option]').first().waitFor();
    expect(await page.evaluate(() => (globalThis as { hacked?: number }).hacked)).toBeUndefined();
    expect(complaints).toEqual([]);
  });

  it('follows search to an odd path and an odd name', async () => {
    const { page } = await visitor.visit('index.html');
    for (const [query, heading] of [
      ['odd', 'a b#c?d%e.ts'],
      ['__proto__', 'names.ts'],
      ['שלום', 'names.ts'],
    ] as const) {
      await page.keyboard.press('/');
      await page.locator('.palette input').fill(query);
      await expect.poll(() => page.locator('.palette .name').first().textContent()).toBe(query);
      await page.keyboard.press('Enter');
      // The page before has a heading and a target too, and a page that loads has the one before the other.
      await expect.poll(() => page.locator('h1').textContent()).toBe(heading);
      await expect.poll(() => page.locator(':target .self').first().textContent()).toBe(query);
    }
  });
});
