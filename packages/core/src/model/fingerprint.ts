import { hashText } from './hash.ts';

/**
 * What a comment was written for. Both are hashes over normalised tokens: comments, white space, semicolons,
 * trailing commas and quote style do not count.
 */
export interface Fingerprints {
  /** From the declaration's name to its return type or heritage, with the modifiers that change its meaning. */
  readonly signature: string;
  /** The body; for classes, interfaces and enums the signatures of their members. Empty when there is none. */
  readonly body: string;
}

/**
 * Fingerprint of a run of tokens as {@link tokenize} gives them.
 *
 * @param tokens - Token texts in source order, without comments.
 * @returns The empty string for no tokens.
 */
export function fingerprintTokens(tokens: Iterable<string>): string {
  const normal = normalizeTokens(tokens);
  return normal.length === 0 ? '' : hashText(normal.join('\n'));
}

/** Drops what a formatter adds or removes: semicolons, trailing commas, quote style. */
export function normalizeTokens(tokens: Iterable<string>): string[] {
  const normal: string[] = [];
  for (const token of tokens) {
    if (token === ';') continue;
    if (isCloser(token) && normal.at(-1) === ',') normal.pop();
    normal.push(normalizeQuotes(token));
  }
  if (normal.at(-1) === ',') normal.pop();
  return normal;
}

function isCloser(token: string): boolean {
  return token === ')' || token === ']' || token === '}' || token === '>';
}

/** Single quotes become double ones. */
export function normalizeQuotes(token: string): string {
  if (!token.startsWith("'") || token.length < 2) return token;
  const content = token.slice(1, -1).replaceAll("\\'", "'").replaceAll('"', '\\"');
  return `"${content}"`;
}
