import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Doc } from './doc.ts';
import { parseComment } from './parse-comment.ts';
import { renderComment, type RenderOptions } from './render-comment.ts';

const render = (doc: Doc, options: Partial<RenderOptions> = {}): string =>
  renderComment(doc, { indent: '', newline: '\n', width: 80, dialect: 'tsdoc', ...options });

const lines = (...all: string[]): string => all.join('\n');

describe('renderComment', () => {
  it('puts a short summary on one line', () => {
    expect(render({ summary: 'Adds two numbers.' })).toBe('/** Adds two numbers. */');
  });

  it.each([
    [{ summary: '', inheritDoc: 'Store.get' }, '/** {@inheritDoc Store.get} */'],
    [{ summary: '', deprecated: 'Use it.' }, '/** @deprecated Use it. */'],
    [{ summary: '', modifiers: ['internal'] }, '/** @internal */'],
    [{ summary: '' }, '/** */'],
  ])('puts the only line of %j on one line', (doc, expected) => {
    expect(render(doc)).toBe(expected);
  });

  it('counts the indentation and the delimiters', () => {
    const summary = 'x'.repeat(20);
    expect(render({ summary }, { width: 31, indent: '    ' })).toBe(`/** ${summary} */`);
    expect(render({ summary }, { width: 30, indent: '    ' })).toBe(lines('/**', `     * ${summary}`, '     */'));
  });

  it('writes sections in the order of TSDoc', () => {
    const doc: Doc = {
      summary: 'Finds a thing.',
      remarks: 'Slow.',
      typeParameters: [{ name: 'T', text: 'kind of thing' }],
      parameters: [
        { name: 'options', text: 'how' },
        { name: 'options.size', text: 'how many' },
      ],
      returns: 'the thing',
      throws: [{ error: 'RangeError', text: 'when `size` is negative' }, { text: 'what the store throws' }],
      defaultValue: '`3`',
      deprecated: 'Use {@link other}.',
      examples: [{ code: 'find()' }, { title: 'By name', code: 'find("a")', language: 'js' }],
      see: ['{@link other}'],
      modifiers: ['internal'],
      tags: [{ name: 'since', text: '1.2' }],
    };
    const comment = lines(
      '/**',
      ' * Finds a thing.',
      ' *',
      ' * @remarks',
      ' * Slow.',
      ' *',
      ' * @typeParam T - kind of thing',
      ' * @param options - how',
      ' * @param options.size - how many',
      ' * @returns the thing',
      ' * @throws {@link RangeError} when `size` is negative',
      ' * @throws what the store throws',
      ' * @defaultValue `3`',
      ' * @deprecated Use {@link other}.',
      ' *',
      ' * @example',
      ' * ```ts',
      ' * find()',
      ' * ```',
      ' *',
      ' * @example By name',
      ' * ```js',
      ' * find("a")',
      ' * ```',
      ' *',
      ' * @see {@link other}',
      ' * @since 1.2',
      ' * @internal',
      ' */',
    );
    expect(render(doc)).toBe(comment);
    expect(parseComment(comment)).toEqual({ doc, messages: [] });
  });

  it('writes types in the JSDoc dialect', () => {
    const doc: Doc = {
      summary: 'Finds it.',
      typeParameters: [{ name: 'T', text: 'kind' }],
      parameters: [
        { name: 'name', text: 'what' },
        { name: 'size', text: 'how many' },
      ],
      returns: 'the thing',
      throws: [{ error: 'RangeError', text: 'when bad' }],
    };
    const types = {
      'param:name': 'string',
      'param:size': 'number',
      'default:size': '3',
      'typeParam:T': 'object',
      returns: 'Promise<T>',
    };
    const comment = lines(
      '/**',
      ' * Finds it.',
      ' *',
      ' * @template {object} T - kind',
      ' * @param {string} name - what',
      ' * @param {number} [size=3] - how many',
      ' * @returns {Promise<T>} the thing',
      ' * @throws {RangeError} when bad',
      ' */',
    );
    expect(render(doc, { dialect: 'jsdoc', types })).toBe(comment);
    expect(parseComment(comment, { dialect: 'jsdoc' })).toEqual({ doc, messages: [], types });
  });

  it('wraps prose, but nothing inside code, links and tags', () => {
    const doc: Doc = {
      summary: 'Reads `a b c d e f` and {@link some.place | a place} and [a b c](https://example.com) again.',
      parameters: [{ name: 'size', text: 'how many of them there may be' }],
    };
    expect(render(doc, { width: 30 })).toBe(
      lines(
        '/**',
        ' * Reads `a b c d e f` and',
        ' * {@link some.place | a place}',
        ' * and',
        ' * [a b c](https://example.com)',
        ' * again.',
        ' *',
        ' * @param size - how many of',
        ' * them there may be',
        ' */',
      ),
    );
  });

  it('keeps lists, tables and fences in shape', () => {
    const remarks = lines(
      'Intro.',
      '',
      '- first item that is long enough',
      '  - nested item that is long too',
      '1. numbered item of some length',
      '',
      '| a table that is wide | stays |',
      '',
      '```ts',
      'const code = that.isLongerThanTheWidth();',
      '```',
    );
    const comment = render({ summary: '', remarks }, { width: 28 });
    expect(comment).toBe(
      lines(
        '/**',
        ' * @remarks',
        ' * Intro.',
        ' *',
        ' * - first item that is long',
        ' *   enough',
        ' *   - nested item that is',
        ' *     long too',
        ' * 1. numbered item of some',
        ' *    length',
        ' *',
        ' * | a table that is wide | stays |',
        ' *',
        ' * ```ts',
        ' * const code = that.isLongerThanTheWidth();',
        ' * ```',
        ' */',
      ),
    );
    expect(parseComment(comment).doc.remarks).toBe(remarks);
  });

  it('starts no line with what would be read as Markdown', () => {
    const summary = 'Gives aaaaaaa - b and c + d and 12. of them # x';
    for (let width = 20; width < 60; width++)
      expect(parseComment(render({ summary }, { width })).doc.summary).toBe(summary);
  });

  it('keeps the end of line it is given', () => {
    expect(render({ summary: 'A.', returns: 'b' }, { newline: '\r\n', indent: '\t' })).toBe(
      '/**\r\n\t * A.\r\n\t *\r\n\t * @returns b\r\n\t */',
    );
  });

  it('breaks comment ends and stray tags', () => {
    const doc = { summary: 'Matches `**/*.ts` for */ and @param users.', examples: [{ code: "glob('**/*.ts');" }] };
    const comment = render(doc);
    expect(comment.indexOf('*/')).toBe(comment.length - 2);
    expect(parseComment(comment).doc).toEqual({
      summary: String.raw`Matches \`**\/*.ts\` for *\/ and \@param users.`.replaceAll('\\`', '`'),
      examples: [{ code: String.raw`glob('**\/*.ts');` }],
    });
  });

  it('gives what was parsed, for anything', () => {
    fc.assert(
      fc.property(docs, fc.integer({ min: 10, max: 120 }), fc.constantFrom('', '  ', '\t'), (any, width, indent) => {
        const options = { width, indent };
        const again = (doc: Doc): Doc => parseComment(render(doc, options)).doc;
        // More than once, since a stray text may be read as what stands before it (`{@link E} text` after @throws), and a stray
        // fence takes in what stands behind it, one block at a time.
        const normal = again(again(again(again(any))));
        const comment = render(normal, options);
        expect(parseComment(comment).doc).toEqual(normal);
        expect(render(parseComment(comment).doc, options)).toBe(comment);
        expect(comment.indexOf('*/')).toBe(comment.length - 2);
      }),
      { numRuns: 2000 },
    );
  });
});

const piece = fc.constantFrom(
  ...[
    'word',
    'another',
    'of',
    '`code span`',
    '{@link Store.get | it}',
    '[a link](https://a.b/c)',
    '\n',
    '\n\n',
    '\n- ',
    '\n  - ',
  ],
  ...[
    '\n1. ',
    '\n```ts\na()\n```\n',
    '\n| a | b |\n',
    '\n# h\n',
    '\n> q\n',
    '\n    code\n',
    '@param',
    '@beta',
    '\\@x',
    '*/',
    '/**',
  ],
  ...[
    '`',
    '``',
    '```',
    '~~~',
    '{',
    '}',
    '{@link',
    '<b>',
    '\\',
    '*',
    '-',
    '+',
    '1.',
    '  ',
    '=',
    '---',
    '|',
    'a@b',
    ':',
    '–',
    '\n/',
  ],
);
const texts = fc
  .array(fc.oneof({ weight: 6, arbitrary: piece }, { weight: 1, arbitrary: fc.string({ maxLength: 6 }) }), {
    maxLength: 14,
  })
  .map((pieces) => pieces.join(' '));
const optional = { requiredKeys: ['summary'] as 'summary'[] };
const names = fc.constantFrom('a', 'options.size', '$x', 'T');
const named = fc.array(fc.record({ name: names, text: texts }), { minLength: 1, maxLength: 3 });
const docs: fc.Arbitrary<Doc> = fc.record(
  {
    summary: texts,
    remarks: texts,
    typeParameters: named,
    parameters: named,
    returns: texts,
    throws: fc.array(
      fc.record({ text: texts, error: fc.constantFrom('RangeError', 'a.B') }, { requiredKeys: ['text'] }),
      { minLength: 1, maxLength: 2 },
    ),
    defaultValue: texts,
    deprecated: texts,
    examples: fc.array(
      fc.record({ code: texts, title: texts, language: fc.constantFrom('', 'js') }, { requiredKeys: ['code'] }),
      {
        minLength: 1,
        maxLength: 2,
      },
    ),
    see: fc.array(texts, { minLength: 1, maxLength: 2 }),
    inheritDoc: fc.constantFrom('', 'Store.get'),
    modifiers: fc.uniqueArray(fc.constantFrom('beta', 'internal'), { minLength: 1 }),
    tags: fc.array(fc.record({ name: fc.constantFrom('since', 'custom', 'property'), text: texts }), {
      minLength: 1,
      maxLength: 2,
    }),
  },
  optional,
);
