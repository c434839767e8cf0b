import { describe, expect, it } from 'vitest';
import { extractSources } from '../extract/index.ts';
import { planModuleEdits, applyEdits } from './index.ts';
import type { Doc } from '../model/index.ts';
import { createUniverse, verifyDoc } from '../verify/index.ts';
import { readCommentTemplates, type CommentTemplates } from './comment-templates.ts';

const text = `export function add(left: number, right: number): number {
  return left + right;
}
export class Store {}
export const limit = 3;
`;
const docs: Readonly<Record<string, Doc>> = {
  'src/index.ts:add': {
    summary: 'Adds two numbers. Ends no comment: */ and starts no tag.',
    parameters: [
      { name: 'left', text: 'the first' },
      { name: 'right', text: 'the second' },
    ],
    returns: 'their sum',
    examples: [{ code: 'add(1, 2);', language: 'ts' }],
  },
  'src/index.ts:Store': { summary: 'Keeps what it is given.', remarks: 'One at a time.' },
  'src/index.ts:limit': { summary: 'How many there may be.' },
};
const complete = {
  function: `{{ summary }}
{% for example in examples %}
@example
\`\`\`{{ example.language }}
{{ example.code }}
\`\`\`
{% endfor %}
{% for parameter in parameters -%}
@param {{ parameter.name }} - {{ parameter.text }}
{% endfor %}
@returns {{ returns }}
`,
  class: '@remarks\n{{ remarks }}',
  symbol: '{{ summary }}',
};

async function write(templates: CommentTemplates): Promise<{ after: string; problems: string[] }> {
  const table = await extractSources({ 'src/index.ts': text });
  const layout = readCommentTemplates(templates);
  const { edits, problems } = planModuleEdits({
    table,
    module: 'src/index.ts',
    text,
    docs: new Map(Object.entries(docs)),
    replace: () => true,
    style: { width: 100 },
    layout,
  });
  return {
    after: applyEdits(text, edits),
    problems: problems.map(({ code, args }) => `${code} ${args['symbol'] ?? ''}`),
  };
}

describe('templates of comments', () => {
  it('lay out what the doc says, by kind, and the gate reads the same doc back', async () => {
    const { after, problems } = await write({ ...complete, class: '{{ summary }}\n\n@remarks\n{{ remarks }}' });
    expect(problems).toEqual([]);
    expect(after).toContain(String.raw`/**
 * Adds two numbers. Ends no comment: *\/ and starts no tag.
 *
 * @example
 * ${'```'}ts
 * add(1, 2);
 * ${'```'}
 *
 * @param left - the first
 * @param right - the second
 *
 * @returns their sum
 */
export function add`);
    const table = await extractSources({ 'src/index.ts': after });
    const universe = createUniverse(table);
    for (const symbol of Object.values(table.symbols)) {
      expect(symbol.comment?.messages).toEqual([]);
      expect(verifyDoc(symbol.comment?.doc ?? { summary: '' }, symbol, universe, { writer: 'human' })).toEqual([]);
    }
  });

  it('write no comment that says less or more than its doc', async () => {
    const { after, problems } = await write(complete);
    expect(problems).toEqual(['comment-template src/index.ts:Store']);
    expect(after).not.toContain('One at a time');
    const more = await write({ symbol: '{{ summary }} It is fast.' });
    expect(more.problems).toHaveLength(3);
    expect(more.after).toBe(text);
  });

  it('lay out comments of JavaScript, which state types as docwright does', async () => {
    const text = `/** @param {string} name */
export function greet(name, times = 2, ...rest) {
  if (times < 0) throw new RangeError('times');
  return name.repeat(times);
}
export const plain = () => 1;
`;
    const doc: Doc = {
      summary: 'Says hello more than once.',
      parameters: [
        { name: 'name', text: 'whom it is said to' },
        { name: 'times', text: 'how often' },
        { name: 'rest', text: 'all others' },
      ],
      returns: 'what is said',
      throws: [{ error: 'RangeError', text: 'below none' }],
    };
    const table = await extractSources({ 'src/hello.js': text });
    const write = (template: string) => {
      const planned = planModuleEdits({
        table,
        module: 'src/hello.js',
        text,
        docs: new Map([
          ['src/hello.js:greet', doc],
          ['src/hello.js:plain', { summary: 'Counts nothing.' }],
        ]),
        replace: () => true,
        style: { width: 100 },
        layout: readCommentTemplates({ function: template, symbol: '{{ summary }}' }),
      });
      return { after: applyEdits(text, planned.edits), problems: planned.problems.map(({ code }) => code) };
    };
    const tags = `{% if returns %}@returns {{ returns }}{% endif %}
{% for parameter in parameters %}@param {{ parameter.name }} - {{ parameter.text }}
{% endfor %}{% for each in throws %}@throws {% raw %}{@link {% endraw %}{{ each.error }}{% raw %}}{% endraw %} {{ each.text }}
{% endfor %}`;
    const { after, problems } = write(`{{ summary }}\n\n${tags}`);
    expect(problems).toEqual([]);
    expect(after).toMatchInlineSnapshot(`
      "/**
       * Says hello more than once.
       *
       * @returns what is said
       * @param {string} name - whom it is said to
       * @param {number} [times=2] - how often
       * @param rest - all others
       * @throws {RangeError} below none
       */
      export function greet(name, times = 2, ...rest) {
        if (times < 0) throw new RangeError('times');
        return name.repeat(times);
      }
      /**
       * Counts nothing.
       */
      export const plain = () => 1;
      "
    `);
    expect(write(`{{ summary }}\n\n${tags.replace('@returns {{ returns }}', '')}`).problems).toEqual([
      'comment-template',
    ]);
  });

  it('leave kinds without a template to docwright', async () => {
    const { after, problems } = await write({ class: complete.class });
    expect(problems).toEqual(['comment-template src/index.ts:Store']);
    expect(after).toContain(' * @param left - the first\n');
  });

  it('name a template that cannot be read', () => {
    expect(() => readCommentTemplates({ function: '{% for %}' })).toThrow('apply.templates.function');
    expect(() => readCommentTemplates({ symbol: '{{ summary | nothing }}' })).toThrow('undefined filter');
  });
});
