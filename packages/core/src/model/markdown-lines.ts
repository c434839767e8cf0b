/** A line of Markdown after soft line breaks are taken out. */
export interface MarkdownLine {
  /** Only `prose` and `item` may be broken into several lines. */
  readonly kind: 'blank' | 'prose' | 'item' | 'verbatim';
  readonly text: string;
}

/** Most lines: looked at first, for speed. */
const plainStart = /^[A-Za-z{]/u;
const itemStart = /^\s*(?:[-*+]|\d{1,9}[.)])(?:\s|$)/u;
/** Fences, headings, tables, quotes, HTML, rules and underlines. */
const verbatimStart = /^\s*(?:`{3}|~{3}|#{1,6}(?:\s|$)|\||>|<[a-z/!?]|(?:[-_*=]\s*){3,}$|[-=]+$|\[[^\]]+\]:\s)/iu;
const fenceStart = /^\s*(`{3,}|~{3,})[^`]*$/u;

/**
 * Splits Markdown into its lines, with the lines of one paragraph or list item joined by spaces.
 * Fences, tables, headings, quotes, HTML, indented code and hard breaks keep their lines.
 */
export function markdownLines(text: string): MarkdownLine[] {
  const lines: MarkdownLine[] = [];
  let fence: string | undefined;
  let inList = false;
  let isBroken = false;
  for (const raw of text.split('\n')) {
    const line = raw.trimEnd();
    const previous = lines.at(-1);
    const follows = isBroken ? undefined : previous;
    isBroken = line.endsWith('\\');
    if (fence !== undefined) {
      lines.push({ kind: 'verbatim', text: line });
      if (closesFence(line, fence)) fence = undefined;
      continue;
    }
    const kind = kindOf(line, previous, inList);
    if (kind === 'prose' && goesOn(follows)) {
      lines[lines.length - 1] = { kind: follows.kind, text: `${follows.text} ${line.trim()}` };
      continue;
    }
    if (kind === 'verbatim') fence = fenceStart.exec(line)?.[1];
    if (kind === 'item') inList = true;
    else if (kind === 'prose' && !/^\s/u.test(line)) inList = false;
    lines.push({ kind, text: kind === 'prose' && !inList ? line.trim() : line });
  }
  return lines;
}

/** Text in the form {@link markdownLines} gives it, without common indentation, blank lines at its ends or two in a row. */
export function normalizeMarkdown(text: string): string {
  if (!text.includes('\n')) return text.trim();
  const lines = markdownLines(dedent(text.replace(/^(?:[^\S\n]*\n)+/u, '').trimEnd()));
  const kept: string[] = [];
  for (const [index, line] of lines.entries()) {
    const doubled = line.kind === 'blank' && (kept.length === 0 || lines[index - 1]?.kind === 'blank');
    if (!doubled) kept.push(line.text);
  }
  return kept.join('\n').trimEnd();
}

/** {@link normalizeMarkdown} for text whose first line follows something else, so that its indentation means nothing. */
export function normalizeBlock(text: string): string {
  const newline = text.indexOf('\n');
  const head = (newline === -1 ? text : text.slice(0, newline)).trim();
  if (newline === -1) return head;
  const rest = dedent(text.slice(newline + 1));
  return normalizeMarkdown(head === '' ? rest : `${head}\n${rest}`);
}

/** Adds the closing line of a fence that is left open. */
export function closeFences(text: string): string {
  let open: { line: string; fence: string } | undefined;
  for (const line of text.split('\n')) {
    const fence = fenceStart.exec(line)?.[1];
    if (open === undefined) open = fence === undefined ? undefined : { line, fence };
    else if (closesFence(line, open.fence)) open = undefined;
  }
  return open === undefined ? text : `${text}\n${' '.repeat(open.line.search(/\S/u))}${open.fence}`;
}

function closesFence(line: string, fence: string): boolean {
  const marks = line.trim();
  return marks.startsWith(fence) && /^(?:`+|~+)$/u.test(marks);
}

function kindOf(line: string, previous: MarkdownLine | undefined, inList: boolean): MarkdownLine['kind'] {
  if (line === '') return 'blank';
  if (plainStart.test(line)) return 'prose';
  if (verbatimStart.test(line)) return 'verbatim';
  if (itemStart.test(line)) return 'item';
  const startsParagraph = previous === undefined || previous.kind === 'blank' || previous.kind === 'verbatim';
  const indentedCode = /^(?: {4}|\t)/u.test(line) && startsParagraph && previous !== undefined && !inList;
  return indentedCode ? 'verbatim' : 'prose';
}

/** True for a line that a line of prose after it goes on with. */
function goesOn(line: MarkdownLine | undefined): line is MarkdownLine {
  return line !== undefined && (line.kind === 'prose' || line.kind === 'item');
}

function dedent(text: string): string {
  const lines = text.split('\n');
  const common = commonIndent(lines);
  return common === 0 ? text : lines.map((line) => line.slice(common)).join('\n');
}

/** Columns of white space that all lines with text share. */
export function commonIndent(lines: readonly string[]): number {
  let common = Infinity;
  for (const line of lines) if (line.trim() !== '') common = Math.min(common, line.search(/\S/u));
  return common === Infinity ? 0 : common;
}
