import { callableKinds, type ParameterRecord, type SymbolRecord } from '../model/index.ts';
import type { Universe } from './universe.ts';

/** What a call of a symbol takes. */
export interface Signature {
  readonly parameters: readonly ParameterRecord[];
  readonly names: readonly string[];
  readonly typeNames: readonly string[];
  /** True for a name, or path below a name, that a `@param` may document. */
  readonly knows: (name: string) => boolean;
}

/**
 * The signature that a `@param` of the symbol is about: its own, a class's constructor, the only call signature of an
 * interface. Undefined when it cannot be told, as for a variable that holds what another function made.
 */
export function documentable(symbol: SymbolRecord, universe: Universe): Signature | undefined {
  // Its overloads are not looked for.
  return isCallable(symbol) ? toSignature(symbol, universe) : signaturesOf(symbol, universe)[0];
}

/** Signatures of the symbol, its own first, then those of its overloads. */
export function signaturesOf(symbol: SymbolRecord, universe: Universe): readonly Signature[] {
  const [first, ...others] = callables(symbol, universe);
  if (first !== undefined) return [first, ...others].map((each) => toSignature(each, universe));
  return isPlain(symbol) ? [toSignature(symbol, universe)] : [];
}

function callables(symbol: SymbolRecord, universe: Universe): readonly SymbolRecord[] {
  if (symbol.overload !== undefined) return [symbol, ...overloadsOf(symbol, universe)];
  if (isCallable(symbol)) return [symbol];
  const { byName } = universe.members(symbol.id);
  const inner = symbol.kind === 'class' ? byName.get('constructor') : (byName.get('()') ?? byName.get('new ()'));
  return inner === undefined ? [] : [inner, ...overloadsOf(inner, universe)];
}

function isCallable({ kind, parameters, overload }: SymbolRecord): boolean {
  return overload !== undefined || callableKinds.includes(kind) || parameters.length > 0;
}

function overloadsOf(symbol: SymbolRecord, universe: Universe): readonly SymbolRecord[] {
  const { name, parent, module, kind, id } = symbol;
  return universe
    .declared(name)
    .filter((other) => other.id !== id && other.parent === parent && other.module === module && other.kind === kind);
}

/** A declaration that surely takes nothing: it holds no function, or its whole type is spelt out. */
function isPlain({ kind, extends: bases, type }: SymbolRecord): boolean {
  if (kind === 'enum' || kind === 'enum-member' || kind === 'namespace') return true;
  if (kind === 'class') return bases.length === 0;
  const text = type?.text ?? '';
  return /^(?:string|number|boolean|bigint|symbol|Date|RegExp)(?:\[\])*$/u.test(text);
}

function toSignature(symbol: SymbolRecord, universe: Universe): Signature {
  const { parameters, typeParameters } = symbol;
  const names = parameters.map(({ name }) => name);
  return {
    parameters,
    names,
    typeNames: typeParameters.map(({ name }) => name),
    knows: (name) => {
      const [top = '', ...rest] = name.split(/\.|\[/u);
      const path = rest.join('.').replaceAll(']', '');
      const parameter = parameters.find((each) => each.name === top);
      if (parameter !== undefined) return path === '' || mayHave(parameter, path, universe);
      // A parameter that is taken apart has no name of its own, so a comment may give it any.
      return path !== '' && parameters.some((each) => each.destructured !== undefined && mayHave(each, path, universe));
    },
  };
}

/** True unless the properties of the parameter are all known and this is none of them. */
function mayHave({ destructured, type }: ParameterRecord, path: string, universe: Universe): boolean {
  if (destructured?.some((property) => property.path === path || property.path.startsWith(`${path}.`)) === true)
    return true;
  if (type === undefined) return destructured === undefined;
  const [first = ''] = path.split('.');
  const { text } = type;
  if (/^\{/u.test(text)) return new Set<string>(text.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu)).has(first);
  const types = /^[\w$]+$/u.test(text) ? universe.declared(text).filter(({ parent }) => parent === undefined) : [];
  return (
    types.length === 0 ||
    types.some(({ id }) => {
      const { byName, open } = universe.members(id);
      return open || byName.has(first);
    })
  );
}
