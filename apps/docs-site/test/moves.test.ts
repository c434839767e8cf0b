import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { SymbolId } from '@docwright/core/model';
import { symbol, writeShard, type Symbols } from './build-cache.ts';
import { makeProject, type TestProject } from './make-site.ts';
import { startVisitor, type Visitor } from './visit.ts';

const f = (name: string, ...formerIds: SymbolId[]): Symbols => ({
  [name]: symbol('function', name, `function ${name}(): void`, formerIds.length > 0 ? { formerIds } : {}),
});

const modules: Readonly<Record<string, Symbols>> = {
  'src/home.ts': { ...f('stay'), ...f('later', 'src/home.ts:earlier'), ...f('again') },
  'src/away.ts': {
    ...f('left', 'src/home.ts:gone'),
    // Names something again, and stayed where it was: neither has left.
    ...f('copy', 'src/home.ts:again', 'src/home.ts:earlier'),
    ...f('lone', 'src/single.ts:lone'),
    ...f('one', 'src/whole.ts:one'),
    ...f('two', 'src/whole.ts:two'),
    ...f('east', 'src/split.ts:east'),
  },
  'src/far.ts': f('west', 'src/split.ts:west'),
};

let project: TestProject;
const read = (path: string): Promise<string> => readFile(join(project.out, path), 'utf8');

beforeAll(async () => {
  project = await makeProject({ packageName: 'moved', modules });
  expect((await project.build()).problems).toEqual([]);
});

describe('a symbol that left a module', () => {
  it('has its old anchor on the page of a module that is still there, with a link', async () => {
    const html = await read('api/src/home.html');
    const list = /<ul class="moves">.*?<\/ul>/su.exec(html)?.[0] ?? '';
    expect([...list.matchAll(/<li id="([^"]*)"/gu)].map(([, id]) => id)).toEqual(['gone']);
    expect(list).toContain('href="away.html#left"');
    for (const anchor of ['earlier', 'again', 'later']) expect(html.split(`id="${anchor}"`)).toHaveLength(2);
  });

  it('has a redirect where the module is gone, whole or with a line for each symbol', async () => {
    expect(await read('api/src/single.html')).toContain('url=away.html#lone');
    const whole = await read('api/src/whole.html');
    expect(whole).toMatch(/<a href="away\.html" data-moved-page/u);
    expect(whole).toContain('href="away.html#two"');
    expect(whole).toContain('<meta name="robots" content="noindex"/>');
    const split = await read('api/src/split.html');
    expect(split).not.toContain('data-moved-page');
    expect(split).toContain('href="far.html#west"');
  });

  it('is noticed by the next build, and forgotten by the one after', async () => {
    const next = await makeProject({ packageName: 'moved', modules });
    await next.build();
    const page = join(next.out, 'api/src/home.html');
    await writeShard(next.cache, 'src/far.ts', f('west', 'src/home.ts:wandered'));
    const { written } = await next.build();
    expect(written).toEqual(['api/src/home.html', 'api/src/split.html']);
    expect(await readFile(page, 'utf8')).toContain('id="wandered"');
    await writeShard(next.cache, 'src/far.ts', f('west', 'src/split.ts:west'));
    await next.build();
    expect(await readFile(page, 'utf8')).toBe(await read('api/src/home.html'));
  });
});

const executable = inject('chromium');

describe.skipIf(executable === '')('in a browser', () => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await startVisitor(executable, project.out);
  });
  afterAll(() => visitor.close());

  it.each([
    ['api/src/home.html#gone', /away\.html#left$/u],
    ['api/src/whole.html', /away\.html$/u],
    ['api/src/whole.html#two', /away\.html#two$/u],
    ['api/src/single.html', /away\.html#lone$/u],
    ['api/src/split.html#west', /far\.html#west$/u],
  ])('leads on from %s', async (path, to) => {
    const { page, complaints } = await visitor.visit(path);
    await page.waitForURL(to);
    expect(complaints).toEqual([]);
  });

  it('stays where nothing moved, whatever the anchor says', async () => {
    const { page, complaints } = await visitor.visit('api/src/home.html#%E0');
    await page.waitForTimeout(200); // long enough to go wrong in
    expect(page.url()).toMatch(/home\.html#%E0$/u);
    expect(complaints).toEqual([]);
  });

  it('shows the way without scripts', async () => {
    const { page } = await visitor.visit('api/src/whole.html#two', { javaScriptEnabled: false });
    await page.locator('li:target a').click();
    await page.waitForURL(/away\.html#two$/u);
  });
});
