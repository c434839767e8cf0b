import type { ts } from 'ts-morph';
import type { TextRange } from '../model/index.ts';
import type { ModuleContext } from './module-context.ts';

const irregular = /[\n\r\t]|\/[/*]| {2}/u;
const openers = new Set(['(', '[', '<']);
const closers = new Set([')', ']', '>', ';', ',']);
const beforeLeadingBar = new Set(['=', ':', '(', '<', ',', '[', '|', '=>', 'extends', '?', '{', ';']);

/** Source text of a node on one line: comments removed, white space collapsed. */
export function textOf(node: ts.Node, context: ModuleContext): string {
  return plainText({ start: node.getStart(context.source), end: node.end }, context);
}

/** Source text of a range on one line: comments removed, white space collapsed, broken lists joined as a formatter would. */
export function plainText(range: TextRange, context: ModuleContext): string {
  const raw = context.text.slice(range.start, range.end);
  if (!irregular.test(raw)) return raw.trim();
  return joinTokens(context.tokens.bounds(range), range, context.text);
}

function joinTokens(bounds: readonly number[], range: TextRange, text: string): string {
  let result = '';
  let previous = '';
  let previousEnd = range.start;
  for (let index = 0; index < bounds.length; index += 2) {
    const start = bounds[index] ?? 0;
    const end = Math.min(bounds[index + 1] ?? 0, range.end);
    const token = text.slice(start, end);
    const broken = /[\n\r/]/u.test(text.slice(previousEnd, start));
    const apart = start > previousEnd && result !== '';
    previousEnd = end;
    if (
      (token === '|' || token === '&') &&
      (broken || result === '') &&
      (result === '' || beforeLeadingBar.has(previous))
    )
      continue;
    if (previous === ',' && broken && (closers.has(token) || token === '}')) result = result.slice(0, -1);
    result += (apart && !(broken && hugs(previous, token)) ? ' ' : '') + token;
    previous = token;
  }
  return result.trim();
}

function hugs(previous: string, token: string): boolean {
  return openers.has(previous) || closers.has(token) || token === '.' || token === '?.';
}

/** Cuts a text to a length in characters, with an ellipsis where something is missing. */
export function cutText(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
