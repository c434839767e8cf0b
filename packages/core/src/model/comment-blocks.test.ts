import { DocBlock, DocBlockTag, type DocNode, TSDocParser } from '@microsoft/tsdoc';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeTags, splitBlocks } from './comment-blocks.ts';

const parser = new TSDocParser();

describe('splitBlocks', () => {
  it('cuts where the TSDoc parser cuts', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('').trim();
        const tags = splitBlocks(text)
          .blocks.map(({ tag }) => tag)
          .filter((tag) => tag !== '');
        expect(tags).toEqual(tagsOf(`/**\n${text.replaceAll(/^/gmu, ' * ')}\n */`));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes unknown tags at the start of a line only', () => {
    const { blocks } = splitBlocks('Ask @someone.\n@custom-tag text\n  @other: text');
    expect(blocks).toEqual([
      { tag: '', text: 'Ask @someone.\n', offset: 0 },
      { tag: 'custom-tag', text: ' text\n  ', offset: 14 },
      { tag: 'other', text: ' text', offset: 33 },
    ]);
  });
});

describe('escapeTags', () => {
  it.each([
    ['Use @beta now', String.raw`Use \@beta now`],
    ['@beta', String.raw`\@beta`],
    ['a@beta `@beta` {@link X} \\@beta', 'a@beta `@beta` {@link X} \\@beta'],
    ['open {@link X', String.raw`open \{@link X`],
    ['```ts\n@beta\n```', '```ts\n@beta\n```'],
  ])('turns %j into %j', (text, escaped) => {
    expect(escapeTags(text)).toBe(escaped);
    expect(splitBlocks(escaped)).toMatchObject({ blocks: [{ text: escaped }], modifiers: [] });
  });
});

/** Names of the block tags in the order they stand in the comment. */
function tagsOf(comment: string): string[] {
  const { docComment } = parser.parseString(comment);
  const found: { name: string; offset: number }[] = [];
  const visit = (node: DocNode): void => {
    if (node instanceof DocBlock) found.push(place(node.blockTag));
    node.getChildNodes().forEach(visit);
  };
  visit(docComment);
  return found.sort((left, right) => left.offset - right.offset).map(({ name }) => name.slice(1));
}

function place(tag: DocBlockTag): { name: string; offset: number } {
  return { name: tag.tagName, offset: tag.getTokenSequence().getContainingTextRange().pos };
}

// Tags that TSDoc allows once stand in pieces that occur once at most, so that none is dropped by it.
const pieces = fc.constantFrom(
  ...[
    'word ',
    'a ',
    '\n',
    '\n\n',
    '`code @param x` ',
    '\n```ts\n@param\n```\n',
    '{@link Store.get} ',
    '{@link a | @x} ',
  ],
  ...[
    '\n@param x - text',
    ' @param y - text',
    '\n@throws ',
    ' @example ',
    '\n@see ',
    '\n@typeParam T - a',
    '\\@param ',
    'me@see ',
    '\\` ',
  ],
);
