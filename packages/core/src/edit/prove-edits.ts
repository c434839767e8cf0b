import type { TextEdit } from '../model/index.ts';
import { applyEdits } from './apply-edits.ts';
import { isDirectiveForNext, reaches } from './directives.ts';
import { listComments, type CommentInCode } from './list-comments.ts';

/** The code of a text as the compiler reads it: see `codeTokens` of the extraction. */
export interface CodeTokens {
  /** Texts of all tokens in source order, without comments and white space. */
  readonly tokens: readonly string[];
  readonly parses: boolean;
  /** Why it does not parse. */
  readonly message?: string;
}

/** Whether edits change comments only; `message` says what else they would change. */
export type Proof = { readonly proven: true } | { readonly proven: false; readonly message: string };

/**
 * Proves that edits change documentation comments only: the tokens are the same and still parse, every other comment
 * stands where it stood, only planned comments vanished, and each new one is a comment that parts nothing.
 *
 * @param after - The text with the edits applied.
 * @param codeTokens - Reads a text of this file with the compiler.
 * @param edits - The planned edits: what may vanish and appear. Default none.
 */
export function proveEdits(
  before: string,
  after: string,
  codeTokens: (text: string) => CodeTokens,
  edits: readonly TextEdit[],
): Proof {
  if (applyEdits(before, edits) !== after) return fail('text outside of the planned comments changed');
  const code = { before: codeTokens(before), after: codeTokens(after) };
  if (!code.before.parses) return fail(`it does not parse: ${code.before.message ?? ''}`);
  if (!code.after.parses) return fail(`it would no longer parse: ${code.after.message ?? ''}`);
  const message = firstDifference(code.before.tokens, code.after.tokens);
  if (message !== undefined) return fail(message);
  return proveComments(listComments(before, code.before.tokens), listComments(after, code.after.tokens), edits, after);
}

function firstDifference(before: readonly string[], after: readonly string[]): string | undefined {
  const count = Math.max(before.length, after.length);
  for (let index = 0; index < count; index++) {
    const [old, now] = [before[index], after[index]];
    if (old !== now) return `\`${old ?? ''}\` would become \`${now ?? ''}\``;
  }
  return undefined;
}

type Comments = readonly CommentInCode[] | undefined;

function proveComments(before: Comments, after: Comments, edits: readonly TextEdit[], text: string): Proof {
  if (before === undefined || after === undefined) return fail('its comments cannot be told from its code');
  const written = writtenAt(edits);
  const replaced = new Set(edits.filter((edit) => !isInsertion(edit)).map(({ range }) => range.start));
  const vanishing = before.filter(({ start }) => replaced.has(start));
  const added = after.filter(({ start }) => written.has(start));
  const stays = sameComments(
    before.filter(({ start }) => !replaced.has(start)),
    after.filter(({ start }) => !written.has(start)),
  );
  if (vanishing.length !== replaced.size || added.length !== written.size) return fail('an edit is not a comment');
  if (!vanishing.every(isDocComment) || !added.every(isDocComment)) return fail('a comment that is no documentation');
  if (!stays) return fail('another comment would change or move');
  if (added.some(({ text, afterWord }) => afterWord && text.includes('\n')))
    return fail('a keyword would end its line');
  const between = added.filter(({ start }) => written.get(start));
  return proveDirectives(between, after, text);
}

/** Offsets in the new text at which the edits' comments start, and whether the edit adds a line above the code. */
function writtenAt(edits: readonly TextEdit[]): Map<number, boolean> {
  let shift = 0;
  return new Map(
    edits.map((edit) => {
      const start = edit.range.start + shift;
      shift += edit.text.length - (edit.range.end - edit.range.start);
      return [start, isInsertion(edit) && /[\n\r]/u.test(edit.text)];
    }),
  );
}

function isInsertion({ range }: TextEdit): boolean {
  return range.start === range.end;
}

function sameComments(before: readonly CommentInCode[], after: readonly CommentInCode[]): boolean {
  const same = (old: CommentInCode, now: CommentInCode | undefined): boolean =>
    now?.text === old.text && now.token === old.token;
  return before.length === after.length && before.every((old, index) => same(old, after[index]));
}

function isDocComment({ text }: CommentInCode): boolean {
  return text.startsWith('/**') && text.length > 4;
}

/** A comment that was not there must not come between a directive and what it is about. */
function proveDirectives(added: readonly CommentInCode[], all: readonly CommentInCode[], after: string): Proof {
  const directives = new Map(all.filter(({ text }) => isDirectiveForNext(text)).map((one) => [one.token, one]));
  for (const { token, start } of added) {
    const directive = directives.get(token);
    if (directive === undefined || directive.start > start) continue;
    const between = after.slice(directive.start + directive.text.length, start);
    if (reaches(directive.text, between)) return fail('a comment would part a directive from its line');
  }
  return { proven: true };
}

function fail(message: string): Proof {
  return { proven: false, message };
}
