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
  const known =
    parsers[
      language
        .trim()
        .split(/[\s,{]/, 1)[0]
        ?.toLowerCase() ?? ''
    ];
  if (known === undefined || code.length > longestCode) return escapeHtml(code);
  return paint(known, '', code, resolve);
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

function paint(language: typeof parser, prefix: string, code: string, resolve: ResolveName | undefined): string {
  const tree = language.parse(prefix + code);
  let html = '';
  let position = 0;
  highlightTree(
    tree,
    highlighter,
    (from, to, token) => {
      const start = from - prefix.length;
      html += escapeHtml(code.slice(position, start)) + piece(code.slice(start, to - prefix.length), token, resolve);
      position = to - prefix.length;
    },
    prefix.length,
  );
  return html + escapeHtml(code.slice(position));
}

function piece(text: string, token: string, resolve: ResolveName | undefined): string {
  const url = token === 't' || token === 'v' ? resolve?.(text) : undefined;
  if (url !== undefined) return `<a class="${token}" href="${escapeHtml(url)}">${escapeHtml(text)}</a>`;
  return token === 'v' ? escapeHtml(text) : `<span class="${token}">${escapeHtml(text)}</span>`;
}
