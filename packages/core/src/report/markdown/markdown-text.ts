/** What {@link markdownText} needs to know about the page. */
export interface TextContext {
  /** URL of a name; undefined for one that leads nowhere. */
  readonly urlOf: (reference: string) => string | undefined;
  readonly guard: (prose: string) => string;
}

// `\x60` is a back-tick. A run of marks is taken whole or not at all: a pattern that tries parts of it looks at long runs
// again and again.
const parts = new RegExp(
  [
    String.raw`(?<code>^[ \t]*(?<fence>\x60{3,}(?!\x60)|~{3,}(?!~))[^\n]*\n[\s\S]*?(?:^[ \t]*\k<fence>[^\n]*$|$(?![\s\S]))`,
    String.raw`(?<!\x60)(?<ticks>\x60+)(?!\x60)(?:[^\n\x60]|[^\n\x60][^\n]*?[^\n\x60])\k<ticks>(?!\x60))`,
    String.raw`\{@(?<tag>link|linkcode|linkplain)\s+(?<target>[^\s|{}]+)\s*\|?\s*(?<label>[^{}]*)\}`,
    String.raw`<(?<address>(?:https?:\/\/|mailto:)[^<>\s]+)>`,
    String.raw`\\[\s\S]`,
    String.raw`(?<mark>[{}<])`,
  ].join('|'),
  'gmu',
);

/**
 * The text of a doc for a page: inline links as links of Markdown, and, outside of code, nothing that would be HTML, JSX or an
 * expression of MDX.
 */
export function markdownText(text: string, { urlOf, guard }: TextContext): string {
  let result = '';
  let prose = '';
  let end = 0;
  for (const match of text.matchAll(parts)) {
    prose += text.slice(end, match.index);
    end = match.index + match[0].length;
    const { code, target, tag, label = '', address, mark } = match.groups ?? {};
    if (code !== undefined) {
      result += guard(prose) + code;
      prose = '';
    } else if (target !== undefined) prose += link(target, { label: label.trim(), isCode: tag !== 'linkplain', urlOf });
    else if (address !== undefined) prose += `[${address}](${address})`;
    else prose += mark === undefined ? match[0] : `\\${mark}`;
  }
  return result + guard(prose + text.slice(end));
}

function link(
  target: string,
  { label, isCode, urlOf }: { label: string; isCode: boolean; urlOf: TextContext['urlOf'] },
): string {
  const isUrl = /^https?:\/\//u.test(target);
  const shown = label === '' ? (isCode && !isUrl ? `\`${target}\`` : escapeLabel(target)) : escapeLabel(label);
  const url = isUrl ? target : urlOf(target);
  return url === undefined ? shown : `[${shown}](${url})`;
}

function escapeLabel(text: string): string {
  return /^`[^`]*`$/u.test(text) ? text : text.replaceAll(/[[\]{}<\\]/gu, String.raw`\$&`);
}
