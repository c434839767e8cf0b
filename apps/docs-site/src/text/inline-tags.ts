import type MarkdownIt from 'markdown-it';

/** A `{@link …}` in a doc. */
export interface InlineLink {
  /** A name, a declaration reference or a URL. */
  readonly target: string;
  /** Absent when the target itself is shown. */
  readonly text?: string;
  /** `{@linkplain}` is shown as prose, the others as code. */
  readonly code: boolean;
}

const pattern = /\{@(link|linkcode|linkplain)\s+([^\s|{}]+)\s*(?:\|\s*)?([^{}]*)\}/y;

/** Teaches markdown-it the inline links of TSDoc and JSDoc; `render` gives the HTML of one. */
export function inlineTags(markdown: MarkdownIt, render: (link: InlineLink, environment: unknown) => string): void {
  markdown.inline.ruler.before('link', 'docwright-link', (state, silent) => {
    pattern.lastIndex = state.pos;
    const match = pattern.exec(state.src);
    if (match === null) return false;
    if (!silent) state.push('docwright_link', '', 0).meta = linkOf(match);
    state.pos = pattern.lastIndex;
    return true;
  });
  markdown.renderer.rules['docwright_link'] = (tokens, index, _options, environment: unknown) =>
    render(tokens[index]?.meta as InlineLink, environment);
}

function linkOf([, tag, target = '', rest = '']: RegExpExecArray): InlineLink {
  const text = rest.trim();
  return { target, code: tag !== 'linkplain', ...(text !== '' && { text }) };
}
