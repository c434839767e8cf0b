import { TSDocConfiguration, TSDocParser, TSDocTagDefinition, TSDocTagSyntaxKind } from '@microsoft/tsdoc';
import type { CommentBlock } from './comment-blocks.ts';
import { closingBrace, closingBracket } from './comment-parts.ts';
import type { CommentMessage } from './comment.ts';
import { blockTags, modifierTags, synonymTags } from './doc-tags.ts';

/** What {@link tsdocMessages} knows already about a comment. */
export interface MessageInput {
  /** The comment's text without its frame. */
  readonly text: string;
  readonly blocks: readonly CommentBlock[];
  rawOffset(offset: number): number;
  readonly dialect: 'tsdoc' | 'jsdoc';
}

/**
 * What the TSDoc parser says about a comment. Comments that plainly give no message are not parsed.
 * JSDoc's types and brackets give one message each, and none in the JSDoc dialect; names with dots
 * (`@param options.size`), which TypeDoc and the compiler know, give none.
 */
export function tsdocMessages(raw: string, input: MessageInput): CommentMessage[] {
  if (isPlainlyClean(input.text) && raw.startsWith('/**') && raw.endsWith('*/')) return [];
  const { masked, messages } = maskJsdoc(raw, input);
  const ownMessages = input.dialect === 'jsdoc' ? [] : messages;
  try {
    return [...ownMessages, ...parse(masked)].sort((left, right) => left.offset - right.offset);
  } catch (error) {
    return [...ownMessages, { code: 'tsdoc-parser-failed', text: String(error), offset: 0 }];
  }
}

function parse(comment: string): CommentMessage[] {
  const { messages } = parser().parseString(comment).log;
  return messages.map(({ messageId, unformattedText, textRange }) => ({
    code: messageId,
    text: unformattedText,
    offset: textRange.pos,
  }));
}

const cleanFence = /^```\w*\n(?:(?!\s*```)[^\n]*\n)*?```$/gmu;
const cleanSpan = /`[^`\n]+`/gu;
const cleanLink = /\{@link [A-Za-z]\w*(?:\.[A-Za-z]\w*)*(?: \| [\w ,.]+)?\}/gu;
const cleanParameter = /^@(?:param|typeParam) [A-Za-z_$]\w* - /gmu;
const cleanTag = /^@(?:returns|remarks|example|see|throws|since|category|defaultValue|internal|public)(?=\s|$)/gmu;

/** True only when the parser is sure to give no message: nothing is left that could start any syntax. */
function isPlainlyClean(text: string): boolean {
  if (!/[@{}<>`\\]/u.test(text)) return true;
  const rest = text
    .replaceAll(cleanFence, 'x')
    .replaceAll(cleanSpan, 'x')
    .replaceAll(cleanLink, 'x')
    .replaceAll(cleanParameter, '')
    .replaceAll(cleanTag, '');
  return !/[@{}<>`\\]/u.test(rest);
}

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
