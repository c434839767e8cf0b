/** What no format can show, and terminals may obey: control characters but tabs and line breaks, halves of characters, non-characters. */
const unshowable = /(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\uFFFE\uFFFF]/gu;

/** A text of which everything can be shown; what cannot be is replaced by U+FFFD. */
export function showable(text: string): string {
  return text.replaceAll(unshowable, '\uFFFD');
}
