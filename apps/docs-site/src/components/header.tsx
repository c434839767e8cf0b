import type { VNode } from 'preact';
import type { Page } from '../model/page.ts';

/** Title, sections of the site, search and theme. */
export function Header({ page }: { readonly page: Page }): VNode {
  const { site, url } = page.context;
  const current = (section: Page['section']): { readonly 'aria-current'?: 'true' } =>
    page.section === section ? { 'aria-current': 'true' } : {};
  return (
    <header class="site-header">
      <a class="brand" href={url('index.html')}>
        {site.assets.logo !== undefined && <img src={url(site.assets.logo)} alt="" height="24" />}
        <span>{site.title}</span>
        {site.version !== undefined && <small>{site.version}</small>}
      </a>
      <nav aria-label="Site">
        {site.hasApi && (
          <a href={url('modules.html')} {...current('api')}>
            API
          </a>
        )}
        {site.guides[0] !== undefined && (
          <a href={url(site.guides[0].path)} {...current('guides')}>
            Guides
          </a>
        )}
        {site.hasApi && (
          <a href={url('health/coverage.html')} {...current('health')}>
            Health
          </a>
        )}
        {site.hasChanges && (
          <a href={url('changes.html')} {...current('changes')}>
            Changes
          </a>
        )}
        {(site.config.nav ?? []).map((link) => (
          <a href={/^https?:/.test(link.href) ? link.href : url(link.href)}>{link.text}</a>
        ))}
      </nav>
      <div class="tools">
        <button type="button" class="search-button" data-action="search" aria-label="Search" hidden>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <circle cx="7" cy="7" r="4.5" />
            <path d="m10.5 10.5 3.5 3.5" />
          </svg>
          <span>Search</span>
          <kbd>/</kbd>
        </button>
        <button type="button" class="icon-button" data-action="theme" aria-label="Switch between light and dark" hidden>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <circle cx="8" cy="8" r="5.5" />
            <path class="solid" d="M8 2.5a5.5 5.5 0 0 1 0 11z" />
          </svg>
        </button>
      </div>
    </header>
  );
}
