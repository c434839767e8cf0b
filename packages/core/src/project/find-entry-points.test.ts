import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEntryPoints } from './find-entry-points.ts';

const sources = ['src/index.ts', 'src/query/index.ts', 'src/query/parse.ts', 'src/internal/secret.ts', 'src/store.tsx'];
const outputs = [{ rootDir: 'src', outDir: 'dist' }];

function names(manifest: Parameters<typeof findEntryPoints>[0], from: readonly string[] = sources): string[] {
  return findEntryPoints(manifest, from, outputs).entryPoints.map(({ name, module }) => `${name} ${module}`);
}

describe('findEntryPoints', () => {
  it('leads built files back to sources', () => {
    const exports = {
      '.': { types: './dist/index.d.ts', import: './dist/index.js' },
      './query': { import: { types: './dist/query/index.d.mts', default: './dist/query/index.mjs' } },
      './package.json': './package.json',
      './style.css': './style.css',
    };
    expect(findEntryPoints({ exports }, sources, outputs)).toEqual({
      entryPoints: [
        { name: '.', module: 'src/index.ts' },
        { name: './query', module: 'src/query/index.ts' },
      ],
      subpathImports: {},
      problems: [],
    });
  });

  it('prefers a source named by a condition of its own over built files', () => {
    const exports = { '.': { types: './dist/query/index.d.ts', '@acme/source': './src/store.tsx' } };
    expect(names({ exports })).toEqual(['. src/store.tsx']);
  });

  it('takes a string or conditions without subpaths as the main entry point', () => {
    expect(names({ exports: './dist/index.js' })).toEqual(['. src/index.ts']);
    expect(names({ exports: { require: './dist/store.cjs', default: './dist/store.js' } })).toEqual([
      '. src/store.tsx',
    ]);
    expect(names({ exports: [{ import: './dist/index.js' }, './dist/store.js'] })).toEqual(['. src/index.ts']);
  });

  it('expands subpath patterns, without the subpaths that a longer key closes', () => {
    const exports = { './*': './dist/*.js', './internal/*': null, './query/index': './dist/index.js' };
    expect(names({ exports })).toEqual([
      './index src/index.ts',
      './query/index src/index.ts',
      './query/parse src/query/parse.ts',
      './store src/store.tsx',
    ]);
  });

  it('falls back to types, module and main', () => {
    expect(names({ main: 'lib' })).toEqual(['. src/index.ts']);
    expect(names({ main: './dist/nowhere.js', typings: 'dist/store.d.ts' })).toEqual(['. src/store.tsx']);
    expect(names({ module: 'es/query/parse' })).toEqual(['. src/query/parse.ts']);
  });

  it('knows what bundlers do to names', () => {
    expect(names({ name: '@acme/tools', main: 'dist/index.umd.min.js' })).toEqual(['. src/index.ts']);
    expect(names({ name: '@acme/tools', main: 'dist/tools.cjs.js' })).toEqual(['. src/index.ts']);
  });

  it('reports an entry point without a source', () => {
    const { entryPoints, problems } = findEntryPoints({ exports: { './gone': './dist/gone.js' } }, sources, outputs);
    expect(entryPoints).toEqual([]);
    expect(problems).toEqual([
      { code: 'entry-point-missing', severity: 'warning', args: { entryPoint: './gone', target: './dist/gone.js' } },
    ]);
  });

  it('reports a pattern that nothing matches and a target that is no path, but no assets', () => {
    const exports = { './none/*': './src/none/*.ts', './wrong': 42, './css/*': './css/*.css', './closed': null };
    const { problems } = findEntryPoints({ exports }, sources, outputs);
    expect(problems.map(({ args }) => args['entryPoint'])).toEqual(['./none/*', './wrong']);
  });

  it('survives whatever package.json holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (exports, imports, main) => {
        const { entryPoints } = findEntryPoints({ exports, imports, main }, sources, outputs);
        for (const { module } of entryPoints) expect(sources).toContain(module);
      }),
    );
  });

  it('assumes an index, or every source, when package.json says nothing', () => {
    expect(names(undefined)).toEqual(['. src/index.ts']);
    expect(names({ name: 'app' }, ['index.mts', 'src/a.ts'])).toEqual(['. index.mts']);
    expect(names({}, ['src/a.ts', 'src/b.ts'])).toEqual(['./src/a.ts src/a.ts', './src/b.ts src/b.ts']);
  });

  it('leads imports back to sources', () => {
    const imports = { '#query/*': './dist/query/*.js', '#store': { default: './dist/store.js' }, '#fs': 'node:fs' };
    const { subpathImports } = findEntryPoints({ imports }, sources, outputs);
    expect(subpathImports['#store']).toEqual(['src/store.tsx']);
    expect(subpathImports['#query/*']).toContain('src/query/*.ts');
    expect(subpathImports['#fs']).toBeUndefined();
  });
});
