import type { CountText } from '../tokens/index.ts';

/** More texts are not remembered at a time. */
const most = 20_000;

/** Counts each text once: for lines that many questions repeat. */
export function rememberCounts(count: CountText): CountText {
  const known = new Map<string, number>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const tokens = count(text);
    known.set(text, tokens);
    return tokens;
  };
}
