/**
 * Puts the types that JSDoc declares into the text of a comment that was written without them: `@param name` becomes
 * `@param {string} [name='all']`, and the link of `@throws` the type of the error. Tags that state a type already stay as they are.
 *
 * @param content - What stands in the comment, without stars.
 * @param types - Keyed as in `ParsedComment`.
 */
export function withTypes(content: string, types: Readonly<Record<string, string>>): string {
  return content
    .replaceAll(/^(\s*@(?:param|arg|argument)\s+)([\p{ID_Continue}$.]+)/gmu, (_, tag: string, name: string) => {
      const value = types[`default:${name}`];
      const shown = value === undefined ? name : value === '' ? `[${name}]` : `[${name}=${value}]`;
      return `${tag}${braced(types[`param:${name}`])}${shown}`;
    })
    .replaceAll(/^(\s*@returns?)(?=\s|$)(?!\s*\{(?!@))/gmu, (tag) => `${tag} ${braced(types['returns'])}`.trimEnd())
    .replaceAll(/^(\s*@throws)\s+\{@link\s+([^{}|\s]+)\}/gmu, (_, tag: string, error: string) => `${tag} {${error}}`);
}

function braced(type: string | undefined): string {
  return type === undefined ? '' : `{${type}} `;
}
