import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Doc } from './doc.ts';
import { parseComment } from './parse-comment.ts';

const docOf = (lines: string[] | string): Doc =>
  parseComment(typeof lines === 'string' ? lines : ['/**', ...lines.map((line) => ` * ${line}`), ' */'].join('\n')).doc;

describe('parseComment', () => {
  it.each([
    ['/** One line. */', 'One line.'],
    ['/**One line.*/', 'One line.'],
    ['/** Stars. **/', 'Stars.'],
    ['/** */', ''],
    ['/***/', ''],
    ['/**\n * Two\n * lines.\n */', 'Two lines.'],
    ['/**\r\n * Two\r\n * lines.\r\n */', 'Two lines.'],
    ['/**\n   No stars.\n */', 'No stars.'],
    ['/**\n * A.\n *\n *\n * B.\n */', 'A.\n\nB.'],
    ['/**\n * See {@link Store#get | get} and `a  b`.\n */', 'See {@link Store#get | get} and `a  b`.'],
    [
      '/** Mail me@example.com about \\@beta and `@returns x`. */',
      'Mail me@example.com about \\@beta and `@returns x`.',
    ],
    ['/** Decorated with @unknown things. */', 'Decorated with @unknown things.'],
  ])('reads the summary of %j', (comment, summary) => {
    expect(docOf(comment)).toEqual({ summary });
  });

  it('keeps lists, fences, tables and paragraphs of a text', () => {
    const lines = [
      'Intro that',
      'goes on.',
      '',
      '- first',
      '  goes on',
      '  - nested',
      '- second',
      '',
      '```ts',
      'if (a) {',
      '  b(); // @param not a tag',
      '}',
      '```',
      '',
      '| a | b |',
      '| - | - |',
    ];
    expect(docOf(['Short.', '', '@remarks', ...lines]).remarks).toBe(
      [
        'Intro that goes on.',
        '',
        '- first goes on',
        '  - nested',
        '- second',
        '',
        '```ts',
        'if (a) {',
        '  b(); // @param not a tag',
        '}',
        '```',
        '',
        '| a | b |',
        '| - | - |',
      ].join('\n'),
    );
  });

  it('reads every section of TSDoc', () => {
    const doc = docOf([
      'Finds it.',
      '@remarks Slow.',
      '@typeParam T - kind of thing',
      '@param name - what',
      '  to find',
      '@param options.size - how many',
      '@param ...rest - more',
      '@returns it',
      '@throws {@link RangeError} when negative',
      '@defaultValue `3`',
      '@deprecated Use {@link other}.',
      '@see {@link other}',
      '@privateRemarks Hidden.',
      '@since 1.2',
      '@internal',
      '@beta',
    ]);
    expect(doc).toEqual({
      summary: 'Finds it.',
      remarks: 'Slow.',
      typeParameters: [{ name: 'T', text: 'kind of thing' }],
      parameters: [
        { name: 'name', text: 'what to find' },
        { name: 'options.size', text: 'how many' },
        { name: 'rest', text: 'more' },
      ],
      returns: 'it',
      throws: [{ error: 'RangeError', text: 'when negative' }],
      defaultValue: '`3`',
      deprecated: 'Use {@link other}.',
      see: ['{@link other}'],
      modifiers: ['internal', 'beta'],
      tags: [
        { name: 'privateRemarks', text: 'Hidden.' },
        { name: 'since', text: '1.2' },
      ],
    });
  });

  it('reads synonyms as their TSDoc tags', () => {
    const doc = docOf([
      '@arg a one',
      '@argument b two',
      '@return c',
      '@exception {E} d',
      '@template T e',
      '@default f',
    ]);
    expect(doc).toEqual({
      summary: '',
      parameters: [
        { name: 'a', text: 'one' },
        { name: 'b', text: 'two' },
      ],
      returns: 'c',
      throws: [{ error: 'E', text: 'd' }],
      typeParameters: [{ name: 'T', text: 'e' }],
      defaultValue: 'f',
    });
  });

  it('takes @summary and @description for what is not written above the tags', () => {
    expect(docOf(['@name add', '@summary Adds.', '@description Adds two numbers.'])).toEqual({
      summary: 'Adds.',
      remarks: 'Adds two numbers.',
      tags: [{ name: 'name', text: 'add' }],
    });
    expect(docOf(['@description Adds two numbers.'])).toEqual({ summary: 'Adds two numbers.' });
    expect(docOf(['Adds.', '@summary Adds.']).tags).toEqual([{ name: 'summary', text: 'Adds.' }]);
  });

  it.each([
    ['{@link RangeError} if bad', { error: 'RangeError', text: 'if bad' }],
    ['{@link errors.NotFound | NotFound} - if bad', { error: 'errors.NotFound', text: 'if bad' }],
    ['{RangeError} if bad', { error: 'RangeError', text: 'if bad' }],
    ['`RangeError` if bad', { error: 'RangeError', text: 'if bad' }],
    ['RangeError: if bad', { error: 'RangeError', text: 'if bad' }],
    ['NotFound when absent', { error: 'NotFound', text: 'when absent' }],
    ['Will throw if bad', { text: 'Will throw if bad' }],
    ['', { text: '' }],
  ])('reads @throws %s', (text, expected) => {
    expect(docOf([`@throws ${text}`]).throws).toEqual([expected]);
  });

  it.each<[string, string[], unknown]>([
    ['a fence', ['', '```ts', 'a(', '  1,', ')', '```'], { code: 'a(\n  1,\n)' }],
    ['a fence in another language', ['', '```sh', 'ls', '```'], { code: 'ls', language: 'sh' }],
    ['a fence without a language', ['', '```', 'ls', '```'], { code: 'ls', language: '' }],
    ['a title', [' Adding', '```ts', 'a()', '```'], { title: 'Adding', code: 'a()' }],
    ['a caption', [' <caption>Adding</caption>', 'a()'], { title: 'Adding', code: 'a()' }],
    ['bare code', ['', '  a(', '    1)'], { code: 'a(\n  1)' }],
    ['bare code on the line of the tag', [' a(', '  1)'], { code: 'a(\n1)' }],
    [
      'Markdown',
      ['', 'First', '```ts', 'a()', '```', 'then', '```ts', 'b()', '```'],
      { code: 'First\n```ts\na()\n```\nthen\n```ts\nb()\n```' },
    ],
    ['marks behind the language', ['', '```ts no-run', 'a()', '```'], { code: 'a()', marks: ['no-run'] }],
    [
      'marks after a comma',
      ['', '```js,expect-error', 'a()', '```'],
      { code: 'a()', language: 'js', marks: ['expect-error'] },
    ],
    ['a mark alone', ['', '```ignore', 'a()', '```'], { code: 'a()', marks: ['ignore'] }],
    ['words that are no marks', ['', '```ts title="a"', 'a()', '```'], { code: 'a()' }],
  ])('reads an example with %s', (_, [first = '', ...rest], expected) => {
    expect(docOf([`@example${first}`, ...rest]).examples).toEqual([expected]);
  });

  it('gives types in braces apart', () => {
    const { doc, types } = parseComment(
      [
        '/**',
        ' * @param {string} name the name',
        ' * @param {{ a: number }} [options={}] - options',
        ' * @template {object} T',
        ' * @property {number} size - how many',
        ' * @returns {Promise<string>} text',
        ' * @type {Record<string, {',
        ' *   a: 1 }>}',
        ' */',
      ].join('\n'),
      { dialect: 'jsdoc' },
    );
    expect(types).toEqual({
      'param:name': 'string',
      'param:options': '{ a: number }',
      'default:options': '{}',
      'typeParam:T': 'object',
      'property:size': 'number',
      returns: 'Promise<string>',
      type: 'Record<string, { a: 1 }>',
    });
    expect(doc).toEqual({
      summary: '',
      parameters: [
        { name: 'name', text: 'the name' },
        { name: 'options', text: 'options' },
      ],
      typeParameters: [{ name: 'T', text: '' }],
      returns: 'text',
      tags: [
        { name: 'property', text: 'size - how many' },
        { name: 'type', text: '' },
      ],
    });
  });

  it.each([
    ['/** {@inheritDoc Store.get} */', 'Store.get'],
    ['/** {@inheritDoc} */', ''],
    ['/** @inheritdoc */', ''],
    ['/** @inheritDoc Store#get */', 'Store#get'],
  ])('reads %s', (comment, inheritDoc) => {
    expect(docOf(comment)).toEqual({ summary: '', inheritDoc });
  });

  it('takes modifiers out of the text they stand in', () => {
    expect(docOf(['@packageDocumentation', 'Parses text.'])).toEqual({
      summary: 'Parses text.',
      modifiers: ['packageDocumentation'],
    });
    expect(docOf('/** Used in tests. @internal */')).toEqual({ summary: 'Used in tests.', modifiers: ['internal'] });
  });

  it('joins repeated sections as paragraphs', () => {
    expect(docOf(['@returns one', '@returns two']).returns).toBe('one\n\ntwo');
  });

  it('keeps unknown tags that start a line', () => {
    expect(docOf(['Text.', '@custom-tag with text']).tags).toEqual([{ name: 'custom-tag', text: 'with text' }]);
  });

  it('gives the messages of the TSDoc parser with offsets into the comment', () => {
    const comment = '/**\n * Gets { it.\n */';
    expect(parseComment(comment).messages).toMatchObject([
      { code: 'tsdoc-malformed-inline-tag', offset: comment.indexOf('{') },
    ]);
  });

  it('gives no message for the tags of TypeDoc and JSDoc', () => {
    const comment =
      '/**\n * @since 1\n * @category A\n * @module\n * @todo x\n * @async\n * @arg x - y\n * @template T - z\n */';
    expect(parseComment(comment).messages).toEqual([]);
  });

  it('gives one message for a JSDoc type in TSDoc, none in JSDoc', () => {
    const comment = '/**\n * @param {{ a: Array<string> }} [x=1] - y\n * @returns {Promise<string>} z\n */';
    expect(parseComment(comment).messages.map(({ code }) => code)).toEqual([
      'tsdoc-param-tag-with-invalid-type',
      'tsdoc-param-tag-with-invalid-optional-name',
      'tsdoc-param-tag-with-invalid-type',
    ]);
    expect(parseComment(comment, { dialect: 'jsdoc' }).messages).toEqual([]);
  });

  it('never throws', () => {
    const piece = fc.constantFrom(
      ...[
        '/**',
        '*/',
        '*',
        '\n',
        ' ',
        '@',
        '@param',
        '@returns',
        '@example',
        '{',
        '}',
        '{@link',
        '`',
        '```',
        '\\',
        '<',
        '>',
      ],
      ...['[', ']', '-', 'name', '@throws', '@inheritDoc', 'a.b', '\r', '|', '\u2028', '='],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), (pieces) => {
        expect(typeof parseComment(pieces.join('')).doc.summary).toBe('string');
        expect(typeof parseComment(`/** ${pieces.join('')} */`, { dialect: 'jsdoc' }).doc.summary).toBe('string');
      }),
      { numRuns: 1000 },
    );
  });
});
