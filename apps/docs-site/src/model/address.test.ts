import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorOf, modulePage, relativeUrl } from './address.ts';

describe('modulePage', () => {
  it('keeps plain paths', () => {
    expect(modulePage('src/query/parse.ts')).toBe('api/src/query/parse.html');
  });

  it.each([
    ['src/make.ts', 'src/Make.ts'],
    ['src/a.ts', 'src/a.tsx'],
    ['src/a.ts', 'src/a.d.ts'],
  ])('keeps %s and %s apart on a file system that ignores case', (left, right) => {
    expect(modulePage(left).toLowerCase()).not.toBe(modulePage(right).toLowerCase());
  });

  it('never leaves its folder and never names a device', () => {
    expect(modulePage('../../etc/passwd.ts')).not.toContain('..');
    expect(modulePage('src/con.ts')).not.toMatch(/\/con[.-]/);
    fc.assert(
      fc.property(fc.string(), (path) => {
        const page = modulePage(path);
        return page.startsWith('api/') && !page.split('/').includes('..') && !/[?#%\\:*"<>|\s]/.test(page);
      }),
    );
  });
});

describe('anchorOf', () => {
  it.each([
    ['src/store.ts:Store#get', 'Store-get'],
    ['src/store.ts:Store.get', 'Store.get'],
    ['src/store.ts:Store##items', 'Store--items'],
    ['src/store.ts:Store#[Symbol.iterator]', 'Store-[Symbol.iterator]'],
    ['src/store.ts:parse~2', 'parse~2'],
    ['src/store.ts:"a b"', '_22_a_20_b_22_'],
  ])('%s → %s', (id, anchor) => {
    expect(anchorOf(id)).toBe(anchor);
  });
});

describe('relativeUrl', () => {
  it.each([
    ['index.html', 'api/src/a.html', 'api/src/a.html'],
    ['api/src/a.html', 'index.html', '../../index.html'],
    ['api/src/a.html', 'api/src/b.html#x', 'b.html#x'],
    ['api/src/a.html', 'api/src/a.html#x', '#x'],
    ['api/src/a.html', 'api/src/a.html', 'a.html'],
    ['api/src/a.html', 'api/lib/src/b.html', '../lib/src/b.html'],
  ])('%s → %s is %s', (from, to, url) => {
    expect(relativeUrl(from, to)).toBe(url);
  });
});
