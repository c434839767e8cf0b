/** Code as a Markdown block, in a fence longer than any run of back-ticks inside. */
export function fence(code: string, language: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/gu)].map(([run]) => run.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}${language.split(/\s/u, 1)[0] ?? ''}\n${code.trim()}\n${ticks}`;
}
