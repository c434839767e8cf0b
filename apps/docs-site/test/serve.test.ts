import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { chromium } from 'playwright-core';
import { serveSite, type SiteServer } from '../src/index.ts';
import { symbol, writeShard } from './build-cache.ts';
import { makeProject } from './make-site.ts';

const executable = inject('chromium');
const servers: SiteServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const documented = (text: string) => ({ a: symbol('function', 'a', 'function a(): void', { doc: { summary: text } }) });
const content = { packageName: 'live', modules: { 'src/a.ts': documented('Before.'), 'src/b.ts': {} } };

async function start(): Promise<{ readonly url: string; readonly cache: string; readonly builds: string[][] }> {
  const { cache } = await makeProject(content);
  const builds: string[][] = [];
  const server = await serveSite({ cache, port: 0, onBuild: ({ written }) => builds.push([...written]) });
  servers.push(server);
  return { url: server.url, cache, builds };
}

describe('serveSite', () => {
  it('shows a change of the cache, and makes only its page again', async () => {
    const { url, cache, builds } = await start();
    const read = async (): Promise<string> => (await fetch(`${url}api/src/a.html`)).text();
    expect(await read()).toContain('Before.');
    await writeShard(cache, 'src/a.ts', documented('After.'));
    await expect.poll(read).toContain('After.');
    await expect.poll(() => builds.length).toBe(2);
    expect(builds[1]?.filter((path) => /^api\/.*html$/.test(path))).toEqual(['api/src/a.html']);
  });

  it('goes on with what it has while a file is half-written', async () => {
    const { url, cache, builds } = await start();
    await writeFile(join(cache, 'docs/src/a.ts.json'), '{ "schema": 1, "mod');
    await expect.poll(() => builds.length).toBeGreaterThan(1);
    expect(await (await fetch(`${url}api/src/a.html`)).text()).toContain('Before.');
    await writeShard(cache, 'src/a.ts', documented('Whole again.'));
    await expect.poll(async () => (await fetch(`${url}api/src/a.html`)).text()).toContain('Whole again.');
  });

  it('serves nothing outside of the site', async () => {
    const { url } = await start();
    for (const path of [
      '..%2f..%2findex.json',
      '%2e%2e/%2e%2e/index.json',
      '..%5c..%5cindex.json',
      '%00',
      '%',
      '%/events',
    ]) {
      const answer = await fetch(url + path);
      expect(answer.status, path).toBe(404);
      expect(await answer.text()).toContain('Not found');
    }
  });

  it.skipIf(executable === '')('changes the open page without losing the place', async () => {
    const { url, cache } = await start();
    const browser = await chromium.launch({ executablePath: executable, args: ['--no-sandbox'] });
    const page = await browser.newPage();
    await page.goto(`${url}api/src/a.html`);
    await page.evaluate(() => Object.assign(globalThis, { same: true }));
    await writeShard(cache, 'src/a.ts', documented('After.'));
    await page.getByText('After.').first().waitFor();
    expect(await page.evaluate(() => 'same' in globalThis)).toBe(true);
    await browser.close();
  });

  it('says who must act when its port is taken', async () => {
    const { url, cache } = await start();
    const out = await mkdtemp(join(tmpdir(), 'docwright-site-'));
    await expect(serveSite({ cache, out, port: Number(new URL(url).port) })).rejects.toThrow('EADDRINUSE');
  });
});
