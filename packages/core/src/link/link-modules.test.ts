import { describe, expect, it } from 'vitest';
import type { ModuleExtract } from '../extract/module-extract.ts';
import type { SymbolTable } from '../model/index.ts';
import type { ProjectFiles } from '../project/project-files.ts';
import { linkModules } from './link-modules.ts';
import { buildModule, buildProject, kind, parameters, written } from '../../test/link/module-builders.ts';

function link(modules: readonly ModuleExtract[], project: Partial<ProjectFiles> = {}): SymbolTable {
  return linkModules(modules, buildProject(modules, project));
}

function publicNames(table: SymbolTable): string[] {
  return Object.values(table.symbols).flatMap(({ id, publicNames }) =>
    publicNames.map(({ entryPoint, name }) => `${id} = ${entryPoint} ${name}`),
  );
}

const index = { entryPoints: [{ name: '.', module: 'src/index.ts' }] };

describe('public surface', () => {
  it('follows `export import` into namespaces and modules', () => {
    const table = link(
      [
        buildModule('src/index.ts', {
          imports: ['* as tools from ./tools.ts'],
          exports: [
            { exported: 'open', local: 'Shape.open' },
            { exported: 'Tool', local: 'tools.Tool' },
            { exported: 'gone', local: 'tools.Tool.size.gone' },
          ],
          symbols: {
            Shape: { kind: 'namespace', modifiers: [] },
            'Shape.open': { kind: 'function', modifiers: ['export'] },
          },
        }),
        buildModule('src/tools.ts', { symbols: { Tool: kind('interface'), 'Tool#size': kind('property') } }),
      ],
      index,
    );
    expect(publicNames(table)).toEqual([
      'src/index.ts:Shape.open = . open',
      'src/tools.ts:Tool = . Tool',
      'src/tools.ts:Tool#size = . Tool.size',
    ]);
  });

  it('follows re-exports, stars, namespaces and defaults, and takes members along', () => {
    const table = link(
      [
        buildModule('src/index.ts', {
          imports: ['* as tools from ./tools.ts'],
          starExports: ['./store.js'],
          exports: [
            { exported: 'read', imported: 'parse', specifier: './query' },
            { exported: 'query', imported: '*', specifier: './query' },
            { exported: 'tools', local: 'tools' },
            { exported: 'Main', imported: 'default', specifier: './store' },
          ],
        }),
        buildModule('src/query/index.ts', { symbols: { parse: {}, hidden: { modifiers: [] } } }),
        buildModule('src/store.ts', {
          symbols: {
            Store: { kind: 'class', modifiers: ['export', 'default'] },
            'Store#get': {},
            Options: kind('interface'),
            'Options#size': kind('property'),
          },
        }),
        buildModule('src/tools.ts', {
          symbols: {
            Shape: kind('namespace'),
            'Shape.open': { kind: 'function', modifiers: ['export'] },
            'Shape.closed': { kind: 'function', modifiers: [] },
          },
        }),
      ],
      index,
    );
    expect(publicNames(table)).toEqual([
      'src/query/index.ts:parse = . read',
      'src/query/index.ts:parse = . query.parse',
      'src/store.ts:Store = . Main',
      'src/store.ts:Store#get = . Main.get',
      'src/store.ts:Options = . Options',
      'src/store.ts:Options#size = . Options.size',
      'src/tools.ts:Shape = . tools.Shape',
      'src/tools.ts:Shape.open = . tools.Shape.open',
    ]);
    const exported = Object.values(table.symbols).filter(({ exported }) => !exported);
    expect(exported.map(({ id }) => id)).toEqual(['src/query/index.ts:hidden', 'src/tools.ts:Shape.closed']);
  });

  it('leaves out names that two stars give to different things, but not those that both give to the same', () => {
    const table = link(
      [
        buildModule('src/index.ts', { starExports: ['./a', './b'] }),
        buildModule('src/a.ts', { symbols: { same: {} }, starExports: ['./shared'] }),
        buildModule('src/b.ts', { symbols: { same: {} }, starExports: ['./shared'] }),
        buildModule('src/shared.ts', { symbols: { one: {} } }),
      ],
      index,
    );
    expect(publicNames(table)).toEqual(['src/shared.ts:one = . one']);
  });

  it('lets an explicit export win over stars', () => {
    const table = link(
      [
        buildModule('src/index.ts', { symbols: { same: {} }, starExports: ['./a'] }),
        buildModule('src/a.ts', { symbols: { same: {} } }),
      ],
      index,
    );
    expect(publicNames(table)).toEqual(['src/index.ts:same = . same']);
  });

  it('ends on re-exports in a circle', () => {
    const table = link(
      [
        buildModule('src/index.ts', {
          starExports: ['./a'],
          exports: [{ exported: 'self', imported: '*', specifier: './index' }],
        }),
        buildModule('src/a.ts', {
          symbols: { first: {} },
          starExports: ['./b', './index'],
          exports: [{ exported: 'ghost', imported: 'ghost', specifier: './b' }],
        }),
        buildModule('src/b.ts', {
          symbols: { second: {} },
          starExports: ['./a'],
          exports: [{ exported: 'ghost', imported: 'ghost', specifier: './a' }],
        }),
      ],
      index,
    );
    expect(publicNames(table)).toEqual(['src/a.ts:first = . first', 'src/b.ts:second = . second']);
  });

  it('reports re-exports that lead nowhere, and passes on what extraction reported', () => {
    const problem = { code: 'file-does-not-parse', severity: 'error', args: {} } as const;
    const { problems } = link([
      buildModule('src/index.ts', { starExports: ['./gone', 'lodash'], problems: [problem] }),
      buildModule('src/other.ts', { exports: [{ exported: 'x', imported: 'x', specifier: './gone.js' }] }),
    ]);
    expect(problems).toEqual([
      problem,
      {
        code: 'reexport-unresolved',
        severity: 'warning',
        args: { module: 'src/index.ts', specifier: './gone' },
        place: { module: 'src/index.ts' },
      },
      expect.objectContaining({ args: { module: 'src/other.ts', specifier: './gone.js' } }),
    ]);
  });
});

describe('modules', () => {
  it('lists modules by path with the names they take from packages', () => {
    const table = link([
      buildModule('src/b.ts', {
        imports: ['z from zod', 'readFile as read from node:fs', 'a from ./a', 'c from ./c.json'],
      }),
      buildModule('src/a.ts', { symbols: { a: {} } }),
    ]);
    expect(table.modules.map(({ path, externalNames, symbols }) => [path, externalNames, symbols])).toEqual([
      ['src/a.ts', [], ['src/a.ts:a']],
      ['src/b.ts', ['read', 'z'], []],
    ]);
  });
});

describe('references', () => {
  it('finds what a symbol uses, in both directions', () => {
    const table = link([
      buildModule('src/a.ts', {
        imports: ['parse as read from ./b.ts', '* as all from ./b.ts', 'gone from ./nowhere.ts'],
        symbols: {
          first: { mentions: ['second', 'read', 'all.Store.create', 'all.nothing', 'gone', 'Map', 'first'] },
          second: {},
        },
      }),
      buildModule('src/b.ts', {
        symbols: {
          parse: {},
          'parse~2': {},
          Store: kind('class'),
          'Store.create': { mentions: ['this.open'] },
          'Store.open': {},
          'Store#open': {},
          'Store#get': { mentions: ['this.open', 'Store.open'] },
        },
      }),
    ]);
    expect(table.symbols['src/a.ts:first']?.references.uses).toEqual([
      'src/a.ts:second',
      'src/b.ts:Store.create',
      'src/b.ts:parse',
      'src/b.ts:parse~2',
    ]);
    expect(table.symbols['src/b.ts:Store.create']?.references).toEqual({
      uses: ['src/b.ts:Store.open'],
      usedBy: ['src/a.ts:first'],
    });
    expect(table.symbols['src/b.ts:Store#get']?.references.uses).toEqual([
      'src/b.ts:Store#open',
      'src/b.ts:Store.open',
    ]);
  });

  it('sees the names of the namespaces around a symbol first', () => {
    const table = link([
      buildModule('src/a.ts', {
        symbols: {
          helper: {},
          Outer: kind('namespace'),
          'Outer.helper': {},
          'Outer.run': { mentions: ['helper'] },
        },
      }),
    ]);
    expect(table.symbols['src/a.ts:Outer.run']?.references.uses).toEqual(['src/a.ts:Outer.helper']);
  });
});

describe('calls', () => {
  it('finds targets through scopes, this, super, new and typed values', () => {
    const calls = [
      'helper',
      'this.get',
      'this.inherited',
      'super.inherited',
      'super',
      'new Store',
      'new Plain',
      'Store.create',
      'store.get',
      'store?.get',
      'this.#inner.get',
      'shared.get',
      'any.get',
      'list.get',
      'store.missing',
      'unknown',
    ];
    const table = link([
      buildModule('src/base.ts', {
        symbols: { Base: kind('class'), 'Base#constructor': kind('constructor'), 'Base#inherited': {} },
      }),
      buildModule('src/store.ts', {
        imports: ['Base from ./base'],
        symbols: {
          helper: {},
          Plain: kind('class'),
          shared: { kind: 'variable', modifiers: ['const'], initializer: 'new Store(1)' },
          Store: { kind: 'class', extends: [{ text: 'Base<string>' }] },
          'Store#constructor': kind('constructor'),
          'Store.create': {},
          'Store##inner': { kind: 'property', type: written('Store | undefined') },
          'Store#get': {},
          'Store#run': {
            parameters: parameters('store: Store<number> | undefined', 'any: any', 'list: Store[]'),
            facts: { calls: calls.map((callee) => ({ callee })) },
          },
        },
      }),
    ]);
    const targets = table.symbols['src/store.ts:Store#run']?.facts.calls.map(({ callee, target }) => [callee, target]);
    expect(Object.fromEntries(targets ?? [])).toEqual({
      helper: 'src/store.ts:helper',
      'this.get': 'src/store.ts:Store#get',
      'this.inherited': 'src/base.ts:Base#inherited',
      'super.inherited': 'src/base.ts:Base#inherited',
      super: 'src/base.ts:Base#constructor',
      'new Store': 'src/store.ts:Store#constructor',
      'new Plain': 'src/store.ts:Plain',
      'Store.create': 'src/store.ts:Store.create',
      'store.get': 'src/store.ts:Store#get',
      'store?.get': 'src/store.ts:Store#get',
      'this.#inner.get': 'src/store.ts:Store#get',
      'shared.get': 'src/store.ts:Store#get',
      'any.get': undefined,
      'list.get': undefined,
      'store.missing': undefined,
      unknown: undefined,
    });
    expect(table.symbols['src/store.ts:Store#run']?.references.uses).toContain('src/base.ts:Base#constructor');
  });

  it('does not take a type parameter for a class of the same name', () => {
    const table = link([
      buildModule('src/a.ts', {
        symbols: {
          T: kind('class'),
          'T#get': {},
          run: {
            typeParameters: [{ name: 'T' }],
            parameters: parameters('value: T'),
            facts: { calls: [{ callee: 'value.get' }] },
          },
        },
      }),
    ]);
    expect(table.symbols['src/a.ts:run']?.facts.calls).toEqual([{ callee: 'value.get' }]);
  });
});
