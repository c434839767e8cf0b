import type { Workspace } from '@docwright/core';
import { expect, test } from 'vitest';
import { selectModules } from './select-modules.ts';

const paths = ['index.ts', 'src/a.ts', 'src/deep/b.ts', 'src/routes/[id].ts', 'lib/c.ts'];
const project = {
  root: '/shop',
  sources: paths.map((path) => ({ path, size: 1, modified: 1 })),
} as unknown as Workspace['project'];
const select = (patterns: string[], cwd = '/shop') => [...selectModules({ project }, patterns, cwd)];

test.each([
  [['src/a.ts'], ['src/a.ts']],
  [['./src/a.ts', 'README.md'], ['src/a.ts']],
  [['src'], ['src/a.ts', 'src/deep/b.ts', 'src/routes/[id].ts']],
  [['src/*.ts'], ['src/a.ts']],
  [['**/*.ts'], paths],
  [['.'], paths],
  [['src/routes/[id].ts'], ['src/routes/[id].ts']],
  [['/shop/lib/c.ts'], ['lib/c.ts']],
])('%j', (patterns, modules) => {
  expect(select(patterns)).toEqual(modules);
});

test('patterns are relative to the current folder', () => {
  expect(select(['a.ts', 'deep'], '/shop/src')).toEqual(['src/a.ts', 'src/deep/b.ts']);
  expect(select(['../lib/c.ts'], '/shop/src')).toEqual(['lib/c.ts']);
});

test('nothing found is wrong usage', () => {
  expect(() => select(['README.md', 'none'])).toThrow("None of the project's sources matches README.md, none.");
});
