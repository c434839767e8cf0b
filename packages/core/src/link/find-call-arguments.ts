import { tokenize } from '../model/index.ts';
import type { LiteralKind } from './choose-overload.ts';

/**
 * The arguments of the first call of a callee in a piece of code, each with the kind of literal that it is.
 *
 * @returns Undefined when the callee is not called there or an argument is spread.
 */
export function findCallArguments(code: string, callee: string): (LiteralKind | undefined)[] | undefined {
  const texts = tokenize(code).map(({ text }) => text);
  const names = tokenize(callee).map(({ text }) => text);
  const start = texts.findIndex((_, index) => names.every((name, offset) => texts[index + offset] === name));
  if (start === -1) return undefined;
  const open = skipTypeArguments(texts, start + names.length);
  return texts[open] === '(' ? readArguments(texts, open + 1) : undefined;
}

function skipTypeArguments(texts: readonly string[], index: number): number {
  if (texts[index] !== '<') return index;
  let depth = 0;
  for (let position = index; position < texts.length; position++) {
    if (texts[position] === '<') depth++;
    if (texts[position] === '>' && --depth === 0) return position + 1;
  }
  return index;
}

function readArguments(texts: readonly string[], first: number): (LiteralKind | undefined)[] | undefined {
  const found: (LiteralKind | undefined)[] = [];
  let depth = 0;
  let current: string[] = [];
  for (const text of texts.slice(first)) {
    if (depth === 0 && (text === ',' || text === ')')) {
      if (current.length > 0) found.push(literalKind(current));
      if (text === ')') return found;
      current = [];
      continue;
    }
    if (depth === 0 && text === '...') return undefined;
    if ('([{'.includes(text)) depth++;
    if (')]}'.includes(text)) depth--;
    current.push(text);
  }
  return undefined;
}

function literalKind(tokens: readonly string[]): LiteralKind | undefined {
  const [first = '', second = ''] = tokens;
  const last = tokens.at(-1);
  if (first === '[' && last === ']' && isWhole(tokens)) return 'array';
  if (first === '{' && last === '}' && isWhole(tokens)) return 'object';
  if (first === '-' && tokens.length === 2) return literalKind([second]);
  if (tokens.length > 1)
    return tokens.includes('=>') && /^(?:\(|async$|[\p{ID_Start}$_])/u.test(first) ? 'function' : undefined;
  if (/^['"`]/u.test(first)) return 'string';
  if (/^[\d.]/u.test(first)) return first.endsWith('n') ? 'bigint' : 'number';
  if (first === 'true' || first === 'false') return 'boolean';
  return first.startsWith('/') ? 'object' : undefined;
}

/** The first bracket closes only at the end. */
function isWhole(tokens: readonly string[]): boolean {
  let depth = 0;
  return tokens.every((text, index) => {
    if ('([{'.includes(text)) depth++;
    if (')]}'.includes(text)) depth--;
    return depth > 0 || index === tokens.length - 1;
  });
}
