import { describe, expect, it } from 'vitest';
import { extractSources } from '../extract/index.ts';
import { planModuleEdits, applyEdits } from '../edit/index.ts';
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
  const layout = await readCommentTemplates(templates);
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

  it('leave kinds without a template to docwright', async () => {
    const { after, problems } = await write({ class: complete.class });
    expect(problems).toEqual(['comment-template src/index.ts:Store']);
    expect(after).toContain(' * @param left - the first\n');
  });

  it('name a template that cannot be read', async () => {
    await expect(readCommentTemplates({ function: '{% for %}' })).rejects.toThrow('apply.templates.function');
    await expect(readCommentTemplates({ symbol: '{{ summary | nothing }}' })).rejects.toThrow('undefined filter');
  });
});
