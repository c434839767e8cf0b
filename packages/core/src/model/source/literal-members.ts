/** A property of an object type. */
export interface LiteralMember {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
}

const member = /^(?:readonly\s+)?([\p{ID_Start}$_][\p{ID_Continue}$]*)(\??)\s*:\s*(\S.*)$/su;

/** The properties of a type text such as `{ name: string; size?: number }`; none of any other type. */
export function literalMembers(type: string): LiteralMember[] {
  const parts = splitMembers(type.trim());
  return parts.flatMap((part) => {
    const [, name, mark, text] = member.exec(part.trim()) ?? [];
    return name === undefined || text === undefined ? [] : [{ name, type: text.trim(), optional: mark === '?' }];
  });
}

/** Cuts at the commas and semicolons directly inside the outer braces. */
function splitMembers(type: string): string[] {
  if (!type.startsWith('{')) return [];
  const parts: string[] = [];
  let depth = 0;
  let from = 1;
  for (const { index, 0: mark } of type.matchAll(/"[^"]*"|'[^']*'|=>|[{}()[\]<>,;]/gu)) {
    if ('{([<'.includes(mark)) depth++;
    else if ('})]>'.includes(mark)) depth--;
    const isLast = depth === 0;
    if (isLast && index < type.length - 1) return [];
    if (!isLast && (depth !== 1 || (mark !== ',' && mark !== ';'))) continue;
    parts.push(type.slice(from, index));
    from = index + 1;
  }
  return parts;
}
