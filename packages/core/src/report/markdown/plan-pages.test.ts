import { expect, test } from 'vitest';
import { pagesManifest, planPages } from './plan-pages.ts';

const pages = [
  { path: 'README.md', text: 'list' },
  { path: 'src/a.md', text: 'a' },
];

function folder(files: Record<string, string>): (path: string) => string | undefined {
  return (path) => files[path];
}

test('a second plan has nothing to do', () => {
  const { write, remove, refused, manifest = '' } = planPages(pages, folder({}));
  expect([write, remove, refused]).toEqual([pages, [], []]);
  const files = { ...Object.fromEntries(pages.map(({ path, text }) => [path, text])), [pagesManifest]: manifest };
  expect(planPages(pages, folder(files))).toEqual({ write: [], remove: [], refused: [] });
});

test('only what docwright wrote is replaced or removed', () => {
  const files = { 'README.md': 'mine', 'src/a.md': 'old', 'src/b.md': 'gone', 'src/c.md': 'mine' };
  const manifest = JSON.stringify(['src/a.md', 'src/b.md', '../x.md', '/etc/passwd.md', 7]);
  expect(planPages(pages, folder({ ...files, '../x.md': 'x', [pagesManifest]: manifest }))).toEqual({
    write: [pages[1]],
    remove: ['src/b.md'],
    refused: ['README.md'],
    manifest: '[\n  "src/a.md"\n]\n',
  });
});

test('a damaged manifest owns nothing', () => {
  const files = { 'src/a.md': 'old', [pagesManifest]: '{' };
  expect(planPages(pages, folder(files)).refused).toEqual(['src/a.md']);
});
