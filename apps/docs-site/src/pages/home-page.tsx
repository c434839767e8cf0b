import type { VNode } from 'preact';
import { groupBy, pathOf, type CacheIndex } from '@docwright/core/model';
import { Ring } from '../components/charts.tsx';
import { ModuleNavigation } from '../components/navigation.tsx';
import { modulePage, symbolAddress } from '../model/address.ts';
import type { ModuleDigest, SymbolDigest } from '../model/digest.ts';
import { countOf, grouped } from '../model/count-of.ts';
import { folderOf } from '../model/link-table.ts';
import type { Page, PageContext } from '../model/page.ts';
import { percent } from '../model/statistics.ts';
import { renderMarkdown, type MarkdownTools } from '../text/markdown.ts';

/** What the home page shows beyond the cache. */
export interface HomeContent {
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
        <EntryPoints index={index} digests={digests} context={context} />
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
              {version} · {countOf(share.total, 'symbol')} · {percent(share)} % documented
            </small>
          </h3>
          {description !== undefined && <p>{description}</p>}
        </div>
      ))}
    </section>
  );
}

function EntryPoints(props: {
  readonly index: CacheIndex;
  readonly digests: readonly ModuleDigest[];
  readonly context: PageContext;
}): VNode | null {
  const { index, digests, context } = props;
  if (index.entryPoints.length === 0) return null;
  const symbolsOf = (entryPoint: string): SymbolDigest[] =>
    digests
      .filter((digest) => digest.entryPoints.includes(entryPoint))
      .flatMap((digest) => digest.symbols.filter((symbol) => symbol.public === true && symbol.member !== true));
  return (
    <section>
      <h2>Entry points</h2>
      {inOrder(index.entryPoints)
        .slice(0, most.entryPoints)
        .map((entryPoint) => (
          <EntryPointCard
            specifier={`${index.packageName ?? '.'}${entryPoint.name.slice(1)}`}
            module={entryPoint.module}
            isShown={digests.some((digest) => digest.module === entryPoint.module)}
            symbols={symbolsOf(entryPoint.name)}
            context={context}
          />
        ))}
      {index.entryPoints.length > most.entryPoints && (
        <p class="note">and {grouped(index.entryPoints.length - most.entryPoints)} more entry points</p>
      )}
    </section>
  );
}

/** The root first; patterns of `exports` give out many deep ones, which come last. */
function inOrder(entryPoints: CacheIndex['entryPoints']): CacheIndex['entryPoints'] {
  const depth = ({ name }: { readonly name: string }): number =>
    name.split('/').length + (/\/(?:internal|src|dist)\//.test(name) ? 10 : 0);
  return entryPoints.toSorted((left, right) => depth(left) - depth(right));
}

function EntryPointCard(props: {
  readonly specifier: string;
  readonly module: string;
  /** The module has a page; one that only re-exports has none. */
  readonly isShown: boolean;
  readonly symbols: readonly SymbolDigest[];
  readonly context: PageContext;
}): VNode {
  const { specifier, module, isShown, symbols, context } = props;
  const byName = new Map(symbols.map((symbol) => [pathOf(symbol.id).replace(/~\d+$/, ''), symbol]));
  const shown = [...byName].sort(([, left], [, right]) => right.usedBy - left.usedBy).slice(0, most.symbols);
  return (
    <div class="card">
      <h3>
        <code>{specifier}</code>
        <small>
          {countOf(byName.size, 'symbol')} · {isShown ? <a href={context.url(modulePage(module))}>{module}</a> : module}
        </small>
      </h3>
      <ul class="symbols">
        {shown.map(([name, symbol]) => (
          <li class={`kind-${symbol.kind}`}>
            <a href={context.url(symbolAddress(symbol.id))}>
              <bdi>{name}</bdi>
            </a>
          </li>
        ))}
        {byName.size > shown.length && (
          <li>
            <a href={context.url('modules.html')}>and {grouped(byName.size - shown.length)} more</a>
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
