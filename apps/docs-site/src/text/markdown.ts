import MarkdownIt from 'markdown-it';
import { escapeHtml } from './escape.ts';
import { highlight, type ResolveName } from './highlight.ts';
import { inlineTags, type InlineLink } from './inline-tags.ts';
import { reduceHtml } from './project-html.ts';

/** What a Markdown text needs from the page that it stands on. */
export interface MarkdownTools {
  /** URL of a declaration that prose or code names; undefined when the name is not one of the project's. */
  readonly resolve: ResolveName;
  /** URL for a relative link, or undefined when it leads nowhere. Without it relative links are dropped. */
  readonly link?: (href: string) => string | undefined;
  /** URL for a relative image, or undefined when there is none. Without it all images become links. */
  readonly image?: (source: string) => string | undefined;
  /** Added to the levels of headings, which end at 6. Default 0. */
  readonly headingOffset?: number;
  /** The text is a file of the project, which may hold HTML: what a page can show of it is shown. Default: it is text. */
  readonly mayHoldHtml?: boolean;
  /** Called for each heading; gives its id. */
  readonly heading?: (level: number, text: string) => string;
}

/** Longest text that is rendered, in UTF-16 units; the rest is cut off with a notice. */
const longestText = 60_000;
const safeUrl = /^(?:https?:|mailto:|#|[^:]*$|[^:/?#]*[/?#])/i;

const markdown = createMarkdown(false);
const markdownWithHtml = createMarkdown(true);

/**
 * Markdown as HTML. The text is not trusted: HTML in it is shown as text, or made anew from the little that a page
 * may hold; only http, https, mailto and relative links
 * stay links; nothing is loaded from elsewhere.
 */
export function renderMarkdown(text: string, tools: MarkdownTools): string {
  return (tools.mayHoldHtml === true ? markdownWithHtml : markdown).render(cut(text), tools);
}

/** Markdown of one line, without a paragraph around it. */
export function renderInline(text: string, tools: MarkdownTools): string {
  return markdown.renderInline(cut(text), tools);
}

function cut(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText)}\n\n*… cut: the text is too long to show.*`;
}

function createMarkdown(html: boolean): MarkdownIt {
  const instance = new MarkdownIt({ html, linkify: true, typographer: false });
  // Only what has a scheme is an address: `store.get` and `index.ts` are none.
  instance.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  instance.validateLink = (url) => safeUrl.test(url.trim());
  inlineTags(instance, (link, tools) => inlineLink(link, tools as MarkdownTools));
  const { rules } = instance.renderer;

  rules['fence'] = (tokens, index, _options, tools: MarkdownTools) => {
    const { content = '', info = '' } = tokens[index] ?? {};
    return codeBlock(content, info || 'text', tools.resolve);
  };
  rules['code_block'] = (tokens, index, _options, tools: MarkdownTools) =>
    codeBlock(tokens[index]?.content ?? '', 'ts', tools.resolve);
  rules['code_inline'] = (tokens, index, _options, tools: MarkdownTools) =>
    codeSpan(tokens[index]?.content ?? '', tools.resolve);
  rules['image'] = (tokens, index, _options, tools: MarkdownTools) => {
    const isInLink = tokens.slice(0, index).findLast((token) => /^link_/.test(token.type))?.type === 'link_open';
    return image(tokens[index]?.attrGet('src') ?? '', tokens[index]?.content ?? '', isInLink, tools);
  };
  rules['link_open'] = (tokens, index, _options, tools: MarkdownTools) =>
    linkOpen(tokens[index]?.attrGet('href') ?? '', tools);
  rules['heading_open'] = (tokens, index, _options, tools: MarkdownTools) => {
    const level = Number(tokens[index]?.tag.slice(1));
    const id = tools.heading?.(level, tokens[index + 1]?.content ?? '');
    return `<h${levelOf(level, tools)}${id === undefined ? '' : ` id="${escapeHtml(id)}"`} dir="auto">`;
  };
  rules['heading_close'] = (tokens, index, _options, tools: MarkdownTools) =>
    `</h${levelOf(Number(tokens[index]?.tag.slice(1)), tools)}>\n`;
  rules['html_block'] = (tokens, index, _options, tools: MarkdownTools) => {
    const shown = reduced(tokens[index]?.content ?? '', tools).trim();
    return shown === '' ? '' : `<p dir="auto">${shown}</p>\n`;
  };
  rules['html_inline'] = (tokens, index, _options, tools: MarkdownTools) =>
    reduced(tokens[index]?.content ?? '', tools);
  rules['paragraph_open'] = (tokens, index) => (tokens[index]?.hidden === true ? '' : '<p dir="auto">');
  rules['table_open'] = () => '<div class="scroll" tabindex="0" role="group" aria-label="Table"><table>';
  rules['table_close'] = () => '</table></div>';
  return instance;
}

function reduced(html: string, tools: MarkdownTools): string {
  return reduceHtml(html, {
    image: (source, alternative, isInLink) => image(source, alternative, isInLink, tools),
    link: (href) => (safeUrl.test(href.trim()) ? linkOpen(href.trim(), tools) : '<a>'),
  });
}

function levelOf(level: number, tools: MarkdownTools): number {
  return Math.min(6, level + (tools.headingOffset ?? 0));
}

/** A block of code with its language. */
export function codeBlock(code: string, language: string, resolve?: ResolveName): string {
  return `<pre class="code" tabindex="0"><code>${highlight(code.trimEnd(), language, resolve)}</code></pre>\n`;
}

/** A code span; one that is just the name of a declaration leads there. */
function codeSpan(code: string, resolve: ResolveName): string {
  const name = /^[\p{ID_Start}$_][\p{ID_Continue}$.#]*(?:\(\))?$/u.test(code) ? code.replace(/\(\)$/, '') : undefined;
  const url = name === undefined ? undefined : resolve(name);
  return anchor(url, `<code>${escapeHtml(code)}</code>`);
}

function inlineLink(link: InlineLink, tools: MarkdownTools): string {
  const isUrl = /^https?:\/\//i.test(link.target);
  const shown = escapeHtml(link.text ?? link.target);
  return anchor(
    isUrl ? link.target : tools.resolve(link.target),
    link.code && !isUrl ? `<code>${shown}</code>` : shown,
  );
}

function linkOpen(href: string, tools: MarkdownTools): string {
  const url = /^(?:[a-z][a-z0-9+.-]*:|#)/i.test(href) ? href : href.startsWith('//') ? undefined : tools.link?.(href);
  return url === undefined ? '<a>' : `<a href="${escapeHtml(url)}"${/^https?:/i.test(url) ? ' rel="noreferrer"' : ''}>`;
}

/** Pictures from elsewhere would be requests to elsewhere, so they become links; within a link, its text. */
function image(source: string, alternative: string, isInLink: boolean, tools: MarkdownTools): string {
  const isRemote = /^(?:https?:)?\/\//i.test(source);
  if (isRemote) {
    const url = source.startsWith('//') ? `https:${source}` : source;
    return anchor(isInLink ? undefined : url, escapeHtml(alternative || 'image'));
  }
  const url = tools.image?.(source);
  if (url === undefined) return escapeHtml(alternative);
  return `<img src="${escapeHtml(url)}" alt="${escapeHtml(alternative)}" loading="lazy">`;
}

function anchor(url: string | undefined, html: string): string {
  return url === undefined ? html : `<a href="${escapeHtml(url)}">${html}</a>`;
}
