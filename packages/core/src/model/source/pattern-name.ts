/** What is known of a destructured parameter besides its pattern. */
export interface PatternHints {
  /** What the comment calls it. */
  readonly documented?: string | undefined;
  /** Name of its type, {@link transparentTypes} left away. */
  readonly typeName?: string | undefined;
  readonly isArray: boolean;
}

/** Types whose first argument says what a value is. */
export const transparentTypes: ReadonlySet<string> = new Set([
  'Readonly',
  'Partial',
  'Required',
  'Pick',
  'Omit',
  'Record',
  'Array',
  'ReadonlyArray',
]);

/** What documentation calls a destructured parameter: as the comment does, as its type suggests, or `options`. */
export function patternName({ documented, typeName, isArray }: PatternHints, taken: ReadonlySet<string>): string {
  const isFree = (name: string): boolean => !taken.has(name);
  if (documented !== undefined && /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(documented) && isFree(documented)) {
    return documented;
  }
  const suggested = (typeName === undefined ? undefined : nameFromType(typeName)) ?? (isArray ? 'values' : 'options');
  if (isFree(suggested)) return suggested;
  const candidates = Array.from({ length: 99 }, (_, index) => `${suggested}${index + 2}`);
  return candidates.find(isFree) ?? suggested;
}

/** The last word of a type that ends as options do: props, options, config. Any other type by its whole name. */
function nameFromType(name: string): string | undefined {
  const last = /[A-Z][a-z\d]*$/u.exec(name)?.[0];
  const short = last !== undefined && /^(?:Props|Options|Config|Settings|Params|Input|Args)$/u.test(last) ? last : name;
  const result = short.charAt(0).toLowerCase() + short.slice(1);
  return short.length > 2 && !reserved.has(result) ? result : undefined;
}

const reserved = new Set(['function', 'object', 'string', 'number', 'boolean', 'symbol', 'class', 'default', 'enum']);
