import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CachedSymbol } from '@docwright/core/model';
import { symbol, writeCache, writeShard } from './build-cache.ts';
import { makeProject, type TestProject } from './make-site.ts';
import { realisticCache, realisticProject } from './realistic-cache.ts';

let project: TestProject;
const read = (path: string): Promise<string> => readFile(join(project.out, path), 'utf8');

beforeAll(async () => {
  project = await makeProject(realisticCache, realisticProject);
  const { problems } = await project.build({ base: 'https://example.com/docs' });
  expect(problems).toEqual([]);
});

describe('a module page', () => {
  it('links the types of a signature to symbols of other modules and to the library', async () => {
    const html = await read('api/src/query/evaluate.html');
    expect(html).toContain('<a class="t" href="../store.html#Store">Store</a>');
    const stock = await read('api/src/stock.html');
    expect(stock).toMatch(/<a class="t" href="https:\/\/developer\.mozilla\.org\/[^"]*\/Promise">Promise<\/a>/);
  });

  it('links prose, examples and errors', async () => {
    const html = await read('api/src/store.html');
    expect(html).toContain('<a href="#Store-transaction"><code>Store#transaction</code></a>');
    expect(html).toContain('<a href="query/evaluate.html#evaluate"><code>evaluate</code></a>');
    expect(await read('api/src/stock.html')).toContain(
      '<a href="errors.html#NotFoundError"><code>NotFoundError</code></a>',
    );
  });

  it('shows overloads together and keeps their anchors', async () => {
    const html = await read('api/src/query/evaluate.html');
    expect(html.match(/<section class="symbol level-3" id="parse"/g)).toHaveLength(1);
    expect(html).toContain('id="parse~2"');
  });

  it('says that docs are inherited only where they are', async () => {
    const method = (parent: string, more: Partial<CachedSymbol>) =>
      symbol('method', 'run', 'run(): void', { parent: `src/a.ts:${parent}`, ...more });
    const inheritsFrom = 'src/a.ts:Base#run';
    const pageOf = async (base: CachedSymbol['doc'], own: Partial<CachedSymbol>): Promise<string> => {
      const small = await makeProject({
        packageName: 'small',
        modules: {
          'src/a.ts': {
            Base: symbol('class', 'Base', 'class Base'),
            'Base#run': method('Base', { ...(base && { doc: base }) }),
            Derived: symbol('class', 'Derived', 'class Derived extends Base'),
            'Derived#run': method('Derived', { inheritsFrom, ...own }),
          },
        },
      });
      await small.build();
      return readFile(join(small.out, 'api/src/a.html'), 'utf8');
    };
    const doc = { summary: 'Runs once.' };
    expect(await pageOf(doc, { origin: 'inherited' })).toContain('Documentation inherited from');
    expect(await pageOf(doc, { doc: { summary: 'Runs twice.' } })).not.toContain('Documentation inherited');
    expect(await pageOf(undefined, {})).not.toContain('Documentation inherited');
  });

  it('tells overloads apart whose docs differ, and calls none deprecated for the sake of another', async () => {
    const overload = (signature: string, doc?: CachedSymbol['doc'], more: Partial<CachedSymbol> = {}) =>
      symbol('function', 'join', signature, { ...(doc && { doc }), ...more });
    const facts = { throws: [{ error: 'RangeError' }, { error: 'TypeError' }] };
    const small = await makeProject({
      packageName: 'small',
      modules: {
        'src/a.ts': {
          join: overload('function join(all: any): unknown', { summary: '', deprecated: 'Pass a list.' }),
          'join~2': overload('function join(): never'),
          'join~3': overload(
            'function join(parts: string[]): string',
            { summary: 'Joins the parts.', throws: [{ error: 'RangeError', text: 'when there are too many.' }] },
            { facts },
          ),
        },
        'src/b.ts': {
          old: overload('function old(): void', { summary: 'Old.', deprecated: 'Gone soon.' }),
          'old~2': overload('function old(a: string): void', { summary: 'Old.', deprecated: 'Gone soon.' }),
        },
      },
    });
    await small.build();
    const html = await readFile(join(small.out, 'api/src/a.html'), 'utf8');
    const text = html.replaceAll(/<script.*?<\/script>|<[^>]+>/gs, '').replaceAll(/\s+/g, ' ');
    const order = ['all: any', 'Pass a list.', 'join()', 'parts: string', 'too many'].map((one) => text.indexOf(one));
    expect(order).toEqual(order.toSorted((left, right) => left - right));
    expect(order[0]).toBeGreaterThan(0);
    expect(html).not.toContain('class="badge deprecated"');
    expect(html).toContain('class="overload" id="join~3"');
    expect(text.match(/RangeError/g)).toHaveLength(1);
    expect(text.match(/TypeError/g)).toHaveLength(1);
    expect(html).toMatch(/class="badge"[^>]*>2 of 3 documented</);
    const markdown = await readFile(join(small.out, 'api/src/a.md'), 'utf8');
    expect(markdown).toMatch(/all: any.*Pass a list\..*join\(\).*parts: string.*Joins the parts\./s);
    const old = await readFile(join(small.out, 'api/src/b.html'), 'utf8');
    expect(old).toContain('class="badge deprecated"');
    expect(old.match(/Gone soon\./g)).toHaveLength(1);
  });

  it('keeps the anchors of former names', async () => {
    expect(await read('api/src/store.html')).toContain('id="Store-transact"');
  });

  it('shows inherited docs, states and origins, and hides what is private', async () => {
    const file = await read('api/src/persistence/file.html');
    expect(file).toContain('Documentation inherited from');
    expect(file.match(/Keeps all entities, in place of those kept before\./g)?.length).toBeGreaterThanOrEqual(2);
    const store = await read('api/src/store.html');
    for (const word of ['stale', 'to review', 'undocumented', 'generated', 'edited', 'human', 'deprecated']) {
      expect(store, word).toMatch(new RegExp(`class="badge[^>]*>${word}<`));
    }
    expect(store).toContain('quality 90 (clarity 85, completeness 88, fit to the code 94)');
    expect(store).not.toContain('id="Store--items"');
  });

  it('links to the source at its host', async () => {
    expect(await read('api/src/store.html')).toContain('https://github.com/example/inventory/blob/HEAD/src/store.ts');
  });
});

describe('the other pages', () => {
  it('list what each entry point gives out, under the names that it is imported by', async () => {
    const given = (...names: [entryPoint: string, name: string][]): Partial<CachedSymbol> => ({
      publicNames: names.map(([entryPoint, name]) => ({ entryPoint, name })),
    });
    const doc = { summary: 'Old.', deprecated: 'Gone soon.' };
    const small = await makeProject({
      packageName: 'small',
      entryPoints: [
        { name: './deep/er', module: 'src/deep.ts' },
        { name: '.', module: 'src/index.ts' },
      ],
      modules: {
        'src/index.ts': {},
        'src/deep.ts': {
          stop: symbol('function', 'stop', 'function stop(): void', {
            doc,
            ...given(['./deep/er', 'halt'], ['.', 'stop']),
          }),
          Stop: symbol('interface', 'Stop', 'interface Stop', given(['.', 'ns.Stop'])),
          own: symbol('function', 'own', 'function own(): void'),
        },
      },
    });
    await small.build();
    const html = await readFile(join(small.out, 'exports.html'), 'utf8');
    const text = html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
    expect(text).toMatch(
      /Exports .* small 2 symbols · src\/index\.ts Functions stop Interfaces ns\.Stop small\/deep\/er 1 symbol · src\/deep\.ts Functions halt/,
    );
    expect(html).toContain('href="api/src/deep.html#stop"><del title="Deprecated"><bdi>halt</bdi></del></a>');
    expect(await readFile(join(small.out, 'exports.md'), 'utf8')).toContain(
      '## small/deep/er\n\n- `halt`, function of `src/deep.ts`, deprecated\n',
    );
    expect(await readFile(join(small.out, 'index.html'), 'utf8')).toContain('href="exports.html#%3Asmall%2Fdeep%2Fer"');
    expect(await readFile(join(small.out, 'api/src/deep.html'), 'utf8')).toContain(
      "<code>import { stop, ns } from 'small'</code>",
    );
    await writeShard(small.cache, 'src/deep.ts', {
      stop: symbol('function', 'stop', 'function stop(): void', { ...given(['./deep/er', 'halt'], ['.', 'stop']) }),
      Stop: symbol('interface', 'Stop', 'interface Stop', { doc: { summary: 'New.' }, ...given(['.', 'ns.Stop']) }),
    });
    // No longer deprecated: the list says so. Another doc leaves it as it is.
    expect((await small.build()).written).toContain('exports.html');
    await writeShard(small.cache, 'src/deep.ts', {
      stop: symbol('function', 'stop', 'function stop(): void', { ...given(['./deep/er', 'halt'], ['.', 'stop']) }),
      Stop: symbol('interface', 'Stop', 'interface Stop', { doc: { summary: 'Newer.' }, ...given(['.', 'ns.Stop']) }),
    });
    const { written } = await small.build();
    expect(written).toContain('api/src/deep.html');
    expect(written).not.toContain('exports.html');
  });

  it('say in words what is wrong with docs, and where', async () => {
    const html = await read('health/quality.html');
    const text = html.replaceAll(/<[^>]+>/g, '');
    expect(text).toContain('It does not say that it throws RangeError when the store is full.');
    expect(text).toContain('&quot;This is used to&quot; says nothing.');
    expect(text).toContain('Words that say nothing');
    expect(text).not.toMatch(/(?:completeness|clarity|parameters|throws)\/[a-z]/);
    expect(html).toContain('<a href="../api/src/store.html#Store-put">');
    // Fifteen of twenty-seven points of each doc are lost for words that say nothing.
    expect(text).toContain('56 %');
  });

  it('show the README without its remote pictures, and link its guides', async () => {
    const html = await read('index.html');
    expect(html).not.toMatch(/<img[^>]*https?:/);
    expect(html).toContain('href="guides/queries.html"');
    expect(html).toContain('<a href="api/src/store.html#Store"><code>Store</code></a>');
  });

  it('order guides by front matter and copy their pictures', async () => {
    const html = await read('guides/queries.html');
    expect(html.indexOf('Getting started')).toBeLessThan(html.indexOf('>Queries<'));
    expect(html).toContain('src="../files/docs/picture.svg"');
    expect(await read('files/docs/picture.svg')).toContain('<svg');
    expect(html).toContain('href="start.html#first-steps"');
    expect(html).toContain('href="../api/src/query/evaluate.html"');
  });

  it('name what to document next, public and used symbols first', async () => {
    const html = await read('health/coverage.html');
    const order = ['parse', 'Store.transaction', 'Level'].map((name) => html.indexOf(`<bdi>${name}</bdi>`));
    expect(order).toEqual(order.toSorted((left, right) => left - right));
    expect(order[0]).toBeGreaterThan(0);
    expect(await read('health/cost.html')).toContain('gpt-5-mini');
    expect(await read('health/coverage.html')).toMatch(
      /documented, \d+ of them by docs that <code>docwright apply<\/code> has yet to write/,
    );
    expect(await read('health/staleness.html')).toContain('Store.put');
  });
});

describe('files for programs', () => {
  it('have a twin of each page', async () => {
    expect(await read('api/src/store.md')).toContain('### Store.put\n\n```ts\nput(entity: T');
    expect(await read('llms.txt')).toContain('](https://example.com/docs/api/src/store.md)');
    const pages = (await readdir(project.out, { recursive: true })).filter((path) => path.endsWith('.html'));
    for (const path of pages.filter((path) => path !== '404.html' && !path.startsWith('moved')))
      expect(await read(path.replace(/html$/, 'md')), path).toMatch(/^(?:---|# |## |[^<])/);
    expect(await read('health/coverage.md')).toContain('## Fix these next\n\n| Symbol | Used by | Complexity |');
    expect(await read('health/quality.md')).toContain('| Errors not told | 3 | 44 % |');
    expect(await read('health/staleness.md')).toContain('- `src/store.ts:Store#put`, written by');
    expect(await read('health/cost.md')).toContain('tokens, $');
    expect(await read('llms-full.txt')).toContain('# src/store.ts');
    expect(await read('sitemap.xml')).toContain('<loc>https://example.com/docs/api/src/store.html</loc>');
    const { symbols } = JSON.parse(await read('search.json')) as { symbols: { id: string; url: string }[] };
    expect(symbols.find(({ id }) => id === 'src/store.ts:Store#get')?.url).toBe('api/src/store.html#Store-get');
    expect(await read('health/coverage.svg')).toMatch(/docs: \d+ %/);
  });
});

describe('a second build', () => {
  it('writes nothing when nothing changed', async () => {
    expect((await project.build({ base: 'https://example.com/docs' })).written).toEqual([]);
  });

  it('writes the page of a module that changed, and pages whose links it changed, and no other', async () => {
    const small = await makeProject({
      packageName: 'small',
      modules: {
        'src/a.ts': { a: symbol('function', 'a', 'function a(): B', { uses: ['src/b.ts:B'], doc: { summary: 'A.' } }) },
        'src/b.ts': { B: symbol('class', 'B', 'class B', { doc: { summary: 'B.' } }) },
        'src/c.ts': { c: symbol('variable', 'c', 'const c = 1', { doc: { summary: 'See {@link later}.' } }) },
      },
    });
    await small.build();
    const pages = async (): Promise<string[]> =>
      (await small.build()).written.filter((path) => /^api\/.*html$/.test(path));
    await writeShard(small.cache, 'src/b.ts', { B: symbol('class', 'B', 'class B', { doc: { summary: 'Bee.' } }) });
    expect(await pages()).toEqual(['api/src/b.html']);
    await writeShard(small.cache, 'src/b.ts', { later: symbol('class', 'later', 'class later') });
    expect(await pages()).toEqual(['api/src/a.html', 'api/src/b.html', 'api/src/c.html']);
  });

  it('gives the same bytes as a build from nothing, and leaves no file of what is gone', async () => {
    const modules = Object.fromEntries(
      Object.entries(realisticCache.modules).filter(([module]) => module !== 'src/stock.ts'),
    );
    const [first, second] = [
      await makeProject(realisticCache, realisticProject),
      await makeProject(realisticCache, realisticProject),
    ];
    await first.build();
    await writeCache(first.cache, { ...realisticCache, modules });
    await writeCache(second.cache, { ...realisticCache, modules });
    await first.build();
    await second.build();
    expect(await contents(first.out)).toEqual(await contents(second.out));
    expect(Object.keys(await contents(first.out))).not.toContain('api/src/stock.html');
  });

  it('gives the same bytes after a doc changed, search included', async () => {
    const store = realisticCache.modules['src/store.ts'] ?? {};
    const modules = {
      ...realisticCache.modules,
      'src/store.ts': {
        ...store,
        Entity: { ...store['Entity']!, doc: { summary: 'Quite other words about retrying.' } },
      },
    };
    const [first, second] = [await makeProject(realisticCache), await makeProject({ ...realisticCache, modules })];
    await first.build();
    await writeCache(first.cache, { ...realisticCache, modules });
    const { written } = await first.build();
    await second.build();
    expect(await contents(first.out)).toEqual(await contents(second.out));
    expect(written.filter((path) => path.startsWith('search/text/')).length).toBeLessThan(12);
  });

  it('keeps the page of a shard that is half-written', async () => {
    const torn = await makeProject(realisticCache, realisticProject);
    await torn.build();
    const shard = join(torn.cache, 'docs/src/store.ts.json');
    const text = await readFile(shard, 'utf8');
    await writeFile(shard, text.slice(0, 500));
    const { problems } = await torn.build();
    expect(problems.map(({ code }) => code)).toEqual(['cache-unreadable']);
    expect(await readFile(join(torn.out, 'api/src/store.html'), 'utf8')).toContain('Keeps entities by id');
  });
});

it('says so when there is no cache', async () => {
  const empty = await makeProject({ packageName: 'x', modules: {} });
  const { problems } = await empty.build({ cache: join(empty.root, 'nowhere') });
  expect(problems[0]?.code).toBe('cache-missing');
});

async function contents(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const files = await Promise.all(
    names.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      // The manifest notes when each shard was written.
      const text = (await readFile(path, 'utf8')).replace(/"stamp":"[^"]*"/g, '');
      return [path.slice(folder.length + 1), text] as const;
    }),
  );
  return Object.fromEntries(files);
}

it('counts what the project counts, where the site shows less', async () => {
  const doc = { summary: 'Opens the file that was used last.' };
  const modules = {
    'src/open.ts': {
      open: symbol('function', 'open', 'open(): void', { doc, publicNames: [{ entryPoint: '.', name: 'open' }] }),
      prepare: symbol('function', 'prepare', 'prepare(): void'),
    },
    'src/inside.ts': {
      close: symbol('function', 'close', 'close(): void', { doc }),
      wait: symbol('function', 'wait', 'wait(): void'),
    },
  };
  const own = await makeProject({ packageName: 'files', modules, index: { scope: 'exported' } }, {});
  await own.build({ site: { scope: 'public' } });
  const page = (await readFile(join(own.out, 'health/coverage.html'), 'utf8')).replaceAll(/<[^>]+>/g, ' ');
  expect(page).toContain('2 of 4 symbols are documented');
  expect(page).toContain('The project counts 3 that this site does not show.');
  expect(await readFile(join(own.out, 'health/coverage.svg'), 'utf8')).toContain('docs: 50 %');
  expect(await readFile(join(own.out, 'index.html'), 'utf8')).toContain('2 of 4 documented');
});

it('has a page for missing addresses whose links hold at any depth, where the place of the site is known', async () => {
  const project = await makeProject({ packageName: 'x', modules: { 'src/a.ts': {} } });
  const links = async (): Promise<string[]> =>
    [...(await readFile(join(project.out, '404.html'), 'utf8')).matchAll(/ (?:href|src|data-root)="([^"]*)"/g)]
      .map(([, link = '']) => link)
      .filter((link) => !/^(data:|#|https:)/.test(link));
  for (const base of ['https://acme.example/docs', '/docs']) {
    await project.build({ base });
    const rooted = await links();
    expect(rooted).toContain('/docs/modules.html');
    expect(rooted.filter((link) => !link.startsWith('/docs/'))).toEqual([]);
  }
  await project.build();
  expect(await links()).toContain('modules.html');
});
