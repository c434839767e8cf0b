import { createRequire } from 'node:module';
import type { TSDocParser, TSDocTagSyntaxKind } from '@microsoft/tsdoc';
import type { CommentBlock } from './comment-blocks.ts';
import { closingBrace, closingBracket } from './comment-parts.ts';
import type { CommentMessage } from './comment.ts';
import { blockTags, findTag, modifierTags, synonymTags } from './doc-tags.ts';

/** What {@link tsdocMessages} knows already about a comment. */
export interface MessageInput {
  /** The comment's text without its frame. */
  readonly text: string;
  readonly blocks: readonly CommentBlock[];
  readonly rawOffset: (offset: number) => number;
  readonly dialect: 'tsdoc' | 'jsdoc';
}

/**
 * What the TSDoc parser says about a comment. Comments that plainly give no message are not parsed.
 * JSDoc's types and brackets give one message each, and none in the JSDoc dialect; names with dots
 * (`@param options.size`), which TypeDoc and the compiler know, give none.
 */
export function tsdocMessages(raw: string, input: MessageInput): CommentMessage[] {
  const unknown = unknownTags(input);
  const plain = raw.startsWith('/**') && raw.endsWith('*/') ? plainMessages(input) : undefined;
  if (plain !== undefined) return inOrder([...unknown, ...plain]);
  const { masked, messages } = maskJsdoc(raw, input);
  const own = input.dialect === 'jsdoc' ? unknown : [...unknown, ...messages];
  try {
    return inOrder([...own, ...parse(masked)]);
  } catch (error) {
    return [...own, { code: 'tsdoc-parser-failed', text: String(error), offset: 0 }];
  }
}

function inOrder(messages: CommentMessage[]): CommentMessage[] {
  return messages.sort((left, right) => left.offset - right.offset);
}

/** One message for each tag that is not known. */
export function unknownTags({ blocks, rawOffset }: MessageInput): CommentMessage[] {
  return blocks
    .filter(({ tag }) => tag !== '' && findTag(tag) === undefined)
    .map(({ tag, offset }) => ({
      code: 'tsdoc-undefined-tag',
      text: `The TSDoc tag "@${tag}" is not defined in this configuration`,
      offset: rawOffset(offset),
    }));
}

function parse(comment: string): CommentMessage[] {
  const { messages } = parser().parseString(comment).log;
  return messages.map(({ messageId, unformattedText, textRange }) => ({
    code: messageId,
    text: unformattedText,
    offset: textRange.pos,
  }));
}

// A fence, a code span, a link to a plain name or address, a tag that is neither inline nor asks for text, a parameter,
// a deprecation with text.
const cleanSyntax = new RegExp(
  [
    String.raw`^\x60\x60\x60[\w .:-]*\n(?:(?![ \t]*\x60\x60\x60)[^\n]*\n)*?\x60\x60\x60$`,
    String.raw`\x60[^\x60\n]+\x60`,
    String.raw`\{@link (?:(?!${selectors()})[A-Za-z]\w*(?:[.#](?!${selectors()})[A-Za-z]\w*)?(?:\.(?!${selectors()})[A-Za-z]\w*)*|https?://[\w./-]+\w)(?: \| \w[\w ,.]*)?\}`,
    String.raw`^@(?!(?:param|typeParam|deprecated|link|inheritDoc|label)\b)[A-Za-z][A-Za-z\d]*(?=[ \n]|$)`,
    String.raw`^@(?:param|typeParam) [A-Za-z]\w* - `,
    String.raw`^@deprecated (?=[A-Za-z])`,
  ].join('|'),
  'gimu',
);

/** Names that TSDoc wants quoted in a link. */
function selectors(): string {
  return String.raw`(?:class|constructor|enum|function|instance|interface|namespace|static|type|variable)\b`;
}

/** True only when the parser is sure to give no message: nothing is left that could start any syntax. */
export function isPlainlyClean(text: string): boolean {
  if (!anySyntax.test(text)) return true;
  return !anySyntax.test(text.replaceAll(cleanSyntax, ''));
}

const anySyntax = /[@{}<>`\\]/u;

/**
 * What the parser is sure to say where nothing is left but two habits that fill whole projects: parameters without a
 * hyphen, and code between double back-ticks. Undefined where only the parser knows.
 */
export function plainMessages({
  text,
  rawOffset,
}: Pick<MessageInput, 'text' | 'rawOffset'>): CommentMessage[] | undefined {
  if (isPlainlyClean(text)) return [];
  const messages: CommentMessage[] = [];
  const rest = text.replaceAll(habits, (_, parameter: unknown, ticks: unknown, offset: number) => {
    if (parameter !== undefined) messages.push({ ...missingHyphen, offset: rawOffset(offset) });
    else if (ticks !== undefined) messages.push({ ...emptySpan, offset: rawOffset(offset) });
    return '';
  });
  return anySyntax.test(rest) ? undefined : messages;
}

const habits = new RegExp(
  String.raw`(^@param [A-Za-z]\w* (?=[A-Za-z]))|((?<!\x60)\x60\x60(?!\x60))|${cleanSyntax.source}`,
  'gimu',
);
const missingHyphen = {
  code: 'tsdoc-param-tag-missing-hyphen',
  text: 'The @param block should be followed by a parameter name and then a hyphen',
};
const emptySpan = {
  code: 'tsdoc-code-span-empty',
  text: 'A code span must contain at least one character between the backticks',
};

/** Blanks what JSDoc adds to TSDoc, and joins dotted names; every offset stays where it was. */
function maskJsdoc(
  raw: string,
  { text, blocks, rawOffset }: MessageInput,
): { masked: string; messages: CommentMessage[] } {
  const characters = raw.split('');
  const messages: CommentMessage[] = [];
  const replace = (from: number, to: number, by: string): void => {
    for (let offset = from; offset < to; offset++)
      if (/\S/u.test(text.charAt(offset))) characters[rawOffset(offset)] = by;
  };
  for (const block of blocks) {
    if (block.tag === '') continue;
    if (findTag(block.tag) === undefined) replace(block.offset, block.offset + 1, ' ');
    let start = skipSpace(text, block.offset + tagLength(text, block.offset));
    const typeEnd = text[start] === '{' && text[start + 1] !== '@' ? closingBrace(text, start) + 1 : 0;
    if (typeEnd > 0) {
      messages.push({ code: 'tsdoc-param-tag-with-invalid-type', text: typeMessage, offset: rawOffset(start) });
      replace(start, typeEnd, ' ');
      start = skipSpace(text, typeEnd);
    }
    if (block.tag !== 'param' && block.tag !== 'typeParam') continue;
    const bracketEnd = text[start] === '[' ? closingBracket(text, start) + 1 : 0;
    if (bracketEnd > 0) {
      messages.push({
        code: 'tsdoc-param-tag-with-invalid-optional-name',
        text: bracketMessage,
        offset: rawOffset(start),
      });
      replace(start, start + 1, ' ');
      start = skipSpace(text, start + 1);
    }
    const name = /^[\w$]+(?:\.[\w$]+)*/u.exec(text.slice(start, start + 200))?.[0] ?? '';
    replace(start + name.length, bracketEnd, ' ');
    for (let index = 0; index < name.length; index++)
      if (name[index] === '.') replace(start + index, start + index + 1, '_');
  }
  return { masked: characters.join(''), messages };
}

const typeMessage = 'A type in braces repeats what the code says; TSDoc has no types';
const bracketMessage = 'The brackets of an optional parameter repeat what the code says; TSDoc has none';

function tagLength(text: string, offset: number): number {
  return /^@[\w-]+/u.exec(text.slice(offset, offset + 80))?.[0].length ?? 0;
}

function skipSpace(text: string, from: number): number {
  let index = from;
  while (index < text.length && /\s/u.test(text.charAt(index))) index++;
  return index;
}

let cachedParser: TSDocParser | undefined;

function parser(): TSDocParser {
  if (cachedParser !== undefined) return cachedParser;
  // Loaded late, and so not by `import`: most comments are plainly clean, and most runs meet no comment at all.
  const require = createRequire(import.meta.url);
  const tsdoc = require('@microsoft/tsdoc') as typeof import('@microsoft/tsdoc');
  const { TSDocConfiguration, TSDocParser, TSDocTagDefinition, TSDocTagSyntaxKind } = tsdoc;
  const configuration = new TSDocConfiguration();
  const define = (names: readonly string[], syntaxKind: TSDocTagSyntaxKind): void => {
    for (const name of names)
      if (configuration.tryGetTagDefinition(`@${name}`) === undefined)
        configuration.addTagDefinition(
          new TSDocTagDefinition({ tagName: `@${name}`, syntaxKind, allowMultiple: true }),
        );
  };
  define(blockTags, TSDocTagSyntaxKind.BlockTag);
  define(synonymTags, TSDocTagSyntaxKind.BlockTag);
  define(modifierTags, TSDocTagSyntaxKind.ModifierTag);
  configuration.setSupportForTags(configuration.tagDefinitions, true);
  return (cachedParser = new TSDocParser(configuration));
}
