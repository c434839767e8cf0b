/** Types of a signature query, split at commas that stand in no brackets. */
export function splitTypes(source: string): string[] {
  const types: string[] = [];
  let depth = 0;
  let start = 0;
  for (let position = 0; position <= source.length; position++) {
    const letter = source.charAt(position);
    if ('<([{'.includes(letter) && letter !== '') depth++;
    else if ('>)]}'.includes(letter) && letter !== '') depth--;
    else if (letter === '' || (letter === ',' && depth === 0)) {
      types.push(normalizeType(source.slice(start, position)));
      start = position + 1;
    }
  }
  return types.filter((type) => type !== '');
}

/** A type without white space and in lower case. */
export function normalizeType(type: string): string {
  return type.replace(/\s+/g, '').toLowerCase();
}
