import { parser } from '@lezer/javascript';
import { highlightTree, tagHighlighter, tags } from '@lezer/highlight';
import { escapeHtml } from './escape.ts';

/** URL of a name that stands in code, when there is one. */
export type ResolveName = (name: string) => string | undefined;

/** Longest code that is highlighted, in UTF-16 units; more is shown plain. */
const longestCode = 50_000;

/** Names (`v`) carry no colour; they are told apart to be linked. */
const highlighter = tagHighlighter([
  { tag: [tags.keyword, tags.self, tags.null, tags.bool], class: 'k' },
  { tag: [tags.string, tags.regexp], class: 's' },
  { tag: tags.number, class: 'n' },
  { tag: tags.comment, class: 'c' },
  { tag: [tags.typeName, tags.className], class: 't' },
  { tag: [tags.function(tags.definition(tags.variableName)), tags.definition(tags.propertyName)], class: 'f' },
  { tag: tags.variableName, class: 'v' },
]);

const typescript = parser.configure({ dialect: 'ts' });
const tsx = parser.configure({ dialect: 'ts jsx' });
const parsers: Readonly<Record<string, typeof parser>> = {
  ts: typescript,
  typescript,
  mts: typescript,
  cts: typescript,
  tsx,
  js: tsx,
  javascript: tsx,
  mjs: tsx,
  jsx: tsx,
  json: typescript,
};

/**
 * Code as HTML, its tokens in spans with one-letter classes. Languages other than TypeScript and JavaScript stay plain.
 *
 * @param language - As after the opening fence; the first word counts.
 * @param resolve - Gives names of values and types their links.
 */
export function highlight(code: string, language = 'ts', resolve?: ResolveName): string {
  const spoken =
    parsers[
      language
        .trim()
        .split(/[\s,{]/, 1)[0]
        ?.toLowerCase() ?? ''
    ];
  if (spoken === undefined || code.length > longestCode) return escapeHtml(code);
  return paint(spoken, code, resolve);
}

interface Token {
  readonly from: number;
  readonly to: number;
  readonly kind: string;
}

function paint(language: typeof parser, code: string, resolve: ResolveName | undefined): string {
  let html = '';
  let position = 0;
  for (const { from, to, kind } of tokensOf(language, code)) {
    html += escapeHtml(code.slice(position, from)) + piece(code.slice(from, to), kind, resolve);
    position = to;
  }
  return html + escapeHtml(code.slice(position));
}

function tokensOf(language: typeof parser, code: string): readonly Token[] {
  const tokens: Token[] = [];
  highlightTree(language.parse(code), highlighter, (from, to, kind) => void tokens.push({ from, to, kind }));
  return tokens;
}

/** One token as HTML; names are linked where they lead somewhere. */
export function piece(text: string, token: string, resolve: ResolveName | undefined): string {
  const url = token === 't' || token === 'v' ? resolve?.(text) : undefined;
  if (url !== undefined) return `<a class="${token}" href="${escapeHtml(url)}">${escapeHtml(text)}</a>`;
  return token === 'v' || token === '' ? escapeHtml(text) : `<span class="${token}">${escapeHtml(text)}</span>`;
}
