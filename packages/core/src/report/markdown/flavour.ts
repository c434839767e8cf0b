/** Who shows the pages. The default, `github`, is plain Markdown, which most other readers show as well. */
export const markdownFlavours = ['github', 'vitepress', 'docusaurus', 'starlight'] as const;

/** What renders the pages: each takes links, anchors and braces in its own way. */
export type MarkdownFlavour = (typeof markdownFlavours)[number];

/** What differs between those who show Markdown. */
export interface Flavour {
  /** File of the page that lists the modules. */
  readonly indexPath: string;
  /** Front matter as a template, in Liquid; the empty string for none. */
  readonly frontMatter: string;
  /** The title of the front matter is shown as the heading of the page. */
  readonly showsTitle: boolean;
  /** Link from one page to another, both relative to the folder of all pages. */
  readonly link: (from: string, to: string, anchor?: string) => string;
  /** Makes prose safe that would be read as something else there. Code is not given to it. */
  readonly guard: (prose: string) => string;
}

const title = 'title: {{ title | json }}';

/** What is special about each. */
export const flavours: Readonly<Record<MarkdownFlavour, Flavour>> = {
  github: { indexPath: 'README.md', frontMatter: '', showsTitle: false, link: fileLink, guard: same },
  vitepress: { indexPath: 'index.md', frontMatter: title, showsTitle: false, link: fileLink, guard: hideMustaches },
  docusaurus: { indexPath: 'index.md', frontMatter: title, showsTitle: false, link: fileLink, guard: hideModuleWords },
  starlight: { indexPath: 'index.md', frontMatter: title, showsTitle: true, link: pageLink, guard: same },
};

/** To a file: GitHub, VitePress and Docusaurus follow such links. */
function fileLink(from: string, to: string, anchor?: string): string {
  const path = from === to ? '' : relativePath(from.split('/').slice(0, -1), to.split('/'));
  return `${encodeURI(path)}${anchor === undefined ? '' : `#${anchor}`}`;
}

/** To an address: Starlight gives each page a folder of its own and leaves links as they are. */
function pageLink(from: string, to: string, anchor?: string): string {
  const path = from === to ? '' : relativePath(address(from), [...address(to), '']);
  return `${encodeURI(path)}${anchor === undefined ? '' : `#${anchor}`}`;
}

function address(path: string): string[] {
  return path
    .toLowerCase()
    .replace(/(?:(?:^|\/)index)?\.md$/u, '')
    .split('/')
    .filter((part) => part !== '');
}

function relativePath(folder: readonly string[], target: readonly string[]): string {
  let shared = 0;
  while (shared < folder.length && shared < target.length - 1 && folder[shared] === target[shared]) shared++;
  const up = folder.slice(shared).map(() => '..');
  return [...(up.length === 0 ? ['.'] : up), ...target.slice(shared)].join('/');
}

function same(prose: string): string {
  return prose;
}

/** VitePress shows what is written between double braces as what Vue makes of it. */
function hideMustaches(prose: string): string {
  return prose.replaceAll(/(?:\\\{){2,}/gu, (braces) => `<span v-pre>${braces}</span>`);
}

/** MDX reads a paragraph that begins like an import as one. */
function hideModuleWords(prose: string): string {
  return prose.replaceAll(/^(?:import|export)\b/gmu, (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`);
}
