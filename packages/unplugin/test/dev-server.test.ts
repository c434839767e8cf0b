import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import type { DocwrightOptions } from '../src/options.ts';
import { createReportQueue } from './report-queue.ts';
import { serve, type TestServer } from './serve.ts';
import { copyOf } from './temporary-folder.ts';

const executablePath = inject('chromium');
let browser: Browser;
let running: TestServer | undefined;

beforeAll(async () => {
  if (executablePath !== '') browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
});

afterAll(async () => {
  if (executablePath !== '') await browser.close();
});

afterEach(async () => {
  await running?.server.close();
  running = undefined;
});

async function start(options: DocwrightOptions = {}) {
  const root = copyOf('fixtures/builds/props-page');
  const reports = createReportQueue();
  running = await serve(root, {
    mode: 'generate',
    config: { inferTypes: false, scope: 'exported' },
    onReport: reports.onReport,
    ...options,
  });
  const { server } = running;
  // A change is told to nobody before the server watches and the page listens.
  await expect.poll(() => server.watcher.getWatched()[join(root, 'src')]).toContain('button.ts');
  const page = await browser.newPage();
  page.setDefaultTimeout(120_000);
  const listens = page.waitForEvent('console', (message) => message.text().includes('[vite] connected'));
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  let loads = 0;
  page.on('load', () => loads++);
  await Promise.all([listens, page.goto(running.url)]);
  return { root, reports, page, complaints, loads: () => loads, ...running };
}

function edit(root: string, from: string, to: string): void {
  const file = join(root, 'src/button.ts');
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

test.skipIf(executablePath === '')(
  'a page shows a table of props, and an edited comment shows without a reload',
  async () => {
    const { root, reports, page, complaints, loads } = await start();
    const cell = page.locator('tr:nth-child(2) td:nth-child(3)');
    await cell.waitFor();
    await expect
      .poll(() => page.locator('td').allTextContents())
      .toEqual([
        ...['label', 'string', 'Text on the button.'],
        ...['color', 'string', 'Color of the background, default white.'],
      ]);
    await reports.next();
    edit(root, 'default white.', 'default as bright as snow.');
    await page.getByText('default as bright as snow').waitFor();
    expect(loads()).toBe(1);
    expect(complaints).toEqual([]);
  },
);

test.skipIf(executablePath === '')('only the module that changed is read again', async () => {
  const { root, reports, page } = await start();
  await page.locator('td').first().waitFor();
  await reports.next();
  const store = join(root, '.docwright/tmp/extract/modules.jsonl');
  const lines = (): string[] =>
    readFileSync(store, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  const before = lines();
  edit(root, 'Text on the button.', 'What the button says.');
  await reports.next();
  const added = (): string[] => lines().filter((line) => !before.includes(line));
  await expect.poll(added).toHaveLength(1);
  expect(added()[0]).toContain('What the button says.');
});

test.skipIf(executablePath === '')(
  'findings show in the terminal, in a corner of the page and in the inspector, and block nothing',
  async () => {
    const { root, reports, page, said, url, complaints } = await start();
    await page.locator('td').first().waitFor();
    await reports.next();
    edit(root, '@param props - Text and color.', '@param propertys - Text and color.');
    const report = await reports.next();
    expect(report.findings.map(({ code }) => code)).toEqual(['parameters/unknown']);
    const corner = page.locator('docwright-findings');
    await corner.getByText('docwright: 1 finding').waitFor();
    expect(await page.locator('vite-error-overlay').count()).toBe(0);
    await page.locator('#app button').click();
    await expect.poll(() => said.join('\n')).toContain('@param propertys');
    await page.goto(`${url}__docwright/`);
    await expect.poll(() => page.locator('#coverage').textContent()).toBe('100.0 % of 4 symbols documented');
    await expect.poll(() => page.textContent('body')).toContain('@param propertys documents nothing');
    expect(complaints).toEqual([]);
  },
);

test.skipIf(executablePath === '')('code that changed reaches the page as it does without the plugin', async () => {
  const { root, reports, page, loads } = await start();
  await page.locator('td').first().waitFor();
  await reports.next();
  const reloaded = page.waitForEvent('load');
  edit(root, '<button style', '<button class="new" style');
  await reloaded;
  await page.locator('button.new').waitFor();
  await expect.poll(loads).toBe(2);
});

test.skipIf(executablePath === '')(
  'a check writes nothing that is shared, and the corner can be switched off',
  async () => {
    const { root, page, url } = await start({ mode: 'check', overlay: false });
    await page.locator('td').first().waitFor();
    expect(await page.content()).not.toContain('docwright:overlay');
    await page.goto(`${url}__docwright/`);
    await expect.poll(() => page.textContent('body')).toContain('Mode');
    expect(existsSync(join(root, '.docwright/docs'))).toBe(false);
  },
);
