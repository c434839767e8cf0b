import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compareCaches, differenceMarkdown, ejectSite } from '../src/index.ts';
import { symbol } from './build-cache.ts';
import { makeProject } from './make-site.ts';
import { realisticCache, realisticProject } from './realistic-cache.ts';

it('takes title, links, CSS, logo and source links from the configuration', async () => {
  const project = await makeProject(realisticCache, {
    ...realisticProject,
    'site/own.css': ':root { --accent: #b00 }',
    'logo.svg': '<svg/>',
  });
  await project.build({
    theme: { css: 'site/own.css' },
    site: {
      title: 'Stock & <Co>',
      logo: 'logo.svg',
      nav: [{ text: 'Blog', href: 'https://example.com/blog' }],
      footer: [{ text: 'Imprint', href: 'guides/start.html' }],
      sourceLink: 'https://code.example/{path}?from={line}',
      language: 'de',
      direction: 'rtl',
    },
  });
  const html = await readFile(join(project.out, 'api/src/store.html'), 'utf8');
  expect(html).toContain('<html lang="de" dir="rtl"');
  expect(html).toContain('Stock &amp; &lt;Co>');
  expect(html).toMatch(/assets\/site-\w+\.css.*assets\/own-\w+\.css/s);
  expect(html).toMatch(/<img src="[./]*assets\/logo-\w+\.svg"/);
  expect(html).toContain('<a href="https://example.com/blog">Blog</a>');
  expect(html).toContain('<a href="../../guides/start.html">Imprint</a>');
  expect(html).toContain('https://code.example/src/store.ts?from=1');
});

it.each([
  [
    'footer.mjs',
    "import { jsx } from '@docwright/docs-site/jsx-runtime';\nexport const Footer = ({ page }) => jsx('footer', { children: `Ours: ${page.title}` });\n",
  ],
  [
    'footer.tsx',
    'export const Footer = ({ page }: { page: { title: string } }) => <footer>Ours: {page.title}</footer>;\n',
  ],
])('takes components from %s', async (name, text) => {
  const project = await makeProject(realisticCache);
  // Inside of this package, where its own name resolves.
  const file = join(import.meta.dirname, `../.vitest/${name}`);
  await writeFile(file, text);
  await project.build({ theme: { components: file } });
  expect(await readFile(join(project.out, 'api/src/store.html'), 'utf8')).toContain('<footer>Ours: store.ts</footer>');
});

it('shows only what the scope asks for', async () => {
  const modules = {
    'src/a.ts': {
      open: symbol('function', 'open', 'function open(): void', { publicNames: [{ entryPoint: '.', name: 'open' }] }),
      shared: symbol('function', 'shared', 'function shared(): void'),
      own: symbol('function', 'own', 'function own(): void', { exported: false }),
    },
  };
  for (const [scope, names] of [
    ['public', ['open']],
    ['exported', ['open', 'shared']],
    ['all', ['open', 'own', 'shared']],
  ] as const) {
    const project = await makeProject({ packageName: 'scopes', modules });
    await project.build({ site: { scope } });
    const html = await readFile(join(project.out, 'api/src/a.html'), 'utf8');
    expect([...html.matchAll(/<section class="symbol level-3" id="(\w+)"/g)].map(([, id]) => id)).toEqual(names);
  }
});

it('tells what changed between two caches', async () => {
  const f = (signature: string, summary: string) => symbol('function', 'f', signature, { doc: { summary } });
  const before = await makeProject({
    packageName: 'x',
    modules: {
      'src/a.ts': { f: f('function f(): void', 'Old.'), gone: symbol('variable', 'gone', 'const gone = 1') },
      'src/b.ts': {},
    },
  });
  const after = await makeProject({
    packageName: 'x',
    modules: {
      'src/a.ts': { f: f('function f(a: string): void', 'New.'), come: symbol('variable', 'come', 'const come = 1') },
      'src/b.ts': {},
    },
  });
  const difference = await compareCaches({ before: before.cache, after: after.cache });
  expect(difference.added.map(({ id }) => id)).toEqual(['src/a.ts:come']);
  expect(difference.removed.map(({ id }) => id)).toEqual(['src/a.ts:gone']);
  expect(difference.signatures).toEqual([
    { id: 'src/a.ts:f', kind: 'function', before: 'function f(): void', after: 'function f(a: string): void' },
  ]);
  expect(difference.docs.map(({ after: text }) => text)).toEqual(['New.']);
  expect(differenceMarkdown(difference)).toContain('  - function f(): void\n  + function f(a: string): void');
  expect(differenceMarkdown(await compareCaches({ before: before.cache, after: before.cache }))).toContain(
    'did not change',
  );
});

it('tells what moved and what was renamed once, and nothing that happened before', async () => {
  const value = (...formerIds: string[]) => symbol('variable', 'v', 'const v = 1', { formerIds });
  const before = await makeProject({
    packageName: 'x',
    modules: { 'src/a.ts': { moved: value(), old: value() }, 'src/b.ts': { stays: value('src/b.ts:long-ago') } },
  });
  const after = await makeProject({
    packageName: 'x',
    modules: {
      'src/b.ts': { stays: value('src/b.ts:long-ago'), moved: value('src/z.ts:first', 'src/a.ts:moved') },
      'src/c.ts': { young: value('src/a.ts:old'), fresh: value('src/y.ts:never-seen') },
    },
  });
  const difference = await compareCaches({ before: before.cache, after: after.cache });
  expect(difference.renamed).toEqual([
    { before: 'src/a.ts:moved', after: 'src/b.ts:moved' },
    { before: 'src/a.ts:old', after: 'src/c.ts:young' },
  ]);
  expect(difference.removed).toEqual([]);
  expect(difference.added).toEqual([{ id: 'src/c.ts:fresh', kind: 'variable', after: 'const v = 1' }]);
});

it('ejects the whole renderer once', async () => {
  const folder = join((await makeProject({ packageName: 'x', modules: {} })).root, 'docs-site');
  await ejectSite(folder);
  const files = await readdir(folder, { recursive: true });
  for (const name of ['package.json', 'tsconfig.json', 'vite.config.ts', 'src/index.ts', 'src/styles/site.css'])
    expect(files).toContain(name);
  expect(files.filter((name) => name.includes('.test.'))).toEqual([]);
  const { scripts, dependencies, devDependencies } = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  ) as Record<'scripts' | 'dependencies' | 'devDependencies', Record<string, string>>;
  expect(scripts['site']).toBe('node site.mjs ".."');
  // A plain `npm install` there must find all that is imported.
  const declared = Object.keys({ ...dependencies, ...devDependencies });
  const imported = new Set<string>();
  for (const file of files.filter((name) => /\.m?tsx?$|\.mjs$/.test(name))) {
    const text = await readFile(join(folder, file), 'utf8');
    for (const [, name = ''] of text.matchAll(/from '((?:@[\w-]+\/)?[\w:-]+)[^']*';$/gm)) imported.add(name);
  }
  expect(imported).toContain('preact');
  expect([...imported].filter((name) => !name.startsWith('node:') && !declared.includes(name))).toEqual([]);
  await expect(ejectSite(folder)).rejects.toThrow();
});
