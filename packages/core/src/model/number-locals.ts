const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;
const inTemplate = /[\p{ID_Start}$_][\p{ID_Continue}$]*/gu;

/**
 * Writes the names of constants and variables that a body declares as numbers, in the order of their declarations, so that
 * to call one otherwise is no change. Names taken out of objects stay, and so does a name wherever it may be that of a
 * property: another name there may be another result.
 *
 * @param tokens - Normalised tokens of one body.
 */
export function numberLocals(tokens: readonly string[]): readonly string[] {
  const numbers = findLocals(tokens);
  if (numbers.size === 0) return tokens;
  const written: string[] = [];
  const open: string[] = [];
  // By index: an iterator of entries costs as much as all else here.
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] ?? '';
    const number = numbers.get(token);
    if (number !== undefined) written.push(isProperty(tokens, index, open.at(-1)) ? token : number);
    else if (token.length === 1) {
      if (token === '{' && isBlock(tokens[index - 1])) open.push('block');
      else if ('([{'.includes(token)) open.push(token);
      else if (')]}'.includes(token)) open.pop();
      written.push(token);
    } else written.push(token.startsWith('`') || token.startsWith('}') ? numberTemplate(token, numbers) : token);
  }
  return written;
}

function findLocals(tokens: readonly string[]): Map<string, string> {
  const numbers = new Map<string, string>();
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token !== 'const' && token !== 'let' && token !== 'var') continue;
    const name = tokens[index + 1] ?? '';
    if (identifier.test(name) && !numbers.has(name) && tokens[index - 1] !== '.')
      numbers.set(name, `\u0000${String(numbers.size)}`);
  }
  return numbers;
}

/** True for a brace that opens statements rather than an object or a class. */
function isBlock(before: string | undefined): boolean {
  return before === undefined || beforeBlock.has(before);
}

const beforeBlock = new Set([')', '=>', 'else', 'try', 'finally', 'do', '{', '}']);

/** Behind a dot, or in braces where a key, a method or the short form of a property may stand. */
function isProperty(tokens: readonly string[], index: number, bracket: string | undefined): boolean {
  const [before, after] = [tokens[index - 1] ?? '', tokens[index + 1] ?? ''];
  if (before === '.' || before === '?.') return true;
  return bracket === '{' && (before === '{' || before === ',') && /^[,:(}]$/u.test(after);
}

function numberTemplate(token: string, numbers: ReadonlyMap<string, string>): string {
  return token.replaceAll(/\$\{[^}]*\}/gu, (expression) =>
    expression.replaceAll(inTemplate, (name, at: number) =>
      expression.charAt(at - 1) === '.' ? name : (numbers.get(name) ?? name),
    ),
  );
}
