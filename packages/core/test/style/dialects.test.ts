import { TSDocParser } from '@microsoft/tsdoc';
import { parse } from 'comment-parser';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, planModuleEdits } from '../../src/edit/index.ts';
import { extractSources } from '../../src/extract/index.ts';
import {
  completeStyle,
  parseComment,
  renderComment,
  sameDoc,
  styledTags,
  type Doc,
  type HouseStyle,
  type PartialStyle,
} from '../../src/model/index.ts';

const doc: Doc = {
  summary: 'Cuts a text into pieces.',
  remarks: 'Pieces share no characters.',
  typeParameters: [{ name: 'T', text: 'What the text is.' }],
  parameters: [
    { name: 'text', text: 'The text.' },
    { name: 'size', text: 'Length of a piece.' },
  ],
  returns: 'The pieces.',
  throws: [{ error: 'RangeError', text: 'when `size` is not positive.' }],
  deprecated: 'Use `split`.',
  examples: [{ code: "cut('abc', 2) // => ['ab', 'c']" }],
  see: ['{@link join}'],
};

const styles: fc.Arbitrary<HouseStyle> = fc
  .record({ hyphen: fc.boolean(), order: fc.shuffledSubarray([...styledTags]) })
  .map((style) => completeStyle(style));

function written(style: HouseStyle, dialect: 'tsdoc' | 'jsdoc'): string {
  return renderComment(doc, { indent: '', newline: '\n', width: 100, dialect, style });
}

test('TSDoc: its own parser has nothing against any order of tags, and finds all of them', () => {
  fc.assert(
    fc.property(styles, (style) => {
      const { log, docComment } = new TSDocParser().parseString(written(style, 'tsdoc'));
      const messages = log.messages.map(({ messageId }): string => messageId);
      expect(style.hyphen ? messages : messages.filter((id) => id !== 'tsdoc-param-tag-missing-hyphen')).toEqual([]);
      expect(docComment.params.blocks.map(({ parameterName }) => parameterName)).toEqual(['text', 'size']);
      expect(docComment.typeParams.count).toBe(1);
      expect([docComment.returnsBlock, docComment.remarksBlock, docComment.deprecatedBlock]).not.toContain(undefined);
    }),
    { numRuns: 50 },
  );
});

test('JSDoc: its parser finds every tag, with names, types and texts, in the order of the style', () => {
  fc.assert(
    fc.property(styles, (style) => {
      const [block] = parse(written(style, 'jsdoc'), { spacing: 'compact' });
      expect(block?.problems).toEqual([]);
      expect(block?.description).toBe('Cuts a text into pieces.');
      const names = block?.tags.map(({ tag }) => tag) ?? [];
      const usual: Record<string, string> = { typeParam: 'template', defaultValue: 'default' };
      const order = style.order.map((tag) => usual[tag] ?? tag);
      expect(names).toEqual([...names].sort((left, right) => order.indexOf(left) - order.indexOf(right)));
      expect(block?.tags.filter(({ tag }) => tag === 'param').map(({ name }) => name)).toEqual(['text', 'size']);
      expect(block?.tags.find(({ tag }) => tag === 'throws')?.type).toBe('RangeError');
    }),
    { numRuns: 50 },
  );
});

test('a comment in any style says the same', () => {
  fc.assert(
    fc.property(styles, fc.constantFrom('tsdoc' as const, 'jsdoc' as const), (style, dialect) => {
      expect(sameDoc(parseComment(written(style, dialect), { dialect }).doc, doc)).toBe(true);
    }),
  );
});

async function edited(style: PartialStyle): Promise<string> {
  const text = 'export function cut<T extends string>(text: T, size: number): T[] {\n  return [];\n}\n';
  const table = await extractSources({ 'src/cut.ts': text });
  const docs = new Map([['src/cut.ts:cut', doc]]);
  const options = { table, module: 'src/cut.ts', text, docs, replace: () => true };
  return applyEdits(text, planModuleEdits({ ...options, style: { width: 100, ...style } }).edits);
}

test('a style of a configuration is how comments are written', async () => {
  const text = await edited({ dialect: 'jsdoc', hyphen: false, order: ['example', 'returns', 'param'] });
  expect(text).toMatchInlineSnapshot(`
    "/**
     * Cuts a text into pieces.
     *
     * @example
     * \`\`\`ts
     * cut('abc', 2) // => ['ab', 'c']
     * \`\`\`
     *
     * @returns The pieces.
     * @param text The text.
     * @param size Length of a piece.
     *
     * @remarks
     * Pieces share no characters.
     *
     * @template T What the text is.
     * @throws {RangeError} when \`size\` is not positive.
     * @deprecated Use \`split\`.
     *
     * @see {@link join}
     */
    export function cut<T extends string>(text: T, size: number): T[] {
      return [];
    }
    "
  `);
});
