import type { VNode } from 'preact';
import type { CacheShard } from '@docwright/core/model';
import { StateBadge } from '../components/badges.tsx';
import { Moves } from '../components/moves.tsx';
import { ModuleNavigation } from '../components/navigation.tsx';
import { summaryHtml, type SectionTools } from '../components/section-parts.tsx';
import { countOf } from '../model/count-of.ts';
import type { EntryGroup, ModuleView } from '../model/module-view.ts';
import type { OutlineItem, Page } from '../model/page.ts';
import { firstSentence } from '../model/plain-text.ts';
import { percent, shareOf } from '../model/statistics.ts';
import { renderMarkdown } from '../text/markdown.ts';

/** Page of a module: its symbol index first, then every symbol in full. */
export function modulePageOf(view: ModuleView, shard: CacheShard, tools: SectionTools): Page {
  const { context } = tools;
  const name = view.module.slice(view.module.lastIndexOf('/') + 1);
  const { doc } = shard;
  const moves = context.lookup.movedFrom(view.module);
  return {
    context,
    title: name,
    section: 'api',
    description: firstSentence(doc?.summary ?? '') || `${name}: ${view.entries.length} symbols.`,
    navigation: <ModuleNavigation context={context} module={view.module} />,
    markdown: context.path.replace(/\.html$/, '.md'),
    outline: view.groups.flatMap(outlineOf),
    body: (
      <article class="module">
        <ModuleHead view={view} tools={tools} />
        {doc !== undefined && (
          <div
            class="prose"
            dangerouslySetInnerHTML={{
              __html: renderMarkdown([doc.summary, doc.remarks ?? ''].join('\n\n'), {
                resolve: tools.resolver.prose(),
                headingOffset: 2,
              }),
            }}
          />
        )}
        {view.entries.length > 1 && <SymbolIndex groups={view.groups} tools={tools} />}
        {view.entries.length === 0 && doc === undefined && (
          <p class="note">This module declares nothing that the site shows.</p>
        )}
        {view.groups.map((group) => (
          <section class="group" aria-labelledby={`:${group.title}`}>
            <h2 id={`:${group.title}`}>{group.title}</h2>
            {group.entries.map((entry) => (
              <context.site.components.SymbolSection entry={entry} tools={tools} level={3} />
            ))}
          </section>
        ))}
        {moves.length > 0 && (
          <section class="group" aria-labelledby=":Moved">
            <h2 id=":Moved">Moved</h2>
            <Moves moves={moves} context={context} />
          </section>
        )}
      </article>
    ),
  };
}

function ModuleHead({ view, tools }: { readonly view: ModuleView; readonly tools: SectionTools }): VNode {
  const { site } = tools.context;
  const parts = view.module.split('/');
  const share = shareOf(view.entries);
  const source = site.sourceUrl(view.module);
  return (
    <header class="page-head">
      <p class="path">
        <bdi>{parts.slice(0, -1).map((part) => `${part} / `)}</bdi>
      </p>
      <h1>
        <bdi>{parts.at(-1)}</bdi>
      </h1>
      <ImportLine view={view} packageName={site.packageName} />
      <p class="meta">
        {countOf(view.entries.length, 'symbol')}
        {share.total > 0 && ` · ${percent(share)} % documented`}
        {source !== undefined && (
          <>
            {' · '}
            <a href={source} rel="noreferrer">
              Source
            </a>
          </>
        )}
      </p>
    </header>
  );
}

/** How a user of the package gets at what the module declares. */
function ImportLine({
  view,
  packageName,
}: {
  readonly view: ModuleView;
  readonly packageName: string | undefined;
}): VNode | null {
  const top = view.groups.flatMap((group) => group.entries);
  const entryPoints = top.flatMap((entry) => (entry.symbol.publicNames ?? []).map((one) => one.entryPoint));
  const [entryPoint] = entryPoints.toSorted((left, right) => left.length - right.length);
  if (entryPoint === undefined || packageName === undefined) return null;
  const names = top.flatMap((entry) => {
    const name = entry.symbol.publicNames?.find((one) => one.entryPoint === entryPoint)?.name;
    // Of a name below a namespace, the namespace is imported.
    return name === undefined ? [] : [name === 'default' ? `default as ${entry.name}` : name.replace(/\..*$/u, '')];
  });
  const distinct = [...new Set(names.filter((name) => /^[\p{ID_Start}$_][\p{ID_Continue}$ ]*$/u.test(name)))];
  if (distinct.length === 0) return null;
  const lineOf = (shown: readonly string[]): string =>
    `import { ${shown.join(', ')} } from '${packageName}${entryPoint.slice(1)}'`;
  const line = lineOf(distinct.length > 4 ? [...distinct.slice(0, 3), '…'] : distinct);
  return (
    <p class="import" data-copy={lineOf(distinct)}>
      <code>{line}</code>
    </p>
  );
}

function SymbolIndex({
  groups,
  tools,
}: {
  readonly groups: readonly EntryGroup[];
  readonly tools: SectionTools;
}): VNode {
  return (
    <nav class="symbol-index" aria-label="Symbols of this module">
      {groups.map((group) => (
        <>
          <p class="caption">{group.title}</p>
          <ul>
            {group.entries.map((entry) => (
              <li>
                <a class={`name kind-${entry.kind}`} href={`#${encodeURIComponent(entry.anchor)}`}>
                  <bdi>{entry.title}</bdi>
                </a>
                <span class="summary" dir="auto" dangerouslySetInnerHTML={{ __html: summaryHtml(entry, tools) }} />
                <StateBadge entry={entry} />
              </li>
            ))}
          </ul>
        </>
      ))}
    </nav>
  );
}

function outlineOf(group: EntryGroup): OutlineItem[] {
  return [
    { text: group.title, anchor: `:${group.title}`, level: 1 },
    ...group.entries.map((entry) => ({ text: entry.title, anchor: entry.anchor, level: 2 as const })),
  ];
}
