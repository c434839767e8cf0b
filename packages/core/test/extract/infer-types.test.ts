import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractModules, inferTypes, type SourceText } from '../../src/extract/index.ts';
import { pathOf, type SymbolRecord } from '../../src/model/index.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

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
  it('fill in what JavaScript declares by assignment', async () => {
    const { of, codes } = await extract({
      'src/a.js': `export class Store { constructor() { this.items = make(); } }
Store.prototype.size = function () { return this.items.length; };
Store.open = () => new Store();
function make() { return ['x'].map((each) => each.length); }`,
    });
    expect([of('Store#items').type?.text, of('Store#size').returns?.text, of('Store.open').returns?.text]).toEqual([
      'number[]',
      'number',
      'Store',
    ]);
    expect(codes).toEqual([]);
  });

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
    const typesOf = async (inScope?: () => boolean): Promise<(string | undefined)[]> =>
      (await inferTypes(extracts, files, { ...options, ...(inScope && { inScope }) }))[0]!.symbols.map(
        ({ type }) => type?.text,
      );
    expect(await typesOf()).toEqual([undefined, 'number[]']);
    expect(await typesOf(() => true)).toEqual(['number[]', 'number[]']);
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
    expect((await inferTypes(extracts, files, options))[0]).toBe(extracts[0]);
  });

  it('stop when the run is aborted', async () => {
    const files = [{ path: 'a.ts', text: 'export const a = [1];\nexport const b = [2];' }];
    const extracts = await extractModules(files, { ...options, inferTypes: false });
    const abort = new AbortController();
    const reason = new Error('stopped by the user');
    setImmediate(() => abort.abort(reason));
    await expect(inferTypes(extracts, files, { ...options, signal: abort.signal })).rejects.toBe(reason);
  });
});

describe('types that are known from before', () => {
  const before = {
    'a.ts': `import { make } from './b.ts';
export const made = make();
export const list = [made];
export const other = [1];
export function sum(a = [1]) { return a.length; }`,
    'b.ts': 'export interface Thing { id: number }\nexport function make(): Thing { return { id: 1 }; }',
    'c.ts': `export const alone = ['c'];`,
    'd.ts': `import standard, { make as create } from './e.ts';\nexport const d = [create()];\nexport const s = [standard()];`,
    'e.ts': `export { make } from './b.ts';\nfunction inner(): string { return ''; }\nexport default inner;`,
  };

  it('are kept, and asked for again where something changed that the code names', async () => {
    expect(await changedTypes({ ...before, 'a.ts': `${before['a.ts']}\nexport const added = 1;` })).toEqual({});
    expect(await changedTypes({ ...before, 'b.ts': before['b.ts'].replace('(): Thing', '(): Thing[]') })).toEqual({
      'a.ts:made': 'Thing[]',
      'a.ts:list': 'Thing[][]',
      'd.ts:d': 'Thing[][]',
    });
    expect(await changedTypes({ ...before, 'e.ts': before['e.ts'].replace('string', 'number') })).toEqual({
      'd.ts:s': 'number[]',
    });
    expect(await changedTypes({ ...before, 'b.ts': before['b.ts'].replace('make(): Thing', 'make()') })).toEqual({
      'a.ts:made': '{ id: number; }',
      'a.ts:list': '{ id: number; }[]',
      'd.ts:d': '{ id: number; }[]',
    });
    expect(await changedTypes({ ...before, 'c.ts': `export const alone = [4];` })).toEqual({});
  });

  /** Types of modules that kept their text: `known` before, so that an answer of the checker can be told apart. */
  async function changedTypes(after: Readonly<Record<string, string>>): Promise<Record<string, string | undefined>> {
    const filesOf = (sources: Readonly<Record<string, string>>): SourceText[] =>
      Object.entries(sources).map(([path, text]) => ({ path, text }));
    const old = await extractModules(filesOf(before), options);
    const marked = old.map((extract) => ({
      ...extract,
      symbols: extract.symbols.map(({ type, ...symbol }) =>
        type?.from === 'inferred'
          ? { ...symbol, type: { ...type, text: `known ${type.text}` } }
          : { ...symbol, ...(type && { type }) },
      ),
    }));
    const texts = new Map(Object.entries(after));
    const changed = filesOf(after).filter(({ path, text }) => before[path as keyof typeof before] !== text);
    const root = temporaryFolder();
    for (const [path, text] of texts) writeFileSync(join(root, path), text);
    const extracts = await extractModules(changed, {
      ...options,
      root,
      earlier: {
        extracts: new Map(marked.map((extract) => [extract.path, extract])),
        current: new Set(texts.keys()),
        read: (paths) => Promise.resolve(paths.map((path) => ({ path, text: texts.get(path) ?? '' }))),
      },
    });
    const symbols = extracts.filter(({ path }) => path !== 'c.ts').flatMap((each) => each.symbols);
    const inferred = symbols.filter(({ type }) => type?.from === 'inferred' && !type.text.startsWith('known '));
    return Object.fromEntries(inferred.filter(({ name }) => name !== 'added').map(({ id, type }) => [id, type?.text]));
  }
});
