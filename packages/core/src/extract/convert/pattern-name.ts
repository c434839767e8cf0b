import { ts } from 'ts-morph';

/** What documentation calls a destructured parameter: as the comment does, as its type suggests, or `options`. */
export function patternName(
  node: ts.ParameterDeclaration,
  documented: string | undefined,
  taken: ReadonlySet<string>,
): string {
  const isFree = (name: string): boolean => !taken.has(name);
  if (documented !== undefined && /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(documented) && isFree(documented)) {
    return documented;
  }
  const suggested = nameFromType(node.type) ?? (ts.isArrayBindingPattern(node.name) ? 'values' : 'options');
  const candidates = [suggested, ...Array.from({ length: 99 }, (_, index) => `${suggested}${index + 2}`)];
  return candidates.find(isFree) ?? suggested;
}

/** `PanelProps` gives `props`, `DrawOptions` gives `options`, `User` gives `user`. */
function nameFromType(type: ts.TypeNode | undefined): string | undefined {
  if (type === undefined || !ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName)) return undefined;
  const name = type.typeName.text;
  if (['Readonly', 'Partial', 'Required', 'Pick', 'Omit', 'Record', 'Array', 'ReadonlyArray'].includes(name)) {
    return nameFromType(type.typeArguments?.[0]);
  }
  const last = /[A-Z][a-z\d]*$/u.exec(name)?.[0];
  const short = last !== undefined && /^(?:Props|Options|Config|Settings|Params|Input|Args)$/u.test(last) ? last : name;
  const result = short.charAt(0).toLowerCase() + short.slice(1);
  return short.length > 2 && !reserved.has(result) ? result : undefined;
}

const reserved = new Set(['function', 'object', 'string', 'number', 'boolean', 'symbol', 'class', 'default', 'enum']);
