import { ModuleNavigation } from '../components/navigation.tsx';
import type { Page, PageContext } from '../model/page.ts';

/** What a host shows for an address that is not there. */
export function notFoundPage(context: PageContext): Page {
  return {
    context,
    title: 'Not found',
    section: 'home',
    navigation: <ModuleNavigation context={context} />,
    body: (
      <article>
        <header class="page-head">
          <h1>Not found</h1>
          <p class="lead">There is no page at this address. Search with / or start from the list of modules.</p>
        </header>
        <p>
          <a href={context.url(context.site.hasApi ? 'modules.html' : 'index.html')}>
            {context.site.hasApi ? 'All modules' : 'All packages'}
          </a>
        </p>
      </article>
    ),
  };
}
