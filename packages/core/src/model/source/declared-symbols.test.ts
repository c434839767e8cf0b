import { describe, expect, it } from 'vitest';
import { extractText, symbolOf } from '../../../test/extract/extract-text.ts';
import { planModuleEdits } from '../../edit/index.ts';
import { isDeclaredInComment } from './declared-symbols.ts';

const file = 'shapes.js';
const signatures = (text: string): string[] => extractText(text, file).symbols.map(({ signature }) => signature);

describe('types that comments of JavaScript declare', () => {
  it('are interfaces where @property describes them', () => {
    const text =
      '/**\n * Settings.\n * @typedef {Object} Settings\n * @property {string} name - Its name.\n * @property {number} [size=1] How big.\n */';
    expect(signatures(text)).toEqual(['interface Settings', 'name: string', 'size?: number']);
    expect(symbolOf(text, 'Settings', file)).toMatchObject({
      kind: 'interface',
      exported: true,
      modifiers: ['export'],
      comment: { doc: { summary: 'Settings.' } },
    });
    expect(symbolOf(text, 'Settings#size', file)).toMatchObject({
      kind: 'property',
      parent: 'shapes.js:Settings',
      modifiers: ['optional'],
      type: { text: 'number', from: 'jsdoc' },
      comment: { doc: { summary: 'How big.', defaultValue: '1' } },
      location: { line: 5, column: 24 },
    });
  });

  it.each([
    ['a type', '/** @typedef {string | number} Key */', ['type Key = string | number']],
    ['no type', '/** @typedef Key */', ['type Key = any']],
    [
      'an object type',
      '/** @typedef {{ a: string, readonly b?: Map<string, { c: 1 }>; d: (e: 1, f: 2) => void }} Key */',
      [
        'type Key = { a: string, readonly b?: Map<string, { c: 1 }>; d: (e: 1, f: 2) => void }',
        'a: string',
        'b?: Map<string, { c: 1 }>',
        'd: (e: 1, f: 2) => void',
      ],
    ],
    ['a union of objects', '/** @typedef {{ a: 1 } | { b: 2 }} Key */', ['type Key = { a: 1 } | { b: 2 }']],
    [
      'a callback',
      '/**\n * @template {object} T\n * @callback Visit\n * @param {T} node\n * @param {number} [depth]\n * @param {...string} names\n * @returns {boolean}\n */',
      ['type Visit<T extends object> = (node: T, depth?: number, ...names: string[]) => boolean'],
    ],
    ['a callback that gives nothing back', '/** @callback Done */', ['type Done = () => void']],
    [
      'several in one comment',
      '/**\n * @typedef {string} A\n * @typedef {number} B\n */',
      ['type A = string', 'type B = number'],
    ],
    ['a name of a namespace', '/** @typedef {string} NS.A */', []],
    ['no name', '/** @typedef {string} */', []],
    ['no documentation comment', '/* @typedef {string} A */', []],
    ['a comment inside of a function', 'function f() { /** @typedef {string} A */ }', ['function f()']],
  ])('are read from %s', (_, text, expected) => {
    expect(signatures(text)).toEqual(expected);
  });

  it('take what stands behind the name for a text', () => {
    expect(symbolOf('/** @typedef {string} Key - Opens it. */', 'Key', file).comment?.doc).toEqual({
      summary: 'Opens it.',
    });
    const two = '/**\n * First.\n * @typedef {string} A\n * @typedef {number} B second\n */';
    expect(symbolOf(two, 'A', file).comment?.doc.summary).toBe('First.');
    expect(symbolOf(two, 'B', file).comment?.doc.summary).toBe('second');
  });

  it('are imports where they name a type of another module', () => {
    const { symbols, imports, exports } = extractText("/** @typedef {import('./b.js').B} Own */", file);
    expect(symbols).toEqual([]);
    expect(imports).toEqual([{ local: 'Own', imported: 'B', specifier: './b.js' }]);
    expect(exports).toEqual([{ exported: 'Own', imported: 'B', specifier: './b.js' }]);
  });

  it('are hidden with their comment', () => {
    expect(symbolOf('/**\n * @internal\n * @typedef {string} Key\n */', 'Key', file).visible).toBe(false);
  });

  it('change their fingerprints with their types alone', () => {
    const prints = (text: string): unknown => symbolOf(text, 'A', file).fingerprints;
    const one = '/**\n * One.\n * @typedef {object} A\n * @property {string} b x\n */';
    expect(prints(one.replace('One.', 'Two.').replace(' x', ' y'))).toEqual(prints(one));
    expect(prints(one.replace('string', 'number'))).not.toEqual(prints(one));
  });

  it('say nothing in TypeScript', () => {
    expect(extractText('/** @typedef {string} A */\nexport {};', 'a.ts').symbols).toEqual([]);
  });

  it('are never replaced', () => {
    const text = '/** @typedef {string} A */\n/** @callback B */\nexport const c = 1;\n';
    const extract = extractText(text, file);
    const symbols = Object.fromEntries(extract.symbols.map((symbol) => [symbol.id, symbol]));
    expect(extract.symbols.map(isDeclaredInComment)).toEqual([true, true, false]);
    const planned = planModuleEdits({
      table: {
        entryPoints: [],
        modules: [
          { path: file, contentHash: extract.contentHash, symbols: Object.keys(symbols), words: [], externalNames: [] },
        ],
        symbols,
        problems: [],
      },
      module: file,
      text,
      docs: new Map(Object.keys(symbols).map((id) => [id, { summary: 'Written anew.' }])),
      replace: () => true,
      style: { width: 80 },
    });
    expect(planned.edits.map(({ symbol, range }) => [symbol, range.start])).toEqual([
      ['shapes.js:c', text.indexOf('export')],
    ]);
    expect(planned.problems.map(({ code }) => code)).toEqual(['comment-kept', 'comment-kept']);
  });
});

describe('members that JavaScript assigns', () => {
  it('belong to the class, function or empty object', () => {
    const text = `
      export function Store() {}
      /** Gets it. */
      Store.prototype.get = async function (key) { if (!key) throw new RangeError('none'); };
      Store.open = (path) => new Store(path);
      Store.limit = 3;
      Store.limit = 4;
      Store.displayName = 'Store';
      const app = create();
      app.name = 'x';
    `;
    const { symbols } = extractText(text, file);
    expect(symbols.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'shapes.js:Store function',
      'shapes.js:Store#get method',
      'shapes.js:Store.open method',
      'shapes.js:Store.limit property',
      'shapes.js:app variable',
    ]);
    expect(symbolOf(text, 'Store#get', file)).toMatchObject({
      signature: 'get = async function (key)',
      modifiers: ['async'],
      exported: true,
      comment: { doc: { summary: 'Gets it.' } },
      facts: { throws: [{ error: 'RangeError', condition: '!key' }] },
    });
  });
});
