import type { Comment, DocPart, Place, SymbolRecord, TextRange } from '../model/index.ts';

/**
 * Where in the source a part of a symbol's comment stands: its line in the comment when the comment stands directly
 * above the declaration, else the line of the declaration.
 */
export function placeOf(
  symbol: Pick<SymbolRecord, 'module' | 'location' | 'comment' | 'decorators'>,
  part: DocPart | undefined,
  args: Readonly<Record<string, string>> = {},
): Place {
  const { module, location } = symbol;
  const start = commentStart(symbol);
  if (start === undefined) return { module, line: location.line, column: location.column };
  const raw = symbol.comment?.raw ?? '';
  const offset = offsetOfPart(raw, part, args);
  const before = raw.slice(0, offset).split('\n');
  const inLine = before.at(-1)?.length ?? 0;
  return {
    module,
    line: start.line + before.length - 1,
    column: before.length === 1 ? start.column + inLine : inLine + 1,
  };
}

/** Line and column of the comment's first character, when its last line is the one above the declaration. */
function commentStart({
  comment,
  location,
  decorators,
}: Pick<SymbolRecord, 'location' | 'comment' | 'decorators'>): { line: number; column: number } | undefined {
  if (comment === undefined || decorators.length > 0) return undefined;
  const lines = comment.raw.split('\n');
  const last = lines.at(-1) ?? '';
  const indent = lines.length === 1 ? undefined : Math.max(last.search(/\S/u) - 1, 0);
  const gap = location.range.start - comment.range.end;
  // A line break (one or two characters) and the indentation of the declaration, nothing else.
  const fits = indent === undefined ? gap >= 1 : gap >= 1 + indent && gap <= 2 + indent;
  if (!fits) return undefined;
  return { line: location.line - lines.length, column: (indent ?? Math.max(gap - 1, 0)) + 1 };
}

/**
 * What a finding is about, in the text of the module: the code it names, else the line of its tag; the whole comment where nothing is
 * said of a part.
 */
export function rangeOfPart(
  { raw, range }: Pick<Comment, 'raw' | 'range'>,
  part: DocPart | undefined,
  args: Readonly<Record<string, string>> = {},
): TextRange {
  if (part === undefined) return { start: range.start, end: range.start + raw.length };
  const offset = offsetOfPart(raw, part, args);
  const code = args['code'] ?? '';
  const length = code !== '' && raw.startsWith(code, offset) ? code.length : lengthOfLine(raw, offset);
  return { start: range.start + offset, end: range.start + offset + length };
}

function lengthOfLine(raw: string, offset: number): number {
  const line = /^[^\r\n]*/u.exec(raw.slice(offset))?.[0] ?? '';
  return line.replace(/\s*\*\/$/u, '').trimEnd().length;
}

const sectionTags: Readonly<Partial<Record<DocPart['section'], string>>> = {
  remarks: 'remarks',
  typeParameter: '(?:typeParam|template|typeparam)',
  parameter: '(?:param|arg|argument)',
  returns: 'returns?',
  throws: '(?:throws|exception)',
  example: 'example',
};

/** Offset of what a finding is about in the raw comment: the code it names, else its tag, else the start of the text. */
export function offsetOfPart(
  raw: string,
  part: DocPart | undefined,
  args: Readonly<Record<string, string>> = {},
): number {
  if (part?.offset !== undefined) return part.offset;
  const tag = part === undefined ? undefined : part.section === 'tag' ? part.name : sectionTags[part.section];
  const name = part !== undefined && /[pP]arameter$/u.test(part.section) ? part.name : undefined;
  const behind = name === undefined ? '' : String.raw`\s+(?:\{[^}]*\}\s*)?\[?(?:\.\.\.)?${escape(name)}(?![\w$.])`;
  const tagAt = tag === undefined ? -1 : raw.search(new RegExp(`@${tag}${behind}`, 'u'));
  const from = Math.max(tagAt, 0);
  const code = args['code'] ?? args['text'];
  const codeAt = code === undefined || code === '' ? -1 : raw.indexOf(code, from);
  if (codeAt !== -1) return codeAt;
  if (tagAt !== -1) return tagAt;
  return Math.max(raw.search(/[^/*\s]/u), 0);
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}
