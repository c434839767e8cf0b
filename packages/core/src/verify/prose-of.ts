/** A text without its fences, code spans and escaped characters: what a reader takes for sentences. */
export function proseOf(text: string): string {
  return text
    .replaceAll(/^[ \t]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?^[ \t]*\1/gmu, '')
    .replaceAll(/(`+)(?:[^\n`]|[^\n`][^\n]*?[^\n`])\1(?!`)/gu, '')
    .replaceAll(/\\[\s\S]/gu, '');
}
