import type { VNode } from 'preact';
import { publicAddress, type OutlineItem, type Page } from '../model/page.ts';

/** Runs before the first paint, so that a chosen theme does not flash. Its hash is in the policy. */
export const themeScript: string =
  "try{var t=localStorage.getItem('docwright-theme');if(t)document.documentElement.dataset.theme=t}catch{}";

/** Without an icon of its own, a page makes browsers ask the host for one. */
const icon =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect x="2" y="1" width="12" height="14" rx="2" fill="#2f5bb7"/><path d="M5 5h6M5 8h6M5 11h3" stroke="#fff" stroke-width="1.5"/></svg>',
  );

/** A whole page but for its doctype. */
export function Layout({ page, policy }: { readonly page: Page; readonly policy: string }): VNode {
  const { site, url, path, root } = page.context;
  const { Header, Footer } = site.components;
  const canonical = publicAddress(site, path);
  return (
    <html
      lang={site.config.language ?? 'en'}
      dir={site.config.direction ?? 'ltr'}
      data-root={root}
      data-palette={site.assets.palette}
    >
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <title>{page.title === site.title ? site.title : `${page.title} · ${site.title}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {page.description !== undefined && page.description !== '' && (
          <meta name="description" content={page.description} />
        )}
        {page.isMoved === true && <meta name="robots" content="noindex" />}
        <meta name="generator" content="docwright" />
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
        {site.assets.css.map((file) => (
          <link rel="stylesheet" href={url(file)} />
        ))}
        <link rel="icon" href={site.assets.logo === undefined ? icon : url(site.assets.logo)} />
        {page.markdown !== undefined && <link rel="alternate" type="text/markdown" href={url(page.markdown)} />}
        {canonical !== undefined && <link rel="canonical" href={canonical} />}
        <script defer src={url(site.assets.script)} {...(site.live && { 'data-live': '' })} />
      </head>
      <body>
        <a class="skip" href="#:main">
          Skip to content
        </a>
        <Header page={page} />
        <div class={page.navigation === undefined ? 'frame' : 'frame with-navigation'}>
          {page.navigation !== undefined && (
            <div class="navigation">
              <details class="menu">
                <summary>Menu</summary>
                {page.navigation}
              </details>
            </div>
          )}
          <main id=":main" tabindex={-1}>
            {page.body}
          </main>
          {page.outline !== undefined && page.outline.length > 1 && <Outline items={page.outline} />}
        </div>
        <Footer page={page} />
      </body>
    </html>
  );
}

function Outline({ items }: { readonly items: readonly OutlineItem[] }): VNode {
  return (
    <div class="outline">
      <nav aria-label="On this page">
        <p class="caption">On this page</p>
        <ul>
          {items.map((item) => (
            <li class={`level-${item.level}`}>
              <a href={`#${encodeURIComponent(item.anchor)}`}>
                <bdi>{item.text}</bdi>
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
