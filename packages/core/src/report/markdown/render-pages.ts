import {
  firstSentence,
  moduleOf,
  type CachedSymbol,
  type CacheIndex,
  type CacheShard,
  type Doc,
  type EntryPoint,
  type Scope,
} from '../../model/index.ts';
import { describeEntry } from './describe-entry.ts';
import { flavours, type Flavour, type MarkdownFlavour } from './flavour.ts';
import { linkNames, type FindName, type LinkedModule } from './link-names.ts';
import { listEntries, type MarkdownEntry } from './list-entries.ts';
import { markdownText } from './markdown-text.ts';
import { pagePaths } from './page-paths.ts';
import { readTemplates, type FilledTemplates, type PageTemplates } from './page-templates.ts';
import { headingText, renderEntry } from './render-entry.ts';

/** Options of {@link renderMarkdownPages}. */
export interface MarkdownOptions {
  /** Who shows the pages. Default: `github`. */
  readonly flavour?: MarkdownFlavour;
  /** Which symbols are shown. Default: the scope of the index, else `public`. */
  readonly scope?: Scope;
  /** Default: the name of the package. */
  readonly title?: string;
  readonly templates?: PageTemplates;
}

/** A page to be written. */
export interface MarkdownPage {
  /** Below the folder of all pages, with `/`. */
  readonly path: string;
  readonly text: string;
}

/**
 * Renders the documentation of a project as Markdown: a page for each module with something to show, and first the page that
 * lists them. Equal docs give equal bytes.
 *
 * @throws The engine's error when a template cannot be read or filled.
 */
export async function renderMarkdownPages(
  { index, shards }: { readonly index: CacheIndex; readonly shards: Iterable<CacheShard> },
  options: MarkdownOptions = {},
): Promise<readonly MarkdownPage[]> {
  const { flavour: name = 'github', scope = index.scope ?? 'public', title = index.packageName ?? 'API' } = options;
  const flavour = flavours[name];
  const byModule = new Map([...shards].map((shard) => [shard.module, shard]));
  const templates = await readTemplates(options.templates ?? {}, flavour.frontMatter);
  const modules = linkModules(byModule, scope, flavour);
  const main = index.entryPoints.find((entry) => entry.name === '.');
  const context: PageContext = { flavour, name, templates, byModule, find: linkNames(modules), ...(main && { main }) };
  return [renderIndex(title, modules, context), ...modules.map((module) => renderModule(module, context))];
}

interface PageContext {
  readonly flavour: Flavour;
  readonly name: MarkdownFlavour;
  readonly templates: FilledTemplates;
  readonly byModule: ReadonlyMap<string, CacheShard>;
  readonly find: FindName;
  readonly main?: EntryPoint;
}

function linkModules(byModule: ReadonlyMap<string, CacheShard>, scope: Scope, flavour: Flavour): LinkedModule[] {
  const shown = [...byModule.values()]
    .map((shard) => ({ module: shard.module, entries: listEntries(shard, scope) }))
    .filter(({ entries }) => entries.length > 0)
    .sort((left, right) => (left.module < right.module ? -1 : 1));
  const paths = pagePaths(
    shown.map(({ module }) => module),
    [flavour.indexPath],
  );
  return shown.map((module) => ({ ...module, page: paths.get(module.module) ?? '' }));
}

function renderModule(module: LinkedModule, context: PageContext): MarkdownPage {
  const { byModule } = context;
  const doc = byModule.get(module.module)?.doc;
  const text = textOf(module, context);
  const inherited = ({ inheritsFrom }: CachedSymbol): Doc | undefined =>
    inheritsFrom === undefined ? undefined : byModule.get(moduleOf(inheritsFrom))?.symbols[inheritsFrom]?.doc;
  const render = (entry: MarkdownEntry, level: number): string => {
    const members = entry.members.map((member) => render(member, level + 1));
    const view = describeEntry(entry, { level, members }, { toMarkdown: text(entry.title), inherited });
    return context.templates.symbol(view) ?? renderEntry(view);
  };
  return renderPage(
    {
      path: module.page,
      title: module.module,
      module: module.module,
      summary: text()(doc?.summary ?? '').trim(),
      remarks: text()(doc?.remarks ?? '').trim(),
      symbols: module.entries.map((entry) => render(entry, 2)),
    },
    context,
  );
}

/** Texts on the page of a module, by the symbol that they are about. */
function textOf(module: LinkedModule, { flavour, find }: PageContext): (title?: string) => (text: string) => string {
  return (title) => (text) =>
    markdownText(text, {
      guard: flavour.guard,
      urlOf: (reference) => {
        const place = find(reference, module, title);
        return place && flavour.link(module.page, place.page, place.anchor);
      },
    });
}

function renderIndex(title: string, modules: readonly LinkedModule[], context: PageContext): MarkdownPage {
  const path = context.flavour.indexPath;
  const symbols = modules.map((module) => {
    const summary = firstSentence(context.byModule.get(module.module)?.doc?.summary ?? '');
    const own = { ...module, page: path };
    const lines = module.entries.map((entry) => indexLine(entry, module, { ...context, text: textOf(own, context) }));
    const heading = `## [${headingText(module.module)}](${context.flavour.link(path, module.page)})`;
    return [heading, textOf(own, context)()(summary), lines.join('\n')].filter((part) => part !== '').join('\n\n');
  });
  return renderPage({ path, title, module: '', ...aboutPackage(path, modules, context), symbols }, context);
}

/** What the module of the main entry point says about itself is about the package. */
function aboutPackage(
  page: string,
  modules: readonly LinkedModule[],
  context: PageContext,
): { readonly summary: string; readonly remarks: string } {
  const { module = '' } = context.main ?? {};
  const { summary = '', remarks = '' } = context.byModule.get(module)?.doc ?? {};
  const from = modules.find((each) => each.module === module) ?? { module, entries: [] };
  const text = textOf({ ...from, page }, context)();
  return { summary: text(summary).trim(), remarks: text(remarks).trim() };
}

function indexLine(
  { symbol, title, anchor }: MarkdownEntry,
  { page }: LinkedModule,
  { flavour, text }: PageContext & { readonly text: ReturnType<typeof textOf> },
): string {
  const sentence = firstSentence(symbol.state === 'rejected' ? '' : (symbol.doc?.summary ?? ''));
  const about = text(title)(sentence).replaceAll(/\s+/gu, ' ');
  const link = `[\`${title}\`](${flavour.link(flavour.indexPath, page, anchor)})`;
  return `- ${link} (${symbol.kind})${about === '' ? '' : `: ${about}`}`;
}

interface PageParts {
  readonly path: string;
  readonly title: string;
  readonly module: string;
  readonly summary: string;
  readonly remarks: string;
  readonly symbols: readonly string[];
}

function renderPage({ path, ...data }: PageParts, { flavour, name, templates }: PageContext): MarkdownPage {
  const heading = flavour.showsTitle ? '' : `# ${headingText(data.title)}`;
  const body =
    templates.page(data) ??
    [heading, data.summary, data.remarks, ...data.symbols].filter((part) => part !== '').join('\n\n');
  const front = templates.frontMatter({ ...data, flavour: name });
  return { path, text: `${front === '' ? '' : `---\n${front}\n---\n\n`}${body}\n` };
}
