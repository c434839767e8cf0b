import { expect, test } from 'vitest';
import type { Coverage } from './coverage.ts';
import { renderCoverage } from './render-coverage.ts';

const coverage: Coverage = {
  packageName: 'shop',
  scope: 'public',
  preset: 'docwright',
  total: 12,
  documented: 10,
  inherited: 1,
  percent: 83.3,
  byKind: [
    { name: 'function', total: 10, documented: 10, inherited: 0, percent: 100 },
    { name: 'method', total: 2, documented: 0, inherited: 0, percent: 0 },
  ],
  byModule: [{ name: 'src/store.ts', total: 12, documented: 10, inherited: 1, percent: 83.3 }],
  symbols: [
    { id: 'src/store.ts:open', kind: 'function', documented: true, reason: 'summary', args: {} },
    { id: 'src/store.ts:Store#get', kind: 'method', documented: false, reason: 'missing', args: {} },
    { id: 'src/store.ts:Store#count', kind: 'method', documented: false, reason: 'empty', args: {} },
  ],
};

test('aligned tables by kind and module, and the sum', () => {
  expect(renderCoverage(coverage)).toMatchInlineSnapshot(`
    "shop scope public, preset docwright

      function      10  of 10  100.0 %
      method         0  of 2     0.0 %

      src/store.ts  10  of 12   83.3 %  1 inherited

      all           10  of 12   83.3 %  1 inherited
    "
  `);
});

test('the list names what is missing, with the reason', () => {
  expect(renderCoverage(coverage, { list: true }).split('\n\n').at(-1)).toBe(
    `src/store.ts
  Store#get    there is no comment above it
  Store#count  its comment is empty
`,
  );
});

test('an empty scope is said, not shown as a table of nothing', () => {
  const empty = { ...coverage, total: 0, documented: 0, byKind: [], byModule: [], symbols: [] };
  expect(renderCoverage(empty)).toBe('shop: no symbol is in scope "public", so none is missing.\n');
});
