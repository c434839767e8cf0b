import { GuideNavigation } from '../components/navigation.tsx';
import type { OutlineItem, Page, PageContext } from '../model/page.ts';
import { plainText } from '../model/plain-text.ts';
import { renderMarkdown, type MarkdownTools } from '../text/markdown.ts';

/** A guide, ready to be shown. */
export interface GuideContent {
  readonly title: string;
  readonly text: string;
  readonly tools: MarkdownTools;
}

/** A Markdown file of the project in the look of the site. */
export function guidePage(context: PageContext, guide: GuideContent): Page {
  const outline: OutlineItem[] = [];
  const html = renderMarkdown(guide.text, { ...guide.tools, heading: createHeadings(outline) });
  return {
    context,
    title: guide.title,
    section: 'guides',
    navigation: <GuideNavigation context={context} />,
    outline: outline.filter((item) => item.anchor !== ''),
    body: <article class="prose guide" dangerouslySetInnerHTML={{ __html: html }} />,
  };
}

/** Gives headings ids that do not repeat, as GitHub does, and notes the second and third level for the outline. */
function createHeadings(outline: OutlineItem[]): NonNullable<MarkdownTools['heading']> {
  const seen = new Map<string, number>();
  return (level, markdown) => {
    const text = plainText(markdown);
    const slug =
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replace(/\s/g, '-') || 'section';
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    const anchor = count === 0 ? slug : `${slug}-${count}`;
    if (level === 2 || level === 3) outline.push({ text, anchor, level: level === 2 ? 1 : 2 });
    return anchor;
  };
}
