import { Moves } from '../components/moves.tsx';
import { ModuleNavigation } from '../components/navigation.tsx';
import { modulePage } from '../model/address.ts';
import type { Move } from '../model/find-moves.ts';
import type { Page, PageContext } from '../model/page.ts';

/** Stands where a module was whose symbols moved. `to` is the module that has them all now, if there is one. */
export function movedPage(
  context: PageContext,
  { module, moves, to }: { readonly module: string; readonly moves: readonly Move[]; readonly to: string | undefined },
): Page {
  return {
    context,
    title: `${module} moved`,
    section: 'api',
    isMoved: true,
    navigation: <ModuleNavigation context={context} {...(to !== undefined && { module: to })} />,
    body: (
      <article>
        <header class="page-head">
          <h1>
            <bdi>{module}</bdi>
          </h1>
          <p class="lead">
            {to === undefined ? (
              'This module is gone; what was in it is elsewhere.'
            ) : (
              <>
                This module is now{' '}
                <a href={context.url(modulePage(to))} data-moved-page="">
                  <bdi>{to}</bdi>
                </a>
                .
              </>
            )}
          </p>
        </header>
        <Moves moves={moves} context={context} />
      </article>
    ),
  };
}
