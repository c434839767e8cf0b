/** The first sentence of a text, or the whole when it holds only one. An abbreviation, `e.g. this`, does not end it. */
export function firstSentence(text: string): string {
  const match = /^.*?[.!?](?=\s+[\p{Lu}`{]|\s*$)/su.exec(text.trim());
  return (match?.[0] ?? text).trim();
}
