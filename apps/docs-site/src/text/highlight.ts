import { parser } from '@lezer/javascript';
import { highlightTree, tagHighlighter, tags } from '@lezer/highlight';
import type { SymbolKind } from '@docwright/core/model';
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
  return paint(spoken, '', code, resolve);
}

/** A bare type as HTML; it is parsed as the right side of an alias. */
export function highlightType(type: string, resolve?: ResolveName): string {
  return paint(typescript, 'type _ = ', type, resolve);
}

/** A signature as HTML. Members are parsed as members, so that their names and modifiers get the right colour. */
export function highlightSignature(signature: string, kind: SymbolKind, resolve?: ResolveName): string {
  return paint(typescript, holderOf(kind), signature, resolve);
}

function holderOf(kind: SymbolKind): string {
  switch (kind) {
    case 'call-signature':
    case 'construct-signature':
    case 'index-signature':
      return 'interface _ {';
    case 'constructor':
    case 'method':
    case 'accessor':
    case 'property':
      return 'class _ {';
    case 'enum-member':
      return 'enum _ {';
    default:
      return '';
  }
}

interface Token {
  readonly from: number;
  readonly to: number;
  readonly kind: string;
}

function paint(language: typeof parser, prefix: string, code: string, resolve: ResolveName | undefined): string {
  let html = '';
  let position = 0;
  for (const { from, to, kind } of tokensOf(language, prefix, code)) {
    html += escapeHtml(code.slice(position, from)) + piece(code.slice(from, to), kind, resolve);
    position = to;
  }
  return html + escapeHtml(code.slice(position));
}

/** Short pieces, such as the types of parameters, come again and again; parsing them is most of what a site costs. */
const known = new Map<string, readonly Token[]>();
const mostKnown = 5_000;

function tokensOf(language: typeof parser, prefix: string, code: string): readonly Token[] {
  const key = language === typescript && code.length <= 120 ? prefix + code : undefined;
  const before = key === undefined ? undefined : known.get(key);
  if (before !== undefined) return before;
  const tokens: Token[] = [];
  const skipped = prefix.length;
  const note = (from: number, to: number, kind: string): void =>
    void tokens.push({ from: from - skipped, to: to - skipped, kind });
  highlightTree(language.parse(prefix + code), highlighter, note, skipped);
  if (key !== undefined) {
    if (known.size >= mostKnown) known.clear();
    known.set(key, tokens);
  }
  return tokens;
}

function piece(text: string, token: string, resolve: ResolveName | undefined): string {
  const url = token === 't' || token === 'v' ? resolve?.(text) : undefined;
  if (url !== undefined) return `<a class="${token}" href="${escapeHtml(url)}">${escapeHtml(text)}</a>`;
  return token === 'v' ? escapeHtml(text) : `<span class="${token}">${escapeHtml(text)}</span>`;
}
