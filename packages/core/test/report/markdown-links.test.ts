import { posix } from 'node:path';
import { compile } from '@mdx-js/mdx';
import GithubSlugger, { slug } from 'github-slugger';
import remarkGfm from 'remark-gfm';
import { expect, test } from 'vitest';
import { updateShards } from '../../src/cache/index.ts';
import { extractSources } from '../../src/extract/index.ts';
import { markdownFlavours, renderMarkdownPages, type MarkdownFlavour } from '../../src/report/index.ts';

// Modules whose pages lie in each other's way: a file beside a folder of its name, an index, a readme, a name its folder has, numbers,
// capitals, and what sites leave out or give a meaning. Each leads to each.
const modules = [
  'index.ts',
  'readme.ts',
  'src/store.ts',
  'src/store/index.ts',
  'src/store/store.ts',
  'src/Store/Readme.ts',
  'src/01-first.ts',
  'src/first.ts',
  'src/_private/[id].ts',
  'src/a b/ünïcode.ts',
  'src/a.b.tsx',
  'src/404.ts',
];
const nameOf = (index: number): string => `Thing${String(index)}`;
const sources = Object.fromEntries(
  modules.map((module, index) => {
    const links = modules
      .map((_, other) => `{@link ${nameOf(other)}} and {@link ${nameOf(other)}.get | it}`)
      .join(', ');
    return [
      module,
      `/** Leads to ${links}, and \`code\`. */
export class ${nameOf(index)} {
  /** Gets one, see {@link ${nameOf(index)}}. */
  get(): number { return ${String(index)}; }
}
/** With odd names. */
export const __dunder__ = ${String(index)};
`,
    ];
  }),
);

/** How a system finds pages: addresses of files, and where a link in a file leads. */
interface System {
  /** The address of a page; two must not share one. */
  readonly addressOf: (file: string) => string;
  /** The file that a link in another file leads to. */
  readonly follow: (href: string, from: string, files: readonly string[]) => string | undefined;
  /** As MDX: braces and angle brackets are code. */
  readonly format: 'md' | 'mdx';
}

const toFile: System['follow'] = (href, from, files) => {
  const path = posix.join(posix.dirname(from), decodeURI(href));
  return files.find((file) => file === path);
};
const toAddress =
  (addressOf: System['addressOf']): System['follow'] =>
  (href, from, files) => {
    const { pathname } = new URL(href, `https://docs.example/${addressOf(from)}`);
    return files.find((file) => `/${addressOf(file)}` === decodeURI(pathname));
  };
const isIndex = (file: string): boolean => posix.basename(file) === 'index.md';
const folderOf = (file: string): string => (posix.dirname(file) === '.' ? '' : `${posix.dirname(file)}/`);

/** Astro's slugs of content: each part as GitHub makes anchors, an index is its folder. */
const starlightAddress = (file: string): string => {
  const path = file
    .replace(/\.md$/u, '')
    .split('/')
    .map((part) => slug(part))
    .join('/')
    .replace(/(?:^|\/)index$/u, '');
  return path === '' ? '' : `${path}/`;
};

/** Its `isCategoryIndex` and its number prefixes. */
const docusaurusAddress = (file: string): string => {
  const parts = file.replace(/\.md$/u, '').split('/');
  const name = parts.at(-1)?.toLowerCase() ?? '';
  const isCategory = name === 'index' || name === 'readme' || name === parts.at(-2)?.toLowerCase();
  return (isCategory ? parts.slice(0, -1) : parts)
    .map((part) => part.replace(/^\d+\s*[-_.]+\s*(?=[^-_.\s])/u, ''))
    .join('/');
};

const systems: Readonly<Record<MarkdownFlavour, System>> = {
  // Blobs of a repository.
  github: { addressOf: (file) => file, follow: toFile, format: 'md' },
  // Links to `.md` become links to `.html`, which exist for each file.
  vitepress: {
    addressOf: (file) => (isIndex(file) ? folderOf(file) : file.replace(/\.md$/u, '.html')),
    follow: (href, from, files) =>
      toAddress((file) => file.replace(/\.md$/u, '.html'))(href.replace(/\.md$/u, '.html'), from, files),
    format: 'md',
  },
  // Links to files are resolved before addresses are given.
  docusaurus: { addressOf: docusaurusAddress, follow: toFile, format: 'mdx' },
  // Links are left as they are, and each page ends with a slash.
  starlight: { addressOf: starlightAddress, follow: toAddress(starlightAddress), format: 'md' },
};

interface Node {
  readonly type: string;
  readonly url?: string;
  readonly value?: string;
  readonly name?: string | null;
  readonly attributes?: readonly { readonly name: string; readonly value: string }[];
  readonly children?: readonly Node[];
}

async function readPage(text: string, format: System['format']): Promise<{ links: string[]; anchors: Set<string> }> {
  const links: string[] = [];
  const anchors = new Set<string>();
  const slugger = new GithubSlugger();
  const visit = (node: Node): void => {
    if (node.type === 'link' && node.url !== undefined) links.push(node.url);
    if (node.type === 'heading') anchors.add(slugger.slug(textOf(node)));
    if (node.type === 'html') for (const [, id = ''] of node.value?.matchAll(/ id="([^"]*)"/gu) ?? []) anchors.add(id);
    for (const { name, value } of node.attributes ?? []) if (name === 'id') anchors.add(value);
    node.children?.forEach(visit);
  };
  const body = text.replace(/^---\n[\s\S]*?\n---\n/u, '');
  await compile(body, {
    format,
    remarkPlugins: [
      remarkGfm,
      () => (tree: Node) => {
        visit(tree);
      },
    ],
  });
  return { links, anchors };
}

function textOf({ value = '', children = [] }: Node): string {
  return value + children.map(textOf).join('');
}

test.each(markdownFlavours)(
  '%s: no two pages share an address, and every link leads to a page and an anchor',
  async (flavour) => {
    const { addressOf, follow, format } = systems[flavour];
    const table = await extractSources(sources);
    const pages = await renderMarkdownPages(updateShards({ table, cached: new Map() }), { flavour, scope: 'exported' });
    const files = pages.map(({ path }) => path);
    const addresses = files.map((file) => addressOf(file).toLowerCase());
    expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([]);
    // Left out, or read as a route with a parameter.
    expect(files.filter((file) => /(?:^|\/)_|[[\]()\s]/u.test(file))).toEqual([]);

    const read = new Map(
      await Promise.all(pages.map(async ({ path, text }) => [path, await readPage(text, format)] as const)),
    );
    const broken: string[] = [];
    const reached = new Set<string>();
    for (const [file, { links }] of read) {
      for (const link of links) {
        const [href = '', anchor] = link.split('#');
        const target = href === '' ? file : follow(href, file, files);
        const isThere =
          target !== undefined && (anchor === undefined || read.get(target)?.anchors.has(anchor) === true);
        if (isThere) reached.add(`${target}#${anchor ?? ''}`);
        else broken.push(`${file}: ${link}`);
      }
    }
    expect(broken).toEqual([]);
    // From the list of modules, and from the classes and their members.
    expect(reached.size).toBeGreaterThanOrEqual(modules.length * 3);
  },
);
