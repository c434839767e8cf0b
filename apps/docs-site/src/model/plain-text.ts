/** First sentence of a doc text without Markdown, at most `limit` characters. */
export function firstSentence(markdown: string, limit = 140): string {
  const text = plainText(markdown.slice(0, 2_000).split(/\n\s*\n/, 1)[0] ?? '');
  const sentence = /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
  if (sentence.length <= limit) return sentence;
  return `${sentence
    .slice(0, limit)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/\s+\S*$/, '')} …`;
}

/** Markdown without its marks and TSDoc's inline tags, in one line. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\{@\w+\s+([^\s|{}]+)\s*\|?\s*([^{}]*)\}/g, (_, target: string, text: string) => text.trim() || target)
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*]|(?<=^|\s)_|_(?=\s|$)|\\(?=[\p{P}\p{S}])/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
