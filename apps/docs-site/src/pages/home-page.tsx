import type { VNode } from 'preact';
import { groupBy, type CacheIndex } from '@docwright/core/model';
import { Ring } from '../components/charts.tsx';
import { ModuleNavigation } from '../components/navigation.tsx';
import { modulePage } from '../model/address.ts';
import type { ModuleDigest } from '../model/digest.ts';
import { countOf, grouped } from '../model/count-of.ts';
import type { EntryExports } from '../model/entry-exports.ts';
import { folderOf } from '../model/link-table.ts';
import type { Page, PageContext } from '../model/page.ts';
import { percent } from '../model/statistics.ts';
import { renderMarkdown, type MarkdownTools } from '../text/markdown.ts';
import { ExportLink } from './exports-page.tsx';

/** What the home page shows beyond the cache. */
export interface HomeContent {
  readonly entries: readonly EntryExports[];
  readonly description?: string;
  readonly readme?: { readonly text: string; readonly tools: MarkdownTools };
}

/** Caps, so that the first page stays small however large the project is. */
const most = { symbols: 24, folders: 24, entryPoints: 12 };

/** First page: what the package is, what it gives out, how well it is documented, and its README. */
export function homePage(
  context: PageContext,
  index: CacheIndex,
  digests: readonly ModuleDigest[],
  content: HomeContent,
): Page {
  const { site } = context;
  const { share } = site;
  return {
    context,
    title: site.title,
    section: 'home',
    ...(content.description !== undefined && { description: content.description }),
    navigation: <ModuleNavigation context={context} module={firstModule(index, digests)} />,
    body: (
      <article class="home">
        <header class="page-head hero">
          <div>
            <h1>{site.title}</h1>
            {content.description !== undefined && <p class="lead">{content.description}</p>}
            {site.hasApi && site.packageName !== undefined && (
              <p class="import">
                <code>npm install {site.packageName}</code>
              </p>
            )}
          </div>
          {site.hasApi && (
            <a class="share" href={context.url('health/coverage.html')}>
              <Ring share={share} label="Documented" />
              <span>
                {grouped(share.documented)} of {grouped(share.total)} documented
              </span>
            </a>
          )}
        </header>
        <Packages context={context} />
        <EntryPoints entries={content.entries} context={context} />
        {site.hasApi && <Folders digests={digests} context={context} />}
        {content.readme !== undefined && (
          <section
            class="prose readme"
            dangerouslySetInnerHTML={{ __html: renderMarkdown(content.readme.text, content.readme.tools) }}
          />
        )}
      </article>
    ),
  };
}

/** An entry point that only re-exports has no page to stand for. */
function firstModule(index: CacheIndex, digests: readonly ModuleDigest[]): string | undefined {
  const main = digests.find((digest) => digest.module === index.entryPoints[0]?.module);
  return (main ?? digests[0])?.module;
}

function Packages({ context }: { readonly context: PageContext }): VNode | null {
  const { packages } = context.site;
  if (packages.length === 0) return null;
  return (
    <section>
      <h2>Packages</h2>
      {packages.map(({ path, name, version, description, share }) => (
        <div class="card">
          <h3>
            <a href={context.url(`${path}/index.html`)}>{name}</a>
            <small>
              {version}
              {share.total > 0 && ` · ${countOf(share.total, 'symbol')} · ${percent(share)} % documented`}
            </small>
          </h3>
          {description !== undefined && <p>{description}</p>}
        </div>
      ))}
    </section>
  );
}

function EntryPoints(props: {
  readonly entries: readonly EntryExports[];
  readonly context: PageContext;
}): VNode | null {
  const { entries, context } = props;
  if (entries.length === 0) return null;
  return (
    <section>
      <h2>Entry points</h2>
      {entries.slice(0, most.entryPoints).map((entry) => (
        <EntryPointCard entry={entry} context={context} />
      ))}
      {entries.length > most.entryPoints && (
        <p class="note">
          <a href={context.url('exports.html')}>and {grouped(entries.length - most.entryPoints)} more entry points</a>
        </p>
      )}
    </section>
  );
}

function EntryPointCard(props: { readonly entry: EntryExports; readonly context: PageContext }): VNode {
  const { entry, context } = props;
  const { specifier, module, hasPage, names } = entry;
  const shown = names.toSorted((left, right) => right.usedBy - left.usedBy).slice(0, most.symbols);
  const all = context.url(`exports.html#${encodeURIComponent(`:${specifier}`)}`);
  return (
    <div class="card">
      <h3>
        <code>{context.site.hasExports ? <a href={all}>{specifier}</a> : specifier}</code>
        <small>
          {countOf(names.length, 'symbol')} ·{' '}
          {hasPage ? <a href={context.url(modulePage(module))}>{module}</a> : module}
        </small>
      </h3>
      <ul class="symbols">
        {shown.map((symbol) => (
          <li>
            <ExportLink symbol={symbol} context={context} />
          </li>
        ))}
        {names.length > shown.length && (
          <li>
            <a class="all" href={all}>
              all {grouped(names.length)}
            </a>
          </li>
        )}
      </ul>
    </div>
  );
}

function Folders({
  digests,
  context,
}: {
  readonly digests: readonly ModuleDigest[];
  readonly context: PageContext;
}): VNode {
  const folders = [...groupBy(digests, (digest) => folderOf(digest.module))];
  return (
    <section>
      <h2>Modules</h2>
      <ul class="folders">
        {folders.slice(0, most.folders).map(([folder, modules]) => (
          <li>
            <a href={context.url(`modules.html#${encodeURIComponent(`:${folder}`)}`)}>
              <bdi>{folder || 'project'}/</bdi>
            </a>
            <small>
              {countOf(modules.length, 'module')} ·{' '}
              {countOf(
                modules.reduce((sum, digest) => sum + digest.symbols.length, 0),
                'symbol',
              )}
            </small>
          </li>
        ))}
        {folders.length > most.folders && (
          <li>
            <a href={context.url('modules.html')}>All {folders.length} folders</a>
          </li>
        )}
      </ul>
    </section>
  );
}
