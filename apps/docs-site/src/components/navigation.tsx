import type { VNode } from 'preact';
import type { ModulePath } from '@docwright/core/model';
import { modulePage } from '../model/address.ts';
import { folderOf } from '../model/link-table.ts';
import type { PageContext } from '../model/page.ts';

/** Most modules of a folder that a page lists by itself; the filter of the tree finds the others. */
const mostSiblings = 60;

/** Column of the API pages: the module's folder. The script puts the filter and the whole tree in front of it. */
export function ModuleNavigation({
  context,
  module,
}: {
  readonly context: PageContext;
  readonly module?: ModulePath | undefined;
}): VNode {
  const isHere = module !== undefined && context.path === modulePage(module);
  const siblings = module === undefined ? [] : context.lookup.siblings(module);
  return (
    <nav aria-label="Modules" data-tree={isHere ? module : ''}>
      {context.site.hasApi && (
        <p class="caption">
          <a href={context.url('modules.html')}>All modules</a>
          {context.site.hasExports && <a href={context.url('exports.html')}>Exports</a>}
        </p>
      )}
      {context.site.packages.length > 0 && <PackageList context={context} />}
      {module !== undefined && siblings.length > 0 && (
        <div data-siblings>
          <p class="folder">
            <bdi>{folderOf(module) || 'project'}/</bdi>
          </p>
          <ul>
            {around(siblings, module).map((sibling) => (
              <li>
                <a
                  href={context.url(modulePage(sibling))}
                  {...(isHere && sibling === module && { 'aria-current': 'page' as const })}
                >
                  <bdi>{sibling.slice(sibling.lastIndexOf('/') + 1)}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </nav>
  );
}

function PackageList({ context }: { readonly context: PageContext }): VNode {
  return (
    <>
      <p class="caption">Packages</p>
      <ul>
        {context.site.packages.map(({ path, name }) => (
          <li>
            <a href={context.url(`${path}/index.html`)}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Column of the guides. */
export function GuideNavigation({ context }: { readonly context: PageContext }): VNode {
  return <LinkList label="Guides" links={context.site.guides} context={context} />;
}

const healthPages = [
  { path: 'health/coverage.html', title: 'Coverage' },
  { path: 'health/quality.html', title: 'Quality' },
  { path: 'health/staleness.html', title: 'Staleness' },
  { path: 'health/cost.html', title: 'Cost' },
];

/** Column of the dashboards. */
export function HealthNavigation({ context }: { readonly context: PageContext }): VNode {
  return <LinkList label="Health" links={healthPages} context={context} />;
}

function LinkList(props: {
  readonly label: string;
  readonly links: readonly { readonly path: string; readonly title: string }[];
  readonly context: PageContext;
}): VNode {
  return (
    <nav aria-label={props.label}>
      <p class="caption">{props.label}</p>
      <ul>
        {props.links.map((link) => (
          <li>
            <a
              href={props.context.url(link.path)}
              {...(link.path === props.context.path && { 'aria-current': 'page' as const })}
            >
              {link.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function around(siblings: readonly ModulePath[], module: ModulePath): readonly ModulePath[] {
  if (siblings.length <= mostSiblings) return siblings;
  const start = Math.max(0, Math.min(siblings.indexOf(module) - mostSiblings / 2, siblings.length - mostSiblings));
  return siblings.slice(start, start + mostSiblings);
}
