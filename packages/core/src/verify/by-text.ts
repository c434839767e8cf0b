/** So many answers are kept; who asks for more starts anew. */
const most = 10_000;
/** A longer text is hardly met twice, and would be kept for nothing. */
const longest = 10_000;

/**
 * Remembers what a pure function says of a text: comments of a project repeat each other, in overloads and members alike, and
 * several checks ask the same of each.
 */
export function byText<Answer>(read: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found.answer;
    const answer = read(text);
    if (known.size >= most) known.clear();
    if (text.length <= longest) known.set(text, { answer });
    return answer;
  };
}
