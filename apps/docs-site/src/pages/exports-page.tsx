import type { VNode } from 'preact';
import { ModuleNavigation } from '../components/navigation.tsx';
import { modulePage, symbolAddress } from '../model/address.ts';
import { countOf } from '../model/count-of.ts';
import type { EntryExports, ExportedName } from '../model/entry-exports.ts';
import { groupEntries } from '../model/module-view.ts';
import type { Page, PageContext } from '../model/page.ts';

/** Everything that can be imported, by entry point and under the names to import it by. */
export function exportsPage(context: PageContext, entries: readonly EntryExports[], module: string | undefined): Page {
  return {
    context,
    title: 'Exports',
    section: 'api',
    navigation: <ModuleNavigation context={context} module={module} />,
    outline: entries.slice(0, 60).map(({ specifier }) => ({ text: specifier, anchor: `:${specifier}`, level: 1 })),
    body: (
      <article class="exports">
        <header class="page-head">
          <h1>Exports</h1>
          <p class="meta">What can be imported, by entry point.</p>
        </header>
        {entries.map((entry) => (
          <EntrySection entry={entry} context={context} />
        ))}
      </article>
    ),
  };
}

function EntrySection(props: { readonly entry: EntryExports; readonly context: PageContext }): VNode {
  const { entry, context } = props;
  const { specifier, module, hasPage, names } = entry;
  return (
    <section class="entry" aria-labelledby={`:${specifier}`}>
      <h2 id={`:${specifier}`}>
        <code>{specifier}</code>
      </h2>
      <p class="meta">
        {countOf(names.length, 'symbol')} · {hasPage ? <a href={context.url(modulePage(module))}>{module}</a> : module}
      </p>
      {groupEntries(names).map((group) => (
        <>
          <p class="caption">{group.title}</p>
          <ul class="names">
            {group.entries.map((symbol) => (
              <li>
                <ExportLink symbol={symbol} context={context} />
              </li>
            ))}
          </ul>
        </>
      ))}
    </section>
  );
}

/** An exported name that leads to its symbol; a deprecated one is struck out. */
export function ExportLink({
  symbol,
  context,
}: {
  readonly symbol: ExportedName;
  readonly context: PageContext;
}): VNode {
  const name = <bdi>{symbol.name}</bdi>;
  return (
    <a class={`name kind-${symbol.kind}`} href={context.url(symbolAddress(symbol.id))}>
      {symbol.deprecated === true ? <del title="Deprecated">{name}</del> : name}
    </a>
  );
}
