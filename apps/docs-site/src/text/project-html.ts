import { escapeHtml } from './escape.ts';

/** How links and pictures in HTML are shown. */
export interface HtmlTools {
  /** HTML of a picture; within a link it must be no link itself. */
  readonly image: (source: string, alternative: string, isInLink: boolean) => string;
  /** Opening tag of a link. */
  readonly link: (href: string) => string;
}

const comments = /<!--[\s\S]*?(?:-->|$)/g;
const unseen = /<(script|style|template)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const links = /<a\s([^>]*)>([\s\S]*?)<\/a\s*>/gi;
const tags = /<\/?([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;

/** Elements that people use in the Markdown of their projects. Anything else in angle brackets is taken for text. */
const known = new Set(
  (
    'a abbr b blockquote br center code dd del details div dl dt em figcaption figure font h1 h2 h3 h4 h5 h6 hr i img ' +
    'ins kbd li mark ol p picture pre q s samp section small source span strong sub summary sup table tbody td tfoot th ' +
    'thead tr u ul var video'
  ).split(' '),
);

/**
 * HTML in the Markdown of a project, reduced to what a page may hold: text, line breaks, links and pictures. All of it is
 * made anew; nothing of what was written is passed on.
 */
export function reduceHtml(html: string, tools: HtmlTools): string {
  const seen = html.replace(comments, '').replace(unseen, '');
  const parts: string[] = [];
  let position = 0;
  for (const match of seen.matchAll(links)) {
    const [whole, attributes = '', content = ''] = match;
    parts.push(withoutTags(seen.slice(position, match.index), tools, false));
    parts.push(`${tools.link(attributeOf(attributes, 'href'))}${withoutTags(content, tools, true)}</a>`);
    position = match.index + whole.length;
  }
  parts.push(withoutTags(seen.slice(position), tools, false));
  return parts.join('');
}

function withoutTags(html: string, tools: HtmlTools, isInLink: boolean): string {
  const parts: string[] = [];
  let position = 0;
  for (const match of html.matchAll(tags)) {
    const [whole, written = '', attributes = ''] = match;
    const name = written.toLowerCase();
    if (!known.has(name)) continue;
    parts.push(escapeText(html.slice(position, match.index)));
    if (name === 'br' || name === 'hr') parts.push('<br>');
    if (name === 'img')
      parts.push(tools.image(attributeOf(attributes, 'src'), attributeOf(attributes, 'alt'), isInLink));
    position = match.index + whole.length;
  }
  parts.push(escapeText(html.slice(position)));
  return parts.join('');
}

function attributeOf(attributes: string, name: string): string {
  const match = new RegExp(String.raw`(?:^|\s)${name}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))`, 'i').exec(attributes);
  return decode(match?.[1] ?? match?.[2] ?? match?.[3] ?? '');
}

/** Entities stay what they are. */
function escapeText(text: string): string {
  return escapeHtml(decode(text));
}

function decode(text: string): string {
  return text
    .replaceAll('&nbsp;', '\u00A0')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
