import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reduceHtml, type HtmlTools } from './project-html.ts';

const tools: HtmlTools = {
  image: (source, alternative) => `[${source}|${alternative}]`,
  link: (href) => `<a href="${href.replaceAll('"', '')}">`,
};

it.each([
  ['<!-- before-after -->', ''],
  ['<p align="center">Small<br/>and fast</p>', 'Small<br>and fast'],
  ['<img width="20" src="logo.svg" alt="Logo">', '[logo.svg|Logo]'],
  ['<a href="https://a.example"><img src="x.png" alt="build"></a>', '<a href="https://a.example">[x.png|build]</a>'],
  ['takes a Promise<void> &amp; gives <T>', 'takes a Promise&lt;void&gt; &amp; gives &lt;T&gt;'],
  ['<script>window.hacked = 1</script>end', 'end'],
  ['<div onclick="run()">text', 'text'],
  ['<svg onload=run()>', '&lt;svg onload=run()&gt;'],
])('%s → %s', (html, shown) => {
  expect(reduceHtml(html, tools)).toBe(shown);
});

it('passes on no tag but those it makes', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '<a href="x">',
    '</a>',
    '<img src=x onerror=y>',
    '<!--',
    '-->',
    '<b',
    '"',
    "'",
    'x',
    '<script>',
    '</script>',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const made = reduceHtml(pieces.join(''), tools).replaceAll(/<a href="[^"<>]*">|<\/a>|<br>/g, '');
      expect(made.replaceAll(/\[[^\]]*\]/g, '')).not.toMatch(/[<>]/);
    }),
  );
});
