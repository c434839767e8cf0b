/** What a TSDoc declaration reference names. */
export interface DeclarationReference {
  /** Before `#`: a package, perhaps with an entry point behind it. */
  readonly packageName?: string;
  /** Names from the outermost: `Store`, `get`. */
  readonly path: readonly string[];
  /** Of the last name: `class`, `static`, or the number of an overload. */
  readonly selector?: string;
}

/**
 * Reads a reference of TSDoc, with or without its package and selectors in parentheses, and JSDoc's with a hash.
 *
 * @returns Undefined for what is no reference.
 */
export function parseDeclarationReference(text: string): DeclarationReference | undefined {
  const [, scope, names = ''] = /^(?:([^#()]*)#)?(.*)$/su.exec(text.trim()) ?? [];
  const isHolder =
    scope !== undefined && /^[\p{ID_Start}$_][\p{ID_Continue}$.]*$/u.test(scope) && /^\p{Lu}/u.test(scope);
  const parts = (isHolder ? `${scope}.${names}` : names).split(/\.(?![^()[\]]*[)\]])/u).map(readPart);
  if (parts.some((part) => part === undefined) || parts.length === 0) return undefined;
  const known = parts.filter((part) => part !== undefined);
  const selector = known.at(-1)?.selector;
  return {
    ...(scope !== undefined && scope !== '' && !isHolder && { packageName: scope }),
    path: known.map(({ name }) => name),
    ...(selector !== undefined && { selector }),
  };
}

function readPart(part: string): { name: string; selector?: string } | undefined {
  const [, inner, plain] = /^(?:\((.+)\)|(.+))$/su.exec(part) ?? [];
  const [, name, selector] =
    /^("[^"]*"|\[[^\]]*\]|#?[\p{ID_Start}$_][\p{ID_Continue}$]*)(?::([\w-]+))?$/u.exec(inner ?? plain ?? '') ?? [];
  return name === undefined
    ? undefined
    : { name: name.replaceAll('"', ''), ...(selector !== undefined && { selector }) };
}
