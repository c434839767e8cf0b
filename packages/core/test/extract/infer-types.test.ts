import { describe, expect, it } from 'vitest';
import { extractModules, inferTypes, type SourceText } from '../../src/extract/index.ts';
import { pathOf, type SymbolRecord } from '../../src/model/index.ts';

const compilerOptions = { target: 'es2022', module: 'nodenext', strict: true, types: [] };
const options = { root: '/project', compilerOptions, inferTypes: true, tests: new Set<string>() };

async function extract(
  sources: Readonly<Record<string, string>>,
): Promise<{ of: (path: string) => SymbolRecord; codes: string[] }> {
  const files: SourceText[] = Object.entries(sources).map(([path, text]) => ({ path, text }));
  const extracts = await extractModules(files, options);
  const symbols = extracts.flatMap((each) => each.symbols);
  const of = (path: string): SymbolRecord => symbols.find(({ id }) => pathOf(id) === path)!;
  return {
    of,
    codes: extracts.flatMap(({ problems }) => problems.map(({ code, args }) => `${code} ${args['symbol'] ?? ''}`)),
  };
}

describe('types from the checker', () => {
  it('fill in what is neither written nor certain', async () => {
    const { of, codes } = await extract({
      'src/a.ts': `import { make } from './b.js';
export const store = make('x');
export function pick(count = 1, ...rest: string[]) { return { count, rest }; }
export const handler: (event: { id: number }) => void = (event) => {};
export class Box { items = [1, 2]; get first() { return this.items[0]; } find() { return this.items.find(Boolean); } }
export default () => [store];`,
      'src/b.ts':
        'export interface Store<T> { value: T }\nexport function make<T>(value: T): Store<T> { return { value }; }',
    });
    expect(of('store').type).toEqual({ text: 'Store<string>', from: 'inferred' });
    expect(of('pick').returns?.text).toBe('{ count: number; rest: string[]; }');
    expect(of('handler').parameters[0]?.type?.text).toBe('{ id: number; }');
    expect(of('Box#items').type?.text).toBe('number[]');
    expect(of('Box#first').type?.text).toBe('number');
    expect(of('Box#find').returns?.text).toBe('number | undefined');
    expect(of('default').returns?.text).toBe('Store<string>[]');
    expect(codes).toEqual([]);
  });

  it('are asked for exported symbols only, unless told otherwise', async () => {
    const files = [{ path: 'a.ts', text: 'const hidden = [1];\nexport const given = [2];' }];
    const extracts = await extractModules(files, { ...options, inferTypes: false });
    const typesOf = (inScope?: () => boolean): (string | undefined)[] =>
      inferTypes(extracts, files, { ...options, ...(inScope && { inScope }) })[0]!.symbols.map(
        ({ type }) => type?.text,
      );
    expect(typesOf()).toEqual([undefined, 'number[]']);
    expect(typesOf(() => true)).toEqual(['number[]', 'number[]']);
  });

  it('tell what could not be worked out', async () => {
    const { of, codes } = await extract({
      'src/a.ts': `import { missing } from 'not-there';\nexport const a = missing();\nexport const b: missing.Type = missing();`,
    });
    expect(of('a').type).toBeUndefined();
    expect(of('b').type).toEqual({ text: 'missing.Type', from: 'written' });
    expect(codes).toEqual(['type-unresolved src/a.ts:a']);
  });

  it('are short, and hold no path of the machine', async () => {
    const members = Array.from({ length: 99 }, (_, index) => `member${String(index)}: ${String(index)}`).join(', ');
    const { of } = await extract({
      'src/a.ts': `import * as b from './b.js';\nexport const wide = { ${members} };\nexport const far = [b.make()];`,
      'src/b.ts': 'class Hidden {}\nexport const make = () => new Hidden();',
    });
    expect(of('wide').type!.text.length).toBeLessThanOrEqual(200);
    expect(of('far').type!.text).toBe('Hidden[]');
  });

  it('leave complete modules as they are', async () => {
    const files = [{ path: 'a.ts', text: 'export const a: number = 1;' }];
    const extracts = await extractModules(files, { ...options, inferTypes: false });
    expect(inferTypes(extracts, files, options)[0]).toBe(extracts[0]);
  });
});
