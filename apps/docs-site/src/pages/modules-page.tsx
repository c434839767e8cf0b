import { groupBy } from '@docwright/core/model';
import { Bar } from '../components/charts.tsx';
import { ModuleNavigation } from '../components/navigation.tsx';
import { modulePage } from '../model/address.ts';
import type { ModuleDigest } from '../model/digest.ts';
import { countOf } from '../model/count-of.ts';
import { folderOf } from '../model/link-table.ts';
import type { Page, PageContext } from '../model/page.ts';
import { percent, shareOfAll } from '../model/statistics.ts';

/** Every module of the project by folder. */
export function modulesPage(context: PageContext, digests: readonly ModuleDigest[]): Page {
  const folders = [...groupBy(digests, (digest) => folderOf(digest.module))];
  return {
    context,
    title: 'Modules',
    section: 'api',
    navigation: <ModuleNavigation context={context} module={digests[0]?.module} />,
    outline: folders
      .slice(0, 60)
      .map(([folder]) => ({ text: `${folder || 'project'}/`, anchor: `:${folder}`, level: 1 })),
    body: (
      <article class="modules">
        <header class="page-head">
          <h1>Modules</h1>
          <p class="meta">
            {countOf(digests.length, 'module')} in {countOf(folders.length, 'folder')}
          </p>
        </header>
        {folders.map(([folder, modules]) => (
          <section aria-labelledby={`:${folder}`}>
            <h2 id={`:${folder}`}>
              <bdi>{folder || 'project'}/</bdi>
            </h2>
            <ul class="rows">
              {modules.map((digest) => (
                <li>
                  <a href={context.url(modulePage(digest.module))}>
                    <bdi>{digest.module.slice(folder === '' ? 0 : folder.length + 1)}</bdi>
                  </a>
                  <small>{countOf(digest.symbols.length, 'symbol')}</small>
                  <span aria-hidden="true">
                    <Bar value={percent(shareOfAll([digest]))} />
                  </span>
                  <small class="number">{percent(shareOfAll([digest]))} %</small>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </article>
    ),
  };
}
