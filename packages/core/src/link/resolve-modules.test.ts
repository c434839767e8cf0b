import { describe, expect, it } from 'vitest';
import type { ProjectFiles } from '../project/project-files.ts';
import { createModuleResolver } from './resolve-modules.ts';
import { buildProject } from '../../test/link/module-builders.ts';

function resolve(
  files: readonly string[],
  specifier: string,
  project: Partial<ProjectFiles> = {},
  from = 'src/a.ts',
): unknown {
  const modules = files.map((path) => ({ path }));
  return createModuleResolver(buildProject([], project), modules)(from, specifier);
}

describe('createModuleResolver', () => {
  it.each([
    ['./b', ['src/b.ts'], 'src/b.ts'],
    ['./b.js', ['src/b.js', 'src/b.ts'], 'src/b.ts'],
    ['./b.js', ['src/b.tsx'], 'src/b.tsx'],
    ['./b.mjs', ['src/b.mts', 'src/b.ts'], 'src/b.mts'],
    ['./b.cjs', ['src/b.cts'], 'src/b.cts'],
    ['./b.ts', ['src/b.ts'], 'src/b.ts'],
    ['./b', ['src/b.d.ts'], 'src/b.d.ts'],
    ['./b', ['src/b/index.ts'], 'src/b/index.ts'],
    ['./b', ['src/b/index.ts', 'src/b.ts'], 'src/b.ts'],
    ['./b.service', ['src/b.service.ts'], 'src/b.service.ts'],
    ['..', ['index.ts'], 'index.ts'],
    ['.', ['src/index.ts'], 'src/index.ts'],
    ['../lib/c', ['lib/c.ts'], 'lib/c.ts'],
    ['../../outside', ['outside.ts'], undefined],
    ['./gone', ['src/b.ts'], undefined],
    ['lodash', ['lodash.ts', 'src/lodash.ts'], undefined],
  ])('resolves %s over %j', (specifier, files, expected) => {
    expect(resolve(files, specifier)).toBe(expected);
  });

  it('follows paths, the longest beginning first, and baseUrl', () => {
    const files = ['src/b.ts', 'src/deep/c.ts', 'other/d.ts'];
    const paths = { '@/*': ['./src/*'], '@/deep/*': ['./nowhere/*', './src/deep/*'], exact: ['./other/d'] };
    expect(resolve(files, '@/b', { compilerOptions: { paths } })).toBe('src/b.ts');
    expect(resolve(files, '@/deep/c.js', { compilerOptions: { paths } })).toBe('src/deep/c.ts');
    expect(resolve(files, 'exact', { compilerOptions: { paths } })).toBe('other/d.ts');
    expect(resolve(files, '@', { compilerOptions: { paths } })).toBeUndefined();
    expect(resolve(files, 'deep/c', { compilerOptions: { baseUrl: 'src' } })).toBe('src/deep/c.ts');
    expect(resolve(files, '~/c', { compilerOptions: { baseUrl: 'src', paths: { '~/*': ['deep/*'] } } })).toBe(
      'src/deep/c.ts',
    );
  });

  it('follows the own name of the package and its imports', () => {
    const project = {
      packageName: '@acme/tools',
      entryPoints: [
        { name: '.', module: 'src/index.ts' },
        { name: './query', module: 'src/query.ts' },
      ],
      subpathImports: { '#store': ['src/store.ts'], '#deep/*': ['src/deep/*.ts', 'src/deep/*.tsx'] },
    };
    const files = ['src/index.ts', 'src/query.ts', 'src/store.ts', 'src/deep/c.tsx'];
    expect(resolve(files, '@acme/tools', project)).toBe('src/index.ts');
    expect(resolve(files, '@acme/tools/query', project)).toBe('src/query.ts');
    expect(resolve(files, '@acme/tools/gone', project)).toBeUndefined();
    expect(resolve(files, '@acme/tools-extra', project)).toBeUndefined();
    expect(resolve(files, '#store', project)).toBe('src/store.ts');
    expect(resolve(files, '#deep/c', project)).toBe('src/deep/c.tsx');
  });
});
