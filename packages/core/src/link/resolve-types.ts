import type { SymbolRecord, TypeText } from '../model/index.ts';
import type { Declaration } from './index-declarations.ts';
import type { NameResolver } from './resolve-names.ts';

/**
 * The class, interface or type literal of the project whose members a value of a written type has. Undefined for
 * anything that is not one name, perhaps with type arguments, perhaps joined with `undefined` or `null`.
 */
export function declaredType(
  type: TypeText | undefined,
  from: SymbolRecord,
  names: NameResolver,
): Declaration | undefined {
  return type === undefined || type.from === 'inferred' ? undefined : namedType(type.text, from, names);
}

/** Like {@link declaredType}, for the text of a type. */
export function namedType(text: string, from: SymbolRecord, names: NameResolver): Declaration | undefined {
  const name = singleName(text);
  if (name === undefined || isTypeParameter(name, from, names)) return undefined;
  return asHolder(name, from, names);
}

/** The class that an expression constructs: `new Store<string>(8)`. */
export function constructedType(
  expression: string | undefined,
  from: SymbolRecord,
  names: NameResolver,
): Declaration | undefined {
  const name = /^new\s+([\p{ID_Continue}$.]+)\s*(?:<[^()]*>)?\((?:[^()]|\([^()]*\))*\)$/u.exec(expression ?? '')?.[1];
  const holder = name === undefined ? undefined : asHolder(name, from, names);
  return holder?.ids.some((id) => names.symbol(id)?.kind === 'class') === true ? holder : undefined;
}

function asHolder(name: string, from: SymbolRecord, names: NameResolver): Declaration | undefined {
  const found = names.resolve(name, from);
  if (found?.complete !== true || found.target.kind === 'module') return undefined;
  const kinds = ['class', 'interface', 'type-alias'];
  return found.target.ids.some((id) => kinds.includes(names.symbol(id)?.kind ?? '')) ? found.target : undefined;
}

function singleName(text: string): string | undefined {
  const parts = unionParts(text).filter((part) => part !== 'undefined' && part !== 'null');
  const [only] = parts;
  if (only === undefined || parts.length > 1) return undefined;
  return /^([\p{ID_Start}$_][\p{ID_Continue}$.]*)(?:<.*>)?$/su.exec(only)?.[1];
}

/** Splits at `|` outside of brackets. A function type comes back whole, and is no name. */
function unionParts(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? '';
    if ('<([{'.includes(character)) depth++;
    else if (')]}'.includes(character) || (character === '>' && text[index - 1] !== '=')) depth--;
    else if (depth === 0 && (character === '&' || character === '=')) return [text];
    else if (depth === 0 && character === '|') {
      parts.push(text.slice(start, index).trim());
      start = index + 1;
    }
  }
  parts.push(text.slice(start).trim());
  return parts.filter((part) => part !== '');
}

function isTypeParameter(name: string, from: SymbolRecord, names: NameResolver): boolean {
  const parameters = [from, ...(from.parent === undefined ? [] : [names.symbol(from.parent)])];
  return parameters.some((symbol) => symbol?.typeParameters.some((parameter) => parameter.name === name) === true);
}
