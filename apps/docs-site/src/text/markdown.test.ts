import { describe, expect, it } from 'vitest';
import { renderInline, renderMarkdown } from './markdown.ts';

const tools = { resolve: (name: string) => (name === 'Store' ? 'store.html#Store' : undefined) };

describe('renderMarkdown', () => {
  it.each([
    ['{@link Store}', '<a href="store.html#Store"><code>Store</code></a>'],
    ['{@link Store | the store}', '<a href="store.html#Store"><code>the store</code></a>'],
    ['{@linkplain Store the store}', '<a href="store.html#Store">the store</a>'],
    ['{@link https://example.com | here}', '<a href="https://example.com">here</a>'],
    ['{@link Unknown}', '<code>Unknown</code>'],
    ['See https://e.com/a?b=1.', 'See <a href="https://e.com/a?b=1" rel="noreferrer">https://e.com/a?b=1</a>.'],
    ['store.get, index.ts and a@b.com', 'store.get, index.ts and a@b.com'],
    ['javascript://e.com/%0aalert(1) ftp://e.com', 'javascript://e.com/%0aalert(1) ftp://e.com'],
    ['`Store`', '<a href="store.html#Store"><code>Store</code></a>'],
    ['`Store.x = 1`', '<code>Store.x = 1</code>'],
    ['![logo](https://example.com/a.png)', '<a href="https://example.com/a.png">logo</a>'],
    ['[![logo](https://example.com/a.png)](https://b.com)', '<a href="https://b.com" rel="noreferrer">logo</a>'],
  ])('%s', (text, html) => {
    expect(renderInline(text, tools)).toBe(html);
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](java\tscript:alert(1))',
    '[x](vbscript:x)',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](file:///etc/passwd)',
    '![x](javascript:alert(1))',
    '![x"onerror="alert(1)](https://e.com/"onload="a)',
    '{@link javascript:alert(1) | x}',
    '{@link https://e.com/"onclick="alert(1) | x}',
    '```ts"><script>alert(1)</script>\n</code></pre><script>alert(1)</script>\n```',
  ])('renders %j inert', (text) => {
    const html = renderMarkdown(text, tools);
    expect(html).not.toMatch(/<script|<img|<[^>]* on\w+=|href="\s*(?:javascript|vbscript|data|file)/i);
  });

  it('moves headings below the page', () => {
    expect(renderMarkdown('# A\n\n#### B', { ...tools, headingOffset: 4 })).toMatch(
      /<h5 dir="auto">A.*<h6 dir="auto">B/s,
    );
  });

  it('cuts a text of a million characters', () => {
    expect(renderMarkdown('word '.repeat(200_000), tools).length).toBeLessThan(100_000);
  });
});
