import { exampleMarks, type DocExample, type DocThrows, type ExampleMark } from './doc.ts';
import { commonIndent, markdownLines, normalizeBlock } from './markdown-lines.ts';

/**
 * Takes a JSDoc `{type}` off the start of a block's text and notes it under the key.
 *
 * @returns The text behind the type; the whole text when there is none.
 */
export function takeType(text: string, key: string, types: Record<string, string>): string {
  const start = text.search(/\S/u);
  if (start === -1 || text[start] !== '{' || text[start + 1] === '@') return text;
  const end = closingBrace(text, start);
  if (end === -1) return text;
  types[key] = text
    .slice(start + 1, end)
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return text.slice(end + 1);
}

/** Index of the brace that closes the one at `start`, or -1. */
export function closingBrace(text: string, start: number): number {
  let depth = 0;
  for (let index = start; index < text.length; index++) {
    if (text[index] === '{') depth++;
    else if (text[index] === '}' && --depth === 0) return index;
  }
  return -1;
}

const plainName = /^\s*(?:\.\.\.)?`?([\p{ID_Start}$_][\p{ID_Continue}$.[\]]*)`?:?(?=[\s,;]|$)/u;
const bracketName = /^\s*\[\s*(?:\.\.\.)?([\p{ID_Start}$_][\p{ID_Continue}$.]*)\s*/u;

/** The name at the start of a `@param` text: `name`, `options.size`, `...rest`, or JSDoc's `[name=default]`. */
export function parseDefaultedName(text: string): { name: string; optionalDefault?: string; rest: string } {
  const bracket = bracketName.exec(text);
  if (bracket !== null) {
    const end = closingBracket(text, text.indexOf('['));
    const inside = text.slice(bracket[0].length, end).trim();
    if (end !== -1 && (inside === '' || inside.startsWith('=')))
      return { name: bracket[1] ?? '', optionalDefault: inside.slice(1).trim(), rest: text.slice(end + 1) };
  }
  const plain = plainName.exec(text);
  if (plain === null) return { name: '', rest: text };
  return { name: (plain[1] ?? '').replace(/\.+$/u, ''), rest: text.slice(plain[0].length) };
}

/** Index of the bracket that closes the one at `start`, or -1. */
export function closingBracket(text: string, start: number): number {
  let depth = 0;
  for (let index = start; index < text.length; index++) {
    if (text[index] === '[') depth++;
    else if (text[index] === ']' && --depth === 0) return index;
  }
  return -1;
}

/** Drops the hyphen between a name and its text. */
export function takeHyphen(text: string): string {
  return text.replace(/^[ \t]*(?:[-–—:]+(?=\s|$)|-(?=\p{L}))[ \t]?/u, '');
}

/** Marks tell the error from its text; a list that starts the text keeps its own. */
export function takeMarks(text: string): string {
  return markdownLines(text)[0]?.kind === 'prose' ? dropMarks(text).replace(/^\n+/u, '') : text;
}

function dropMarks(text: string): string {
  return text.replace(/^(?:[ \t]*[-–—:]+(?=\s|$))+[ \t]?/u, '');
}

const linkedError = /^\s*\{@link\s+([\p{ID_Start}$_][\p{ID_Continue}$.]*)\s*(?:\|[^}]*)?\}/u;
const tickedError = /^\s*`([\p{ID_Start}$_][\p{ID_Continue}$.]*)`/u;
/** A bare name counts as an error's when it looks like one: `RangeError`, `errors.NotFound`, `HTTPException`. */
const bareError = /^\s*((?:[\w$]+\.)*(?:[A-Z][\w$]*(?:Error|Exception)|Error|[A-Z][a-z\d]+[A-Z][\w$]*))(?=[\s:,-]|$)/u;

/** Reads `@throws {@link RangeError} text`, `@throws {RangeError} text` and `@throws RangeError text`. */
export function parseThrows(text: string, types: Record<string, string>): DocThrows {
  const braced: Record<string, string> = {};
  const rest = takeType(text, 'throws', braced);
  const type = braced['throws'];
  if (type !== undefined) {
    const condition = conditionText(rest);
    if (/^[\p{ID_Start}$_][\p{ID_Continue}$.]*$/u.test(type)) return { error: type, text: condition };
    types['throws'] = type;
    return { text: condition };
  }
  for (const pattern of [linkedError, tickedError, bareError]) {
    const match = pattern.exec(text);
    if (match?.[1] !== undefined) return { error: match[1], text: conditionText(text.slice(match[0].length)) };
  }
  return { text: conditionText(text) };
}

function conditionText(text: string): string {
  return takeMarks(normalizeBlock(dropMarks(text)));
}

const singleFence = /^(`{3,}|~{3,})[ \t]*([^\s`,]*)([^\n`]*)\n(?:([\s\S]*?)\n)??[ \t]*\1[`~]*$/u;

/** Reads an example: an optional title, and one fenced block, bare code or Markdown that holds fences. */
export function parseExample(text: string): DocExample {
  const caption = /^\s*<caption>([\s\S]*?)<\/caption>/u.exec(text);
  const { title, body } =
    caption === null ? splitTitle(text) : { title: caption[1] ?? '', body: text.slice(caption[0].length) };
  const named = title.trim() === '' ? {} : { title: normalizeBlock(title) };
  const code = dedentCode(body);
  const fence = singleFence.exec(code);
  if (fence === null || anyFence.test(fence[4] ?? '')) return { ...named, code };
  const [, , word = '', info = '', inside = ''] = fence;
  const marks = readMarks(`${word} ${info}`);
  const language = marks.some((mark) => mark === word) ? 'ts' : word;
  return {
    ...named,
    code: inside,
    ...(language === 'ts' ? {} : { language }),
    ...(marks.length > 0 && { marks }),
  };
}

/** Marks behind the language of a fence: those that docwright acts on, whatever separates them. */
export function readMarks(info: string): ExampleMark[] {
  const words = new Set(info.split(/[\s,]+/u));
  return exampleMarks.filter((mark) => words.has(mark));
}

/** A line that opens or closes a fence. */
export const anyFence: RegExp = /^[ \t]*(?:`{3}|~{3})/mu;

/** The text on the line of the tag is a title when a fence or further Markdown with one follows. */
function splitTitle(text: string): { title: string; body: string } {
  const newline = text.indexOf('\n');
  if (newline === -1) return { title: '', body: text };
  const head = text.slice(0, newline).trim();
  const rest = text.slice(newline + 1);
  const isTitle = head !== '' && !/^[`~]{3}/u.test(head) && anyFence.test(rest);
  return isTitle ? { title: head, body: `\n${rest}` } : { title: '', body: text };
}

/** Drops empty lines at both ends and the indentation that all lines share; the first may stand behind the tag. */
function dedentCode(text: string): string {
  const [head = '', ...lines] = text.split('\n');
  const common = commonIndent(lines);
  const code = [head.trim(), ...lines.map((line) => line.slice(common))].join('\n');
  return code.replace(/^(?:[ \t]*\n)+/u, '').trimEnd();
}
