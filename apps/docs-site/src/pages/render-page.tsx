import { createHash } from 'node:crypto';
import { renderToString } from 'preact-render-to-string';
import { Layout, themeScript } from '../components/layout.tsx';
import type { Page } from '../model/page.ts';

/** Nothing runs but the site's own files and the one script whose hash is named; nothing is loaded from elsewhere. */
const policy = [
  "default-src 'none'",
  `script-src 'self' 'sha256-${createHash('sha256').update(themeScript).digest('base64')}'`,
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The one way from a page to HTML. */
export function renderPage(page: Page): string {
  return `<!doctype html>\n${renderToString(<Layout page={page} policy={policy} />)}\n`;
}
