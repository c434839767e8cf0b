import { compile } from '@mdx-js/mdx';
import { expect, test } from 'vitest';
import { updateShards } from '../../src/cache/index.ts';
import { extractSources } from '../../src/extract/index.ts';
import {
  markdownFlavours,
  renderMarkdownPages,
  type MarkdownOptions,
  type MarkdownPage,
} from '../../src/report/index.ts';

const sources = {
  'package.json': '{"name":"shop","version":"1.0.0","exports":"./src/index.ts"}',
  'src/index.ts': `/** Everything, see {@link Store}. @packageDocumentation */
export * from './store.ts';
export * from './_lib/add.ts';
export { open } from './lib/add.ts';
`,
  'src/store.ts': `/**
 * Keeps items in {a: 1} or Map<string, Item>, see {@link open | how to open <one>} and {@link Store.get} and <https://shop.example/a>.
 *
 * @remarks
 * Import with {@link nowhere}; \`{code} <b>\` stays.
 *
 * \`\`\`ts
 * const map: Map<string, { a: 1 }> = {{ x }};
 * \`\`\`
 * export is a word, and {{ mustache }} is one.
 */
export class Store<T> {
  /** {@link Store#items} by name, or {@link add}. */
  get(name: string): T | undefined { return this.items.get(name); }
  /** What there is. */
  items: Map<string, T> = new Map();
  /** @internal */
  private secret = 1;
}
/** Tells {a: 1}. */
export const __proto = 1;
/** One overload. */
export function pick(a: string): void;
export function pick(a: number): void;
export function pick(): void {}
`,
  'src/_lib/add.ts': `/**
 * Adds two numbers.
 *
 * @param left - The one, or {@link Store}.
 * @param right - The other.
 * @returns Their sum, \`NaN\` if {either} is.
 * @throws {@link RangeError} when it is <0.
 *
 * @example
 * \`\`\`ts
 * add(1, 2); // => 3
 * \`\`\`
 */
export function add(left: number, right: number): number { return left + right; }
`,
  'src/lib/add.ts': '/** Opens a {@link Store}, as {@link add} does not. */\nexport function open(): void {}\n',
};

async function pagesOf(
  options: MarkdownOptions = {},
  texts: Record<string, string> = sources,
): Promise<readonly MarkdownPage[]> {
  const table = await extractSources(texts);
  return renderMarkdownPages(updateShards({ table, cached: new Map() }), options);
}

test('a page for each module, and one that lists them', async () => {
  const pages = await pagesOf();
  expect(pages.map(({ path }) => path)).toEqual([
    'README.md',
    'src/lib/add-ts.md',
    'src/lib/add-ts-2.md',
    'src/store.md',
  ]);
  await expect(pages.map(({ path, text }) => `=== ${path}\n${text}`).join('\n')).toMatchFileSnapshot(
    'results/pages.md',
  );
});

test.each(markdownFlavours)('every link of %s leads to a page and an anchor on it', async (flavour) => {
  const pages = await pagesOf({ flavour });
  const anchors = new Map(
    pages.map(({ path, text }) => [path, [...text.matchAll(/<a id="([^"]+)">/gu)].map(([, id]) => id)]),
  );
  let count = 0;
  for (const { path, text } of pages) {
    const base = flavour === 'starlight' ? path.replace(/(?:index)?\.md$/u, (end) => (end === '.md' ? '/' : '')) : path;
    for (const [, url = ''] of text.matchAll(/\]\(((?!https:)[^)\s]+)\)/gu)) {
      const { pathname, hash } = new URL(url, `https://x.example/${base}`);
      const target = flavour === 'starlight' ? `${pathname.slice(1).replace(/\/$/u, '')}.md` : pathname.slice(1);
      expect([...anchors.keys()]).toContain(target);
      if (hash !== '') expect(anchors.get(target)).toContain(hash.slice(1));
      count += 1;
    }
  }
  expect(count).toBeGreaterThan(10);
});

test('pages for Docusaurus are valid MDX, which shows what was written', async () => {
  for (const { text } of await pagesOf({ flavour: 'docusaurus' })) {
    const body = text.replace(/^---\n[\s\S]*?\n---\n/u, '');
    const code = String(await compile(body));
    expect(code).not.toMatch(/^import .* from (?!"react)/mu);
    if (body.includes('mustache')) expect(code).toContain('{{ mustache }}');
  }
});

test('front matter and pages by template; a template reaches no file', async () => {
  const pages = await pagesOf({
    flavour: 'starlight',
    templates: {
      frontMatter: 'title: {{ title | json }}\nsidebar: {{ flavour }}',
      page: '{{ symbols | join: "\n" }}',
      function: 'fn {{ name }} {% for each in parameters %}[{{ each.name }}: {{ each.text }}]{% endfor %}',
    },
  });
  const add = pages.find(({ text }) => text.includes('fn add'));
  expect(add?.text).toMatch(
    /^---\ntitle: "src\/_lib\/add\.ts"\nsidebar: starlight\n---\n\nfn add \[left: The one, or \[`Store`\]/u,
  );
  await expect(pagesOf({ templates: { page: '{% include "/etc/hosts" %}' } })).rejects.toThrow(/hosts/u);
  await expect(pagesOf({ templates: { page: '{{ constructor.constructor }}{{ title | nothing }}' } })).rejects.toThrow(
    /nothing/u,
  );
});

test('names that paths cannot hold', async () => {
  const pages = await pagesOf(
    {},
    {
      'src/[id]/(group)/_a.b.ts': '/** One. */ export const one = 1;',
      'readme.ts': '/** Two. */ export const two = 1;',
      'src/a.tsx': '/** Three. */ export const three = 1;',
      'src/A.ts': '/** Four. */ export const four = 1;',
    },
  );
  expect(pages.map(({ path }) => path)).toEqual([
    'README.md',
    'readme-ts.md',
    'src/A-ts.md',
    'src/id/group/a-b.md',
    'src/a-tsx.md',
  ]);
});
