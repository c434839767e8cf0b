import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlight, highlightSignature } from './highlight.ts';

const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

describe('highlight', () => {
  it('marks keywords, strings and numbers, and leaves names alone', () => {
    expect(highlight("const a = 'b' + 1")).toBe(
      '<span class="k">const</span> a = <span class="s">&#39;b&#39;</span> + <span class="n">1</span>',
    );
  });

  it('links names that resolve', () => {
    const html = highlight('new Store<Item>(make())', 'ts', (name) => (name === 'Item' ? 'i.html#Item' : undefined));
    expect(html).toContain('<a class="t" href="i.html#Item">Item</a>');
    expect(html.match(/<a /g)).toHaveLength(1);
  });

  it('leaves other languages plain', () => {
    expect(highlight('npm i <x>', 'sh')).toBe('npm i &lt;x&gt;');
  });

  it('knows members', () => {
    expect(highlightSignature('static create(): Store', 'method')).toBe(
      '<span class="k">static</span> <span class="f">create</span>(): <span class="t">Store</span>',
    );
  });

  it('changes no text, whatever the code', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (code) => {
        expect(plain(highlight(code))).toBe(code);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'<>&"\'`${}/ab;=\n'.split('')) }), (code) => {
        expect(plain(highlightSignature(code, 'method', () => '#'))).toBe(code);
      }),
    );
  });
});
