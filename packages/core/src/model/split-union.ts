/** Members of a union type as text, in their order: `string | undefined` gives two, `Map<'a' | 'b', C>` one. */
export function splitUnion(type: string): string[] {
  const members: string[] = [];
  let depth = 0;
  let start = 0;
  let quote = '';
  for (let index = 0; index < type.length; index++) {
    const character = type.charAt(index);
    if (quote !== '') {
      if (character === '\\') index++;
      else if (character === quote) quote = '';
    } else if (character === "'" || character === '"' || character === '`') quote = character;
    else if ('([{<'.includes(character)) depth++;
    else if (')]}'.includes(character) || (character === '>' && type[index - 1] !== '=')) depth--;
    else if (character === '|' && depth === 0) {
      members.push(type.slice(start, index));
      start = index + 1;
    } else if (type.startsWith('=>', index) && depth === 0) return [type.trim()];
  }
  return [...members, type.slice(start)].map((member) => member.trim()).filter((member) => member !== '');
}
