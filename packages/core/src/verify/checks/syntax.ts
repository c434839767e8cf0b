import {
  losesText,
  nearestTag,
  parseComment,
  renderComment,
  sameDoc,
  type CommentDialect,
  type CommentMessage,
  type Doc,
  type ParsedComment,
  type SymbolRecord,
} from '../../model/index.ts';
import { nothing, type Check, type Seen, type Writer } from '../check.ts';

/** The comment parses with TSDoc, and reads back as the doc it was written from. */
export const syntax: Check = {
  name: 'syntax',
  about: 'The comment parses with TSDoc, its tags are known, and a draft reads back from its comment as what it was.',
  example: {
    code: 'misspelt-tag',
    wrong: `/**
 * Adds two numbers.
 * @retruns the sum
 */
export function add(a: number, b: number): number {
  return a + b;
}`,
    right: `/**
 * Adds two numbers.
 * @returns the sum
 */
export function add(a: number, b: number): number {
  return a + b;
}`,
  },
  codes: {
    tsdoc: { severity: { draft: 'error', human: 'info' }, sentence: '{message} ({code}).' },
    broken: { severity: { draft: 'error', human: 'warning' }, sentence: '{message} ({code}).' },
    // A project may have tags of its own.
    'unknown-tag': { severity: { draft: 'error', human: 'off' }, sentence: 'There is no tag {tag}.' },
    'misspelt-tag': {
      severity: { draft: 'error', human: 'warning' },
      sentence: 'There is no tag {tag}; it may mean @{nearest}.',
    },
    unstable: { severity: 'error', sentence: 'Written as a comment, the doc reads back as something else.' },
  },
  mayDoubt: (_raw, { comment }) => comment !== undefined && comment.messages.length > 0,
  run: (doc, symbol, _universe, writer) =>
    writer === 'draft' || symbol.comment === undefined || symbol.comment.messages.length > 0
      ? findFaults(doc, symbol, writer)
      : nothing,
};

function* findFaults(doc: Doc, symbol: SymbolRecord, writer: Writer): Iterable<Seen> {
  const isComment = writer === 'human' && symbol.comment !== undefined;
  const read = isComment ? symbol.comment : writeAndRead(doc, symbol);
  for (const message of read.messages) {
    if (!concerns(message, symbol) || (isComment && isToldElsewhere(message, doc))) continue;
    const at = isComment ? { offset: message.offset } : {};
    yield { ...judge(message), part: { section: 'comment', ...at } };
  }
  if (!isComment && !sameDoc(read.doc, doc)) yield { code: 'unstable', part: { section: 'comment' } };
}

/** The check of parameters tells of those that have no name. */
function isToldElsewhere({ code }: CommentMessage, { parameters = [] }: Doc): boolean {
  return code === 'tsdoc-param-tag-with-invalid-name' && parameters.some(({ name }) => name === '');
}

function judge({
  code,
  text,
}: CommentMessage): Pick<Seen, 'code' | 'args'> & { readonly args: Record<string, string> } {
  if (code === 'tsdoc-undefined-tag') {
    const tag = /"(@[^"]*)"/u.exec(text)?.[1] ?? '';
    const nearest = nearestTag(tag.slice(1));
    return nearest === undefined
      ? { code: 'unknown-tag', args: { tag } }
      : { code: 'misspelt-tag', args: { tag, nearest } };
  }
  return { code: losesText.has(code) ? 'broken' : 'tsdoc', args: { code, message: text.replace(/\.$/u, '') } };
}

function writeAndRead(doc: Doc, symbol: SymbolRecord): ParsedComment {
  const dialect = dialectOf(symbol);
  return parseComment(renderComment(doc, { indent: '', newline: '\n', width: 120, dialect }), { dialect });
}

/** What TSDoc says of braces and angles is of no use in JavaScript, whose examples stand in comments without fences. */
const tsdocOnly = /^tsdoc-(?:escape|malformed|html|text-after|missing-html|param-tag-missing-hyphen|at-sign)/u;

function concerns({ code }: CommentMessage, symbol: SymbolRecord): boolean {
  return dialectOf(symbol) === 'tsdoc' || !tsdocOnly.test(code);
}

function dialectOf({ module }: SymbolRecord): CommentDialect {
  return /\.[cm]?jsx?$/u.test(module) ? 'jsdoc' : 'tsdoc';
}
