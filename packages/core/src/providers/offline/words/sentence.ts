/** `a`, `a and b`, `a, b and c`. */
export function listOf(items: readonly string[], conjunction: 'and' | 'or' | 'nor' = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1) ?? ''}`;
}

/** Text as a sentence: a capital in front, one full stop behind. Code and links keep their case. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  const start = /^\p{Ll}/u.test(trimmed) ? trimmed.charAt(0).toUpperCase() + trimmed.slice(1) : trimmed;
  return /[.!?]$/u.test(start) ? start : `${start}.`;
}

/** Code in back-ticks, or `undefined` when it cannot stand in a comment on one line. */
export function code(text: string): string | undefined {
  return /[`\n\r]|\*\//u.test(text) ? undefined : `\`${text}\``;
}
