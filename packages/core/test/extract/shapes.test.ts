import { describe, expect, it } from 'vitest';
import { extractModules, type ModuleExtract } from '../../src/extract/index.ts';
import { pathOf, type SymbolRecord } from '../../src/model/index.ts';
import { readFixture } from './read-fixture.ts';

const files = readFixture('shapes');
const extracts = await extractModules(files, { root: '/', compilerOptions: {}, inferTypes: false, tests: new Set() });

function moduleOf(name: string): ModuleExtract {
  const found = extracts.find(({ path }) => path === `src/${name}`);
  if (found === undefined) throw new Error(`The fixture has no ${name}.`);
  return found;
}

function symbol(module: string, path: string): SymbolRecord {
  const found = moduleOf(module).symbols.find(({ id }) => pathOf(id) === path);
  if (found === undefined) throw new Error(`${module} has no ${path}.`);
  return found;
}

describe('every shape of declaration', () => {
  it.each(files.map(({ path }) => path.slice('src/'.length)))('of %s', async (name) => {
    const { symbols, ...rest } = moduleOf(name);
    const text = JSON.stringify({ ...rest, symbols: symbols.map(withoutPlaces) }, withoutEmpty, 2);
    await expect(text).toMatchFileSnapshot(`__snapshots__/shapes/${name}.snap`);
  });

  it('parses', () => {
    expect(extracts.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('has unique ids', () => {
    const ids = extracts.flatMap(({ symbols }) => symbols.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

function withoutPlaces({ fingerprints, location, ...symbol }: SymbolRecord): object {
  return { ...symbol, line: location.line, hasBody: fingerprints.body !== '' };
}

/** Hashes would change with every edit of a fixture; the rest says nothing here. */
const left = new Set(['contentHash', 'module', 'references']);

function withoutEmpty(key: string, value: unknown): unknown {
  return left.has(key) || (Array.isArray(value) && value.length === 0) ? undefined : value;
}

describe('functions', () => {
  it('have parameters with names, types, defaults and options', () => {
    expect(symbol('functions.ts', 'plain')).toMatchObject({
      kind: 'function',
      signature: 'function plain(first: string, second = 2, third?: boolean, ...rest: readonly number[]): string',
      parameters: [
        { name: 'first', type: { text: 'string', from: 'written' } },
        { name: 'second', type: { text: 'number', from: 'inferred' }, default: '2', optional: true },
        { name: 'third', type: { text: 'boolean', from: 'written' }, optional: true },
        { name: 'rest', type: { text: 'readonly number[]', from: 'written' }, rest: true, optional: true },
      ],
      returns: { text: 'string', from: 'written' },
    });
  });

  it('are documented overload by overload, without the implementation', () => {
    const overloads = moduleOf('functions.ts').symbols.filter(({ name }) => name === 'pad');
    expect(overloads.map(({ overload }) => overload)).toEqual([1, 2, 3].map((index) => ({ index, of: 3 })));
    expect(overloads.map(({ complexity }) => complexity)).toEqual([2, 2, 2]);
    expect(new Set(overloads.map(({ fingerprints }) => fingerprints.body)).size).toBe(1);
    expect(new Set(overloads.map(({ fingerprints }) => fingerprints.signature)).size).toBe(3);
  });

  it('name what they take apart', () => {
    expect(symbol('functions.ts', 'draw').parameters).toMatchObject([
      {
        name: 'options',
        type: { text: 'DrawOptions' },
        destructured: [
          { path: 'x' },
          { path: 'y', default: '0', optional: true, type: { text: 'number', from: 'inferred' } },
          { path: 'style.color', default: "'black'", optional: true },
        ],
      },
      {
        name: 'values',
        destructured: [
          { path: 'from', type: { text: 'number' } },
          { path: 'to', optional: true },
        ],
      },
    ]);
    expect(symbol('panel.tsx', 'Panel').parameters[0]).toMatchObject({ name: 'props' });
    expect(symbol('legacy.js', 'greet').parameters[0]).toMatchObject({
      name: 'options',
      type: { text: 'LegacyOptions', from: 'jsdoc' },
    });
  });

  it('do not count `this` as a parameter', () => {
    expect(symbol('functions.ts', 'withThis').parameters.map(({ name }) => name)).toEqual(['selector']);
  });

  it('return JSX', () => {
    expect(symbol('panel.tsx', 'Panel').facts.returnsJsx).toBe(true);
    expect(symbol('panel.tsx', 'useToggle').facts.returnsJsx).toBeUndefined();
  });
});

describe('classes', () => {
  it('join getter and setter of one name and side', () => {
    expect(symbol('classes.ts', 'Base#hidden')).toMatchObject({ kind: 'accessor', modifiers: ['get', 'set'] });
    expect(symbol('classes.ts', 'Base.instances')).toMatchObject({ kind: 'accessor', modifiers: ['static', 'get'] });
    expect(moduleOf('classes.ts').symbols.filter(({ name }) => name === 'hidden')).toHaveLength(1);
  });

  it('hide private members', () => {
    const hidden = moduleOf('classes.ts').symbols.filter(({ visible }) => !visible);
    expect(hidden.map(({ id }) => pathOf(id))).toEqual([
      'Base.#instances',
      'Base#secret',
      'Base##hidden',
      'Base#forget',
      'Base##clear',
      'Derived#size',
    ]);
  });

  it('have properties declared by their constructor', () => {
    expect(symbol('classes.ts', 'Derived#name')).toMatchObject({
      kind: 'property',
      modifiers: ['public', 'readonly'],
      type: { text: 'string', from: 'written' },
    });
  });

  it('say what they extend and implement', () => {
    expect(symbol('classes.ts', 'Derived').extends).toEqual([{ text: 'Base<string>' }]);
    expect(symbol('classes.ts', 'Base').implements).toEqual([{ text: 'Named' }]);
  });

  it('keep decorators and the comment above them', () => {
    const stop = symbol('decorated.ts', 'Service#stop');
    expect(stop.decorators).toEqual(['logged']);
    expect(stop.comment?.doc.summary).toBe('Stops the service; running it again is possible.');
    const { text } = files.find(({ path }) => path === 'src/decorated.ts')!;
    const { commentAnchor } = symbol('decorated.ts', 'Service#total').location;
    expect(text.slice(commentAnchor)).toMatch(/^@tracked\s+@tracked\s+total/u);
  });
});

describe('other declarations', () => {
  it('have a symbol for each name that is bound', () => {
    const names = moduleOf('variables.ts').symbols.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['first', 'second', 'alpha', 'renamed', 'others', 'head', 'tail']));
    expect(symbol('variables.ts', 'handlers.open')).toMatchObject({ kind: 'method' });
    expect(symbol('variables.ts', 'LIMIT')).toMatchObject({ signature: 'const LIMIT = 100', initializer: '100' });
  });

  it('have members at any depth', () => {
    expect(symbol('interfaces.ts', 'Everything#nested#deep#leaf').type?.text).toBe('string');
    expect(symbol('interfaces.ts', 'Everything#()').kind).toBe('call-signature');
    expect(symbol('interfaces.ts', 'Everything#new').kind).toBe('construct-signature');
    expect(symbol('interfaces.ts', 'Everything#[index: number]').kind).toBe('index-signature');
    expect(symbol('interfaces.ts', 'Everything#"quoted-name"').name).toBe('quoted-name');
    expect(symbol('aliases.ts', 'Both#label').kind).toBe('property');
  });

  it('are told apart where they merge', () => {
    const kinds = (name: string): string[] =>
      moduleOf('merged.ts')
        .symbols.filter((each) => each.name === name)
        .map(({ kind }) => kind);
    expect(kinds('build')).toEqual(['function', 'namespace']);
    expect(kinds('Box')).toEqual(['interface', 'interface']);
    expect(symbol('merged.ts', 'Box~2#height').parent).toBe('src/merged.ts:Box~2');
  });

  it('are exported from ambient namespaces without saying so', () => {
    expect(symbol('namespaces.ts', 'Ambient.start').exported).toBe(true);
    expect(symbol('namespaces.ts', 'Geometry.internal').exported).toBe(false);
    expect(symbol('namespaces.ts', 'Dotted.Inner.Deep.Leaf').exported).toBe(true);
    expect(symbol('shims.d.ts', '"virtual:config".config').exported).toBe(true);
  });

  it('are exported late or by default', () => {
    expect(symbol('functions.ts', 'notExported').exported).toBe(true);
    expect(moduleOf('functions.ts').exports).toContainEqual({ exported: 'exportedLater', local: 'notExported' });
    expect(symbol('default-arrow.ts', 'default')).toMatchObject({ kind: 'function', exported: true });
    expect(symbol('default-object.ts', 'settings').exported).toBe(true);
    expect(symbol('common-file.cts', 'Registry').exported).toBe(true);
  });

  it('take types of JavaScript from comments', () => {
    expect(symbol('legacy.js', 'counts').type).toEqual({ text: 'Map<string, number>', from: 'jsdoc' });
    expect(symbol('legacy.js', 'greet').returns).toEqual({ text: 'string[]', from: 'jsdoc' });
    expect(symbol('legacy.js', 'LegacyStore#constructor').parameters).toEqual([
      { name: 'path', type: { text: 'string', from: 'jsdoc' } },
    ]);
  });

  it('take members from functions of JavaScript that make objects', () => {
    const ids = moduleOf('legacy.js').symbols.map(({ id }) => pathOf(id));
    expect(ids.filter((id) => id.startsWith('Person'))).toEqual([
      'Person',
      'Person#name',
      'Person#rename',
      'Person#greet',
    ]);
    expect(symbol('legacy.js', 'Person#name').comment?.doc.summary).toBe('Shown to others.');
    expect(symbol('legacy.js', 'Person#rename')).toMatchObject({
      kind: 'method',
      facts: { throws: [{ error: 'TypeError' }] },
    });
  });

  it('take members from branches of those functions, and from objects that are prototypes', () => {
    const ids = moduleOf('legacy.js').symbols.map(({ id }) => pathOf(id));
    expect(ids.filter((id) => id.startsWith('Connection'))).toEqual([
      'Connection',
      'Connection#socket',
      'Connection#idle',
      'Connection#retries',
      'Connection#last',
      'Connection#isOpen',
      'Connection#send',
      'Connection#receive',
    ]);
    expect(symbol('legacy.js', 'Connection#socket').comment?.doc.summary).toBe('Given from outside.');
    expect(symbol('legacy.js', 'Connection#send').facts.throws).toMatchObject([{ error: 'Error' }]);
  });
});
