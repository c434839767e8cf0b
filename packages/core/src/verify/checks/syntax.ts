import {
  nearestTag,
  parseComment,
  renderComment,
  sameDoc,
  type CommentDialect,
  type CommentMessage,
  type Doc,
  type SymbolRecord,
} from '../../model/index.ts';
import type { Check, Seen } from '../check.ts';

/** The comment parses with TSDoc, and reads back as the doc it was written from. */
export const syntax: Check = {
  name: 'syntax',
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
  *run(doc, symbol) {
    const part = { section: 'comment' } as const;
    for (const message of messagesOf(doc, symbol)) yield { ...judge(message), part };
    if (!isOwnComment(doc, symbol) && !readsBack(doc, symbol)) yield { code: 'unstable', part };
  },
};

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

/** Messages about a comment of which readers lose a part; the others are about style. */
const losesText = new Set([
  'tsdoc-code-fence-missing-delimiter',
  'tsdoc-inline-tag-missing-right-brace',
  'tsdoc-link-tag-empty',
  'tsdoc-link-tag-invalid-url',
  'tsdoc-missing-deprecation-message',
  'tsdoc-extra-inheritdoc-tag',
  'tsdoc-inheritdoc-incompatible-tag',
  'tsdoc-inheritdoc-incompatible-summary',
  'tsdoc-param-tag-with-invalid-name',
]);

/** What TSDoc says of braces and angles is of no use in JavaScript, whose examples stand in comments without fences. */
const tsdocOnly = /^tsdoc-(?:escape|malformed|html|text-after|missing-html|param-tag-missing-hyphen|at-sign)/u;

function messagesOf(doc: Doc, symbol: SymbolRecord): readonly CommentMessage[] {
  if (!isOwnComment(doc, symbol)) return parseComment(render(doc, symbol), { dialect: dialectOf(symbol) }).messages;
  const messages = symbol.comment?.messages ?? [];
  return dialectOf(symbol) === 'tsdoc' ? messages : messages.filter(({ code }) => !tsdocOnly.test(code));
}

function readsBack(doc: Doc, symbol: SymbolRecord): boolean {
  return sameDoc(parseComment(render(doc, symbol), { dialect: dialectOf(symbol) }).doc, doc);
}

function render(doc: Doc, symbol: SymbolRecord): string {
  return renderComment(doc, { indent: '', newline: '\n', width: 120, dialect: dialectOf(symbol) });
}

function dialectOf({ module }: SymbolRecord): CommentDialect {
  return /\.[cm]?jsx?$/u.test(module) ? 'jsdoc' : 'tsdoc';
}

function isOwnComment(doc: Doc, { comment }: SymbolRecord): boolean {
  return comment?.doc === doc;
}
