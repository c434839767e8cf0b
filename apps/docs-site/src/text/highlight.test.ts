import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlight } from './highlight.ts';
import { highlightSignature, highlightType } from './signature.ts';

const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

const partsOf = (html: string): string =>
  [...html.matchAll(/<span class="(.)">([^<]*)</g)].map(([, kind, text = '']) => `${kind}:${plain(text)}`).join(' ');

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

  it.each([
    ['function', 'function get<T = A>(a: T, { b = c }: B = d): a is C', 'k:function f:get t:T t:A t:T t:B k:is t:C'],
    [
      'class',
      'abstract class Box<in out T extends A.B> implements C',
      'k:abstract k:class t:Box k:in k:out t:T k:extends t:A t:B k:implements t:C',
    ],
    [
      'type-alias',
      'type A<T> = T extends (infer U)[] ? "b" : keyof T',
      'k:type t:A t:T t:T k:extends k:infer t:U s:"b" k:keyof t:T',
    ],
    [
      'interface',
      'interface A { default: B; type?(): C; readonly [key: string]: D }',
      'k:interface t:A f:default t:B f:type t:C k:readonly t:string t:D',
    ],
    ['property', 'private readonly type?: Map<string, number>', 'k:private k:readonly f:type t:Map t:string t:number'],
    ['method', 'get(...names: string[]): -1 | typeof this.size', 'f:get t:string n:1 k:typeof k:this t:size'],
    ['accessor', 'get size(): number', 'k:get f:size t:number'],
    ['constructor', 'constructor(private a = new B(), c?: D)', 'k:constructor k:private k:new t:D'],
    ['enum-member', "Low = 'low'", "s:'low'"],
    ['variable', 'const limits: readonly [low: number, high: number]', 'k:const k:readonly t:number t:number'],
  ] as const)('tells the parts of a %s', (kind, signature, parts) => {
    expect(partsOf(highlightSignature(signature, kind))).toBe(parts);
  });

  it('tells the parts of a bare type', () => {
    expect(partsOf(highlightType('{ a?: B } | ((c: D) => void)'))).toBe('f:a t:B t:D t:void');
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
