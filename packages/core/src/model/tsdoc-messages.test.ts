import { TSDocParser } from '@microsoft/tsdoc';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unframeComment } from './comment-text.ts';
import { parseComment } from './parse-comment.ts';
import { isPlainlyClean, plainMessages } from './tsdoc-messages.ts';

const plain = new TSDocParser();
plain.configuration.validation.ignoreUndefinedTags = true;

describe('isPlainlyClean', () => {
  it.each([
    'Plain text, with `code` and {@link Store.get | a link}.',
    'Reads.\n\n@param name - what\n@returns it\n@example\n```ts\nread({ a: <b>1 });\n```',
    '@since 1.0\n@stability stable',
    'See {@link https://example.com/a-b}.',
    'See {@link Store#get} and {@link Store#get.size | its size}.',
    'Reads.\n\n@deprecated Use `write`.',
  ])('knows %j as clean', (text) => {
    expect(isPlainlyClean(text)).toBe(true);
  });

  it('calls nothing clean that the parser has a message for', () => {
    let clean = 0;
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const comment = `/**\n * ${parts.join('').replaceAll('*/', '').replaceAll('\n', '\n * ')}\n */`;
        const { text } = unframeComment(comment);
        if (!isPlainlyClean(text)) return;
        if (/[`@{]/u.test(text)) clean++;
        expect(plain.parseString(comment).log.messages.map(({ text }) => text)).toEqual([]);
      }),
      { numRuns: 5000 },
    );
    expect(clean).toBeGreaterThan(500);
  });

  it('gives the messages of the parser where it is not sure', () => {
    expect(parseComment('/** See {@link class}. */').messages).toHaveLength(1);
    expect(parseComment('/** @deprecated */').messages).toMatchObject([{ code: 'tsdoc-missing-deprecation-message' }]);
    expect(parseComment('/** Mail me@example.com. */').messages).toMatchObject([{ code: 'tsdoc-at-sign-in-word' }]);
  });
});

describe('plainMessages', () => {
  it('says of habits what the parser says', () => {
    let told = 0;
    fc.assert(
      fc.property(fc.array(fc.oneof(habits, pieces), { maxLength: 8 }), (parts) => {
        const comment = `/**\n * ${parts.join('').replaceAll('*/', '').replaceAll('\n', '\n * ')}\n */`;
        const messages = plainMessages(unframeComment(comment));
        if (messages === undefined) return;
        if (messages.length > 0) told++;
        const { log } = plain.parseString(comment);
        const expected = log.messages.map(({ messageId: code, unformattedText: text, textRange }) => ({
          code,
          text,
          offset: textRange.pos,
        }));
        const byOffset = (left: { offset: number }, right: { offset: number }): number => left.offset - right.offset;
        expect(messages.toSorted(byOffset)).toEqual(expected.toSorted(byOffset));
      }),
      { numRuns: 5000 },
    );
    expect(told).toBeGreaterThan(500);
  });

  it('leaves the rest to the parser', () => {
    expect(plainMessages(unframeComment('/** @param size the size {of it} */'))).toBeUndefined();
    expect(plainMessages(unframeComment('/** ```` */'))).toBeUndefined();
  });
});

const habits = fc.constantFrom(
  '\n@param name what',
  '\n@Param name what',
  '\n@param size The `size`.',
  '@param ',
  '``',
  '``code``',
  '`',
);

const pieces = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      'word',
      ' ',
      '\n',
      '\n\n',
      '. ',
      '- ',
      '`code`',
      '`a` `b`',
      '{@link Store}',
      '{@link a.b | c d}',
      '{@link A#b}',
      '{@link a#b.c | d}',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '\n```ts\na({ b: <c> })\n```\n',
      '\n```ts a.b-c:d\n@x\n```',
      '\n@returns ',
      '\n@param x - ',
      '\n@typeParam T - ',
      '\n@example\n',
      '\n@since 1',
      '\n@deprecated Use',
      '\n@deprecated ',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '\n@custom ',
      '{@link https://a.b/c-d}',
      '{@link class}',
      '{@link a.static}',
      '@see',
      '\n@link x',
      '\n@label x',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '`',
      '```',
      '``',
      '{',
      '}',
      '@',
      '<',
      '>',
      '\\',
      '{@link',
      '\n@deprecated',
      '\n@inheritDoc',
      '\n@internal x',
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 3 }) },
);
