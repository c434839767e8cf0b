/**
 * The words of an identifier, in lower case: `parseHTTPHeader2` gives `parse`, `http`, `header`, `2`.
 * Also splits at `_`, `-`, `$`, `#` and everything else that is neither letter nor digit.
 */
export function splitWords(name: string): string[] {
  return (name.match(/\p{Lu}{2,}(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{M}]+|\p{Lu}|\p{N}+/gu) ?? []).map((word) =>
    word.toLowerCase(),
  );
}
