import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import axe from 'axe-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Page } from 'playwright-core';
import { makeProject, type TestProject } from './make-site.ts';
import { realisticCache, realisticProject, realisticRuns } from './realistic-cache.ts';
import { startVisitor, type Visitor } from './visit.ts';

const executable = inject('chromium');
const screenshots = join(import.meta.dirname, '../.vitest/screenshots');
const pages = {
  home: 'index.html',
  modules: 'modules.html',
  exports: 'exports.html',
  module: 'api/src/store.html',
  symbol: 'api/src/query/evaluate.html#evaluate',
  coverage: 'health/coverage.html',
  quality: 'health/quality.html',
  staleness: 'health/staleness.html',
  cost: 'health/cost.html',
  guide: 'guides/queries.html',
  changes: 'changes.html',
  missing: '404.html',
};

describe.skipIf(executable === '')('in a browser', () => {
  let project: TestProject;
  let visitor: Visitor;

  beforeAll(async () => {
    project = await makeProject(realisticCache, {
      ...realisticProject,
      '.docwright/tmp/runs.json': JSON.stringify(realisticRuns),
    });
    const before = await makeProject({
      ...realisticCache,
      modules: {
        ...realisticCache.modules,
        'src/stock.ts': {},
        'src/errors.ts': realisticCache.modules['src/stock.ts'] ?? {},
      },
    });
    await project.build({ before: before.cache });
    visitor = await startVisitor(executable, project.out);
    await mkdir(screenshots, { recursive: true });
  });

  afterAll(() => visitor.close());
  afterEach(() => visitor.leave());

  /** Searches, and waits until `first` is the first answer: index files load while one types. */
  const search = async (page: Page, query: string, first: string): Promise<void> => {
    await page.keyboard.press('/');
    await page.locator('.palette input').fill(query);
    const answer = page.locator('.palette .name').first();
    await expect.poll(() => answer.textContent()).toBe(first);
  };

  it('finds a symbol by keyboard and goes there', async () => {
    const { page, complaints } = await visitor.visit(pages.home);
    await search(page, 'get', 'Store.get');
    await page.keyboard.press('Enter');
    await page.waitForURL(/api\/src\/store\.html#Store-get$/);
    await expect.poll(() => page.locator(':target .self').first().textContent()).toBe('get');
    expect(complaints).toEqual([]);
  });

  it.each([
    ['fn: r', 'reserve'],
    ['type:Stor', 'Store'],
    ['string -> Query', 'parse'],
    ['SOp', 'StoreOptions'],
    ['committed', 'Store'],
  ])('answers %j with %s', async (query, name) => {
    const { page } = await visitor.visit(pages.home);
    await search(page, query, name);
  });

  it('opens the palette by Ctrl+K and closes it by Escape', async () => {
    const { page } = await visitor.visit(pages.module);
    await page.keyboard.press('Control+k');
    await page.locator('.palette[open]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.palette[open]').waitFor({ state: 'detached' });
  });

  it('remembers a chosen theme on the next page', async () => {
    const { page } = await visitor.visit(pages.home, { colorScheme: 'light' });
    const background = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await background();
    await page.keyboard.press('t');
    await expect.poll(background).not.toBe(light);
    const dark = await background();
    await page.locator('nav[aria-label=Site] a').first().click();
    await page.waitForURL(/modules\.html$/);
    await expect.poll(background).toBe(dark);
  });

  it('steps through symbols with j and k, and shows the keys with ?', async () => {
    const { page } = await visitor.visit(pages.module);
    const focused = (): Promise<string | undefined> => page.evaluate(() => document.activeElement?.textContent.trim());
    await page.keyboard.press('j');
    await expect.poll(focused).toBe('Store');
    await page.keyboard.press('j');
    await expect.poll(focused).toBe('constructor');
    await page.keyboard.press('k');
    await expect.poll(focused).toBe('Store');
    await page.keyboard.press('?');
    await expect.poll(() => page.locator('dialog.help[open] dt').count()).toBeGreaterThan(4);
    await page.keyboard.press('?');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog.help').count()).toBe(0);
  });

  it('copies the Markdown of the page', async () => {
    const { page, complaints } = await visitor.visit(pages.module, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const button = page.locator('[data-action=copy-page]');
    await button.click();
    await expect.poll(() => button.textContent()).toMatch(/Copied/);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await readFile(join(project.out, 'api/src/store.md'), 'utf8'));
    expect(complaints).toEqual([]);
  });

  it('leads to the content past the navigation, with a focus one can see', async () => {
    const { page } = await visitor.visit(pages.module);
    await page.keyboard.press('Tab');
    const skip = page.locator('a:focus');
    await expect.poll(() => skip.getAttribute('href')).toBe('#:main');
    await expect.poll(() => skip.evaluate((link) => getComputedStyle(link).outlineStyle)).not.toBe('none');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#:main$/);
    await expect.poll(() => page.locator('main:target').count()).toBe(1);
  });

  it('filters the modules and keeps the filter on the next page', async () => {
    const { page } = await visitor.visit(pages.module);
    await page.keyboard.press('[');
    await page.keyboard.type('query');
    await page.locator('.found a').click();
    await page.waitForURL(/evaluate\.html$/);
    await expect.poll(() => page.locator('.tree-filter').inputValue()).toBe('query');
    await expect.poll(() => page.locator('.found a[aria-current]').textContent()).toBe('src/query/evaluate.ts');
  });

  it('opens folders, and keeps them open on the next page', async () => {
    const { page } = await visitor.visit(pages.module);
    await page.locator('.tree > summary').click();
    await page.locator('.tree a[aria-current]', { hasText: 'store.ts' }).waitFor();
    await page.locator('.tree summary', { hasText: 'query/' }).click();
    await page.locator('.tree a', { hasText: 'evaluate.ts' }).click();
    await page.waitForURL(/evaluate\.html$/);
    await page.locator('.tree a[aria-current]', { hasText: 'evaluate.ts' }).waitFor();
    expect(await page.locator('[data-siblings]:visible').count()).toBe(0);
  });

  it('goes to a symbol of a former name', async () => {
    const { page } = await visitor.visit('api/src/store.html#Store-transact');
    await expect.poll(() => page.locator('.symbol:has(> :target) .self').first().textContent()).toBe('transaction');
  });

  it('works without scripts', async () => {
    const { page, complaints } = await visitor.visit(pages.module, { javaScriptEnabled: false });
    expect(await page.locator('.navigation a[aria-current]').isVisible()).toBe(true);
    expect(await page.locator('button:visible').count()).toBe(0);
    await page.locator('.navigation a', { hasText: 'stock.ts' }).click();
    await expect.poll(() => page.locator('h1').textContent()).toBe('stock.ts');
    expect(complaints).toEqual([]);
  });

  it('reads from right to left where the site does, but for code', async () => {
    const arabic = await makeProject(realisticCache, realisticProject);
    await arabic.build({ site: { direction: 'rtl', language: 'ar' } });
    const disk = await startVisitor(executable, arabic.out, 'disk');
    const { page, complaints } = await disk.visit(pages.module, { viewport: { width: 390, height: 844 } });
    const directions = await page.evaluate(() =>
      ['main', 'pre', 'pre code', 'p code', '.import code'].map((selector) => {
        const element = document.querySelector(selector);
        return `${selector} ${element === null ? 'missing' : getComputedStyle(element).direction}`;
      }),
    );
    expect(directions).toEqual(['main rtl', 'pre ltr', 'pre code ltr', 'p code ltr', '.import code ltr']);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await disk.close();
  });

  it('works from disk, search included', async () => {
    const disk = await startVisitor(executable, project.out, 'disk');
    const { page, complaints } = await disk.visit(pages.module);
    await search(page, 'NotFound', 'NotFoundError');
    await page.keyboard.press('Enter');
    await page.waitForURL(/errors\.html#NotFoundError$/);
    await expect.poll(() => page.locator('h1').textContent()).toBe('errors.ts');
    expect(complaints).toEqual([]);
    const button = page.locator('[data-action=copy-page]');
    await button.click();
    await expect.poll(() => button.textContent()).toBe('Cannot copy');
    await disk.close();
  });

  describe.each(Object.entries(pages))('the page %s', (name, path) => {
    it.each([
      ['light', 1280],
      ['dark', 390],
    ] as const)('is accessible and sound in %s at %i px', async (colorScheme, width) => {
      const { page, complaints } = await visitor.visit(path, { colorScheme, viewport: { width, height: 900 } });
      expect(await findViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await page.screenshot({ path: join(screenshots, `${name}-${width}-${colorScheme}.png`) });
      expect(complaints).toEqual([]);
    });
  });

  it('has an accessible palette', async () => {
    const { page } = await visitor.visit(pages.module);
    await search(page, 's', 'Store');
    expect(await findViolations(page)).toEqual([]);
    await page.screenshot({ path: join(screenshots, 'search-1280-light.png') });
  });
});

async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
}
