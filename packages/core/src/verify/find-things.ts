import { fencePattern } from '../model/index.ts';
import { byText } from './by-text.ts';

/** What a code span names that is no identifier. */
export interface Thing {
  /** As written, without its back-ticks. */
  readonly code: string;
  readonly kind: 'event' | 'file' | 'flag';
}

const span = /(?<!`)`([^`\n]{1,200})`(?!`)/gu;
const fence = new RegExp(fencePattern('fence'), 'gmu');
const flag = /^--?[a-z][\w-]*$/iu;
const file =
  /^(?:\.{0,2}\/)?(?:[\w@.-]+\/)*[\w.-]*\.(?:[cm]?[jt]sx?|json[5cl]?|md|ya?ml|toml|lock|env|html|css|txt|sh|svg|png)$/u;
const text = /^(?:(['"])[\w:./-]+\1|[\w-]+(?::[\w-]+)+)$/u;

/** Events, files and flags in the code spans of a text, outside of fences. */
export const findThings: (prose: string) => readonly Thing[] = byText((prose) => {
  if (!prose.includes('`')) return [];
  const things: Thing[] = [];
  for (const { 1: inner = '', 0: whole, index } of withoutFences(prose).matchAll(span)) {
    const code = inner.trim();
    if (flag.test(code)) things.push({ code, kind: 'flag' });
    else if (file.test(code)) things.push({ code, kind: 'file' });
    else if (text.test(code) && isEvent(prose, index, index + whole.length)) things.push({ code, kind: 'event' });
  }
  return things;
});

/** True where the word `event` stands directly before or behind: `emits the event \`'done'\``, `on \`'done'\` events`. */
function isEvent(prose: string, start: number, end: number): boolean {
  const before = prose.slice(Math.max(start - 30, 0), start);
  return (
    /\b(?:events?|emits)(?: (?:called|named))?\s*$/iu.test(before) || /^\s*events?\b/iu.test(prose.slice(end, end + 10))
  );
}

/** Blanks fences out, so that places stay. */
function withoutFences(prose: string): string {
  return prose.replaceAll(fence, (found) => ' '.repeat(found.length));
}

/** Addresses on the web in a text, without what only closes a sentence behind them. */
export function findAddresses(prose: string): string[] {
  if (!prose.includes('://')) return [];
  return (prose.match(/\bhttps?:\/\/[^\s<>"'`{}|]+/giu) ?? []).map(trimAddress);
}

/** An address without the marks of the sentence it stands in. */
export function trimAddress(address: string): string {
  return address.replace(/[).,;:!?\]]{1,9}$/u, '');
}
