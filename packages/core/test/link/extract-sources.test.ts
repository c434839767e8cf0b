import { describe, expect, it } from 'vitest';
import { extractSources } from '../../src/extract/index.ts';

describe('extractSources', () => {
  it('reads a project from memory', async () => {
    const table = await extractSources({
      'package.json': '{ "name": "shop", "version": "1.0.0", "exports": { "./cart": "./dist/cart.js" } }',
      'src/cart.ts': `
        import { check } from './check.js';
        export function fill(count: number): number { check(count); return count; }
      `,
      'src/check.ts': `export function check(size: number): void { if (size < 0) throw new RangeError('no'); }`,
      'README.md': '# not a source',
    });
    expect(table).toMatchObject({
      packageName: 'shop',
      packageVersion: '1.0.0',
      entryPoints: [{ name: './cart', module: 'src/cart.ts' }],
      problems: [],
    });
    expect(table.modules.map(({ path }) => path)).toEqual(['src/cart.ts', 'src/check.ts']);
    const fill = table.symbols['src/cart.ts:fill'];
    expect(fill?.publicNames).toEqual([{ entryPoint: './cart', name: 'fill' }]);
    expect(fill?.facts.throws).toMatchObject([{ error: 'RangeError', condition: 'count < 0' }]);
  });

  it('takes every module for an entry point when nothing says which', async () => {
    const table = await extractSources({ 'a.ts': 'export const a = 1;', 'b.ts': 'export const b = 2;' });
    expect(Object.values(table.symbols).map(({ publicNames }) => publicNames)).toEqual([
      [{ entryPoint: './a.ts', name: 'a' }],
      [{ entryPoint: './b.ts', name: 'b' }],
    ]);
  });

  it('resolves paths of the compiler options', async () => {
    const table = await extractSources(
      { 'src/index.ts': `import { a } from '@/a'; export const b = () => a;`, 'src/a.ts': 'export const a = 1;' },
      { compilerOptions: { paths: { '@/*': ['./src/*'] } } },
    );
    expect(table.symbols['src/a.ts:a']?.references.usedBy).toEqual(['src/index.ts:b']);
  });
});
