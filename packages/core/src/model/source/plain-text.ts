import type { TextRange } from '../symbol.ts';
import { memberSeparators } from './member-separators.ts';
import type { ModuleText } from './module-text.ts';

const irregular = /[\n\r\t]|\/[/*]| {2}/u;
const openers = new Set(['(', '[', '<']);
const closers = new Set([')', ']', '>', ';', ',']);
const beforeLeadingBar = new Set(['=', ':', '(', '<', ',', '[', '|', '=>', 'extends', '?', '{', ';']);

/** Source text of a range on one line: comments removed, white space collapsed, broken lists joined as a formatter would. */
export function plainText(range: TextRange, source: ModuleText): string {
  const raw = source.text.slice(range.start, range.end);
  if (!irregular.test(raw)) return raw.trim();
  return joinTokens(source.tokens.bounds(range), range, source.text);
}

function joinTokens(bounds: readonly number[], range: TextRange, text: string): string {
  const separators = memberSeparators();
  let result = '';
  let previous = '';
  let previousEnd = range.start;
  for (let index = 0; index < bounds.length; index += 2) {
    const start = bounds[index] ?? 0;
    const end = Math.min(bounds[index + 1] ?? 0, range.end);
    const token = text.slice(start, end);
    const between = text.slice(previousEnd, start);
    const broken = /[\n\r/]/u.test(between);
    const apart = start > previousEnd && result !== '';
    previousEnd = end;
    const following = text.slice(bounds[index + 2] ?? 0, bounds[index + 3] ?? 0);
    if (separators.missesBefore(token, /[\n\r]/u.test(between), following)) result += ';';
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
