import { buildSymbol } from '@docwright/test-support';
import { expect, test } from 'vitest';
import { symbolKinds, type SymbolRecord, type SymbolTable } from '../model/index.ts';
import { limitCoverage, measureCoverage, type CoverageOptions } from './coverage.ts';

function tableOf(symbols: readonly SymbolRecord[]): SymbolTable {
  return {
    packageName: 'shop',
    entryPoints: [],
    modules: [],
    symbols: Object.fromEntries(symbols.map((symbol) => [symbol.id, symbol])),
    problems: [],
  };
}

const options: CoverageOptions = { scope: 'public', kinds: symbolKinds, preset: 'docwright' };
const comment = '/** Adds the prices of all lines and rounds to cents. */';
const base = buildSymbol({
  name: 'close',
  module: 'src/base.ts',
  kind: 'method',
  comment: '/** Frees what was opened, in reverse order. */',
});
const table = tableOf([
  buildSymbol({ name: 'total', module: 'src/b.ts', comment }),
  buildSymbol({ name: 'naked', module: 'src/b.ts' }),
  buildSymbol({ name: 'hidden', module: 'src/b.ts', publicNames: [] }),
  buildSymbol({ name: 'Lines', module: 'src/b.ts', kind: 'class' }),
  base,
  buildSymbol({ name: 'close2', module: 'src/a.ts', kind: 'method', inherits: { by: 'implements', from: base.id } }),
]);

test('counts what is in scope, by kind and module, inherited apart', () => {
  const coverage = measureCoverage(table, options);
  expect(coverage).toMatchObject({ packageName: 'shop', total: 5, documented: 3, inherited: 1, percent: 60 });
  expect(coverage.byKind).toEqual([
    { name: 'function', total: 2, documented: 1, inherited: 0, percent: 50 },
    { name: 'class', total: 1, documented: 0, inherited: 0, percent: 0 },
    { name: 'method', total: 2, documented: 2, inherited: 1, percent: 100 },
  ]);
  expect(coverage.byModule.map(({ name }) => name)).toEqual(['src/a.ts', 'src/b.ts', 'src/base.ts']);
});

test('every counted symbol comes with its reason', () => {
  const reasons = measureCoverage(table, options).symbols.map(({ id, documented, reason }) => [id, documented, reason]);
  expect(reasons).toContainEqual(['src/b.ts:total', true, 'summary']);
  expect(reasons).toContainEqual(['src/b.ts:naked', false, 'missing']);
  expect(reasons).toContainEqual(['src/a.ts:close2', true, 'inherited']);
  expect(reasons.map(([id]) => id)).not.toContain('src/b.ts:hidden');
});

test('scope and kinds decide what counts', () => {
  expect(measureCoverage(table, { ...options, scope: 'all' }).total).toBe(6);
  expect(measureCoverage(table, { ...options, kinds: ['class'] }).total).toBe(1);
});

test('the numbers add up', () => {
  const coverage = measureCoverage(table, options);
  for (const counts of [coverage.byKind, coverage.byModule]) {
    const sum = counts.map(({ total }) => total).reduce((sum, total) => sum + total, 0);
    expect(sum).toBe(coverage.total);
  }
});

test('a percentage is rounded down, so that only all is 100', () => {
  const many = Array.from({ length: 2000 }, (_, index) => buildSymbol({ name: `f${index}`, comment }));
  expect(measureCoverage(tableOf([...many, buildSymbol({ name: 'naked' })]), options).percent).toBe(99.9);
  expect(measureCoverage(tableOf(many), options).percent).toBe(100);
});

test('where nothing counts, nothing is missing', () => {
  expect(measureCoverage(tableOf([]), options)).toMatchObject({ total: 0, percent: 100 });
});

test('coverage of some modules is what measuring only them would give', () => {
  const limited = limitCoverage(measureCoverage(table, options), new Set(['src/b.ts']));
  const alone = tableOf(Object.values(table.symbols).filter(({ module }) => module === 'src/b.ts'));
  expect(limited).toEqual(measureCoverage(alone, options));
});
