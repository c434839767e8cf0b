import type { VNode } from 'preact';
import type { Page } from '../model/page.ts';

/** Links of the project, the page as Markdown, and where the site comes from. */
export function Footer({ page }: { readonly page: Page }): VNode {
  const { site, url } = page.context;
  return (
    <footer class="site-footer">
      {(site.config.footer ?? []).map((link) => (
        <a href={/^https?:/.test(link.href) ? link.href : url(link.href)}>{link.text}</a>
      ))}
      {page.markdown !== undefined && <a href={url(page.markdown)}>Markdown</a>}
      {page.markdown !== undefined && (
        <button type="button" data-action="copy-page" data-source={url(page.markdown)} hidden>
          Copy as Markdown
        </button>
      )}
      <a href={url('llms.txt')}>llms.txt</a>
      <span class="made">Built by docwright</span>
    </footer>
  );
}
