import { markdownLines, type MarkdownLine } from './markdown-lines.ts';

/**
 * Breaks the prose and list items of Markdown into lines of at most `width` characters. Code spans, links, inline tags
 * and everything that is not prose stay whole, so a line may be longer. {@link markdownLines} undoes it.
 *
 * @param first - Width left on the first line, default `width`.
 */
export function wrapMarkdown(text: string, width: number, first: number = width): string[] {
  return markdownLines(text).flatMap((line, index) => wrapLine(line, width, index === 0 ? first : width));
}

function wrapLine({ kind, text }: MarkdownLine, width: number, first: number): string[] {
  if (kind === 'blank' || kind === 'verbatim' || text.length <= Math.min(width, first)) return [text];
  const marker = /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)?/u.exec(text)?.[0] ?? '';
  const margin = ' '.repeat(kind === 'item' ? marker.length : text.length - text.trimStart().length);
  const lines: string[] = [];
  let line = text.slice(0, kind === 'item' ? marker.length : margin.length);
  let before: string | undefined;
  for (const word of words(text.slice(line.length))) {
    const limit = lines.length === 0 ? first : width;
    if (before === undefined) line += word;
    else if (line.length + 1 + word.length <= limit || !mayBreak(before, word)) line += ` ${word}`;
    else {
      lines.push(line);
      line = margin + word;
    }
    before = word;
  }
  return [...lines, line];
}

// `\x60` is a back-tick.
const unbroken = new RegExp(
  [
    String.raw`(?<!\x60)(\x60+)(?!\x60)[^\n]*?[^\n\x60]\1(?!\x60)`,
    String.raw`\{@(?:\\[\s\S]|[^{}\\])*\}`,
    String.raw`!?\[[^[\]\n]*\]\([^()\n]*\)`,
    String.raw`<[^<>\n]*>`,
    String.raw`\\[^\n]| {2,}|[^ \x60{!\[<\\]+|[^ ]`,
  ].join('|'),
  'gu',
);

/** Splits at single spaces that stand in nothing unbreakable. */
function words(text: string): string[] {
  const found: string[] = [];
  let word = '';
  let end = 0;
  for (const match of text.matchAll(unbroken)) {
    if (match.index > end) {
      found.push(word);
      word = '';
    }
    word += match[0];
    end = match.index + match[0].length;
  }
  return [...found, word];
}

/** What would be read as the start of a list, quote, heading, table, tag or fence. */
const special = /^(?:[-+*>|#=_<@]|\d{1,9}[.)](?:\s|$)|[`~]{3}|\[[^\]]+\]:)/u;

function mayBreak(before: string, word: string): boolean {
  return !before.endsWith('\\') && !special.test(word);
}
