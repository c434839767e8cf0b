import { findTag } from './doc-tags.ts';

/** A stretch of a comment that belongs to one tag. */
export interface CommentBlock {
  /** Canonical tag name; the empty string for the text before the first block tag. */
  readonly tag: string;
  /** Text behind the tag, as written; modifier tags and `{@inheritDoc}` are taken out. */
  readonly text: string;
  /** Offset of the tag in the comment's text. */
  readonly offset: number;
}

/** A comment's text cut at its tags. */
export interface CommentBlocks {
  /** The summary block first, even when empty. */
  readonly blocks: readonly CommentBlock[];
  readonly modifiers: readonly string[];
  /** Reference of an `@inheritDoc`, empty when it names none. */
  readonly inheritDoc?: string;
}

// `\x60` is a back-tick. A run of marks is taken whole or not at all, see markdown-code.ts.
const fence = String.raw`(?<fence>(?=\x60{3}|~{3})(?<=^[ \t]*)(?<marks>\x60{3,}(?!\x60)|~{3,}(?!~))[^\n\x60]*\n(?:[\s\S]*?\n)??[ \t]*\k<marks>[\x60~]*[ \t]*$)`;
const span = String.raw`(?<span>(?<ticks>\x60(?<!\x60\x60)\x60*)(?!\x60)[^\n]*?[^\n\x60]\k<ticks>(?!\x60))`;
const inline = String.raw`(?<inline>\{@(?<inlineTag>\w+)\b(?<reference>(?:\\[\s\S]|[^{}\\])*)\})`;
const tag = String.raw`(?<tag>@(?<=^@|\s@)(?<name>[A-Za-z][\w-]*)(?=[\s{:.]|$))`;
const landmarks = new RegExp(String.raw`${fence}|${span}|${inline}|${tag}|\\[\s\S]`, 'gmu');
const escapable = new RegExp(String.raw`${landmarks.source}|(?<open>\{(?=@))`, 'gmu');

/**
 * Cuts the text of a comment at its tags. A known tag counts wherever white space stands before it, as TSDoc and the
 * compiler have it; an unknown one only at the start of a line. Code, inline tags and escapes hide tags.
 */
export function splitBlocks(text: string): CommentBlocks {
  const blocks: { tag: string; parts: string[]; offset: number }[] = [{ tag: '', parts: [], offset: 0 }];
  const modifiers: string[] = [];
  let inheritDoc: string | undefined;
  let from = 0;
  const cut = (start: number, end: number): void => {
    blocks.at(-1)?.parts.push(text.slice(from, start));
    from = end;
  };
  if (!text.includes('@')) return { blocks: [{ tag: '', text, offset: 0 }], modifiers };
  for (const match of text.matchAll(landmarks)) {
    const { name, inlineTag, reference } = match.groups ?? {};
    const end = match.index + match[0].length;
    if (inlineTag?.toLowerCase() === 'inheritdoc') {
      inheritDoc ??= (reference ?? '').trim();
      cut(match.index, end);
    }
    if (name === undefined) continue;
    const known = findTag(name);
    if (known === undefined && !startsLine(text, match.index)) continue;
    if (known?.name === 'inheritDoc') {
      inheritDoc ??= bareReference(text, end);
      cut(match.index, inheritDoc === '' ? end : endOfLine(text, end));
    } else if (known?.modifier === true) {
      if (!modifiers.includes(known.name)) modifiers.push(known.name);
      cut(match.index, skipType(text, end));
    } else {
      cut(match.index, text[end] === ':' ? end + 1 : end);
      blocks.push({ tag: known?.name ?? name, parts: [], offset: match.index });
    }
  }
  cut(text.length, text.length);
  return {
    blocks: blocks.map(({ tag: name, parts, offset }) => ({ tag: name, text: parts.join(''), offset })),
    modifiers,
    ...(inheritDoc === undefined ? {} : { inheritDoc }),
  };
}

/** Breaks with a backslash what {@link splitBlocks} would take for a tag. */
export function escapeTags(text: string): string {
  if (!text.includes('@')) return text;
  return text.replaceAll(escapable, (match, ...groups: unknown[]) => {
    const { name, open } = groups.at(-1) as Record<string, string | undefined>;
    return name === undefined && open === undefined ? match : `\\${match}`;
  });
}

function startsLine(text: string, index: number): boolean {
  let before = index - 1;
  while (before >= 0 && /[^\S\n]/u.test(text.charAt(before))) before--;
  return before < 0 || text[before] === '\n';
}

/** `@inheritdoc Store#get` without braces, as JSDoc has it. */
function bareReference(text: string, from: number): string {
  const rest = text.slice(from, endOfLine(text, from)).trim();
  return /^[\w$.#]+(?:\(\))?$/u.test(rest) ? rest : '';
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** Behind a `{type}` that follows a modifier such as `@enum {number}`. */
function skipType(text: string, from: number): number {
  return from + (/^[ \t]*\{(?!@)[^{}\n]*\}/u.exec(text.slice(from, from + 200))?.[0].length ?? 0);
}
