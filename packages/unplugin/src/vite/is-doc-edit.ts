import { tokenBounds } from '@docwright/core/model';

/** True when two texts of a module differ in documentation comments only, so that the code of the one is that of the other. */
export function isDocEdit(before: string, after: string): boolean {
  return codeOf(before) === codeOf(after);
}

/** The text without documentation comments. White space counts only where it parts lines, which can end a statement. */
function codeOf(text: string): string {
  const bounds = tokenBounds(text);
  let code = '';
  let position = 0;
  for (let index = 0; index < bounds.length; index += 2) {
    const [start = 0, end = 0] = [bounds[index], bounds[index + 1]];
    code += between(text.slice(position, start)) + text.slice(start, end);
    position = end;
  }
  return code + between(text.slice(position)).trim();
}

function between(text: string): string {
  const rest = text.replaceAll(/\/\*\*(?!\/)[^]*?\*\//gu, (comment) => (isForTools.test(comment) ? comment : ''));
  return rest.trim() + (/[\n\r]/u.test(text) ? '\n' : ' ');
}

/** Comments that bundlers and compilers read. */
const isForTools = /@jsx|__PURE__|__NO_SIDE_EFFECTS__|@vite|@license|@preserve|webpack[A-Z]/u;
