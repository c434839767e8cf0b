import { spanPattern } from '../model/index.ts';
import { showable } from './showable.ts';

/**
 * Lines of a Markdown table; none when there are no rows. Texts may hold anything: only code and what is bold is Markdown, and
 * nothing of a text becomes a link, an image or an element of HTML.
 */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(escapeCell).join(' | ')} |`);
}

function escapeCell(text: string): string {
  return escapeProse(showable(text).replaceAll(/(?<!\s)\s*\n\s*/gu, ' ')).replaceAll('|', '\\|');
}

const spans = new RegExp(`(${spanPattern})`, 'gu');

/** Code shows what it holds; in between, brackets and `<` would be more than themselves. */
function escapeProse(text: string): string {
  let end = 0;
  let escaped = '';
  for (const { 0: span, index } of text.matchAll(spans)) {
    escaped += text.slice(end, index).replaceAll(/[<[\]]/gu, '\\$&') + span;
    end = index + span.length;
  }
  return escaped + text.slice(end).replaceAll(/[<[\]]/gu, '\\$&');
}
