import type { CallFact, SymbolId, SymbolKind, SymbolRecord } from '../model/index.ts';
import type { Target } from './bind-exports.ts';
import { chooseOverload } from './choose-overload.ts';
import type { Declaration, DeclarationIndex } from './index-declarations.ts';
import type { NameResolver } from './resolve-names.ts';
import { constructedType, declaredType } from './resolve-types.ts';

/** The calls of every symbol that has some, with their targets where these are certain. */
export function linkCalls(
  { symbols }: DeclarationIndex,
  names: NameResolver,
): ReadonlyMap<SymbolId, readonly CallFact[]> {
  const linked = new Map<SymbolId, readonly CallFact[]>();
  for (const symbol of symbols.values()) {
    if (symbol.facts.calls.length === 0) continue;
    linked.set(
      symbol.id,
      symbol.facts.calls.map((call) => linkCall(call, symbol, names)),
    );
  }
  return linked;
}

function linkCall(call: CallFact, symbol: SymbolRecord, names: NameResolver): CallFact {
  const target = callTarget(call, symbol, names);
  return target === undefined ? call : { ...call, target };
}

function callTarget(
  { callee, arguments: args }: CallFact,
  symbol: SymbolRecord,
  names: NameResolver,
): SymbolId | undefined {
  const plain = /[?!]/u.test(callee) ? callee.replaceAll(/[?!](?=\.|$)/gu, '') : callee;
  const [, construction, path] = /^(new\s+)?([\p{ID_Continue}$#.]+)$/u.exec(plain) ?? [];
  if (path === undefined) return undefined;
  if (path === 'super') return constructorOf(superOf(symbol, names), names, args?.length);
  const found = resolveCallee(path, symbol, names);
  if (found === undefined) return undefined;
  return construction === undefined
    ? callableOf(found, names, args?.length)
    : constructorOf(found, names, args?.length);
}

function superOf(symbol: SymbolRecord, names: NameResolver): Declaration | undefined {
  const holder = names.holderOf(symbol);
  return holder && names.basesOf(holder)[0];
}

/** What a callee stands for: through scopes and imports, and from a typed value on through the members of its type. */
export function resolveCallee(path: string, from: SymbolRecord, names: NameResolver): Declaration | undefined {
  const segments = path.split('.');
  const [root = '', ...rest] = segments;
  const parameter = from.parameters.find(({ name, destructured }) => name === root && destructured === undefined);
  if (parameter !== undefined) {
    const type = parameter.rest ? undefined : declaredType(parameter.type, from, names);
    return type && rest.length > 0 ? walkMembers(type, rest, names) : undefined;
  }
  const isMember = root === 'this' || root === 'super';
  if (!isMember && names.resolve(root, from) === undefined) return undefined;
  for (let length = segments.length; length > 0; length--) {
    const found = names.resolve(segments.slice(0, length).join('.'), from);
    if (found?.complete !== true) continue;
    return walkFrom(found.target, segments.slice(length), names);
  }
  return undefined;
}

function walkFrom(target: Target, rest: readonly string[], names: NameResolver): Declaration | undefined {
  if (target.kind === 'module') return undefined;
  if (rest.length === 0) return target;
  const type = valueType(target, names);
  return type && walkMembers(type, rest, names);
}

/** From a type through its members: each but the last must have a written type of the project itself. */
export function walkMembers(type: Declaration, path: readonly string[], names: NameResolver): Declaration | undefined {
  let holder: Declaration | undefined = type;
  for (const [index, name] of path.entries()) {
    const member: Declaration | undefined = holder && names.member(holder, name, 'instance');
    if (index === path.length - 1) return member;
    holder = member && valueType(member, names);
  }
  return undefined;
}

/** The type of a variable, property or accessor, where it is written or constructed on the spot. */
function valueType({ ids }: Declaration, names: NameResolver): Declaration | undefined {
  const [only, ...others] = ids.map((id) => names.symbol(id));
  if (only === undefined || others.length > 0) return undefined;
  if (!['variable', 'property', 'accessor'].includes(only.kind)) return undefined;
  const isFixed = only.kind !== 'variable' || only.modifiers.includes('const');
  const type = only.type ?? only.returns;
  if (type !== undefined && type.from !== 'inferred') return declaredType(type, only, names);
  return isFixed ? constructedType(only.initializer, only, names) : undefined;
}

const callable: readonly SymbolKind[] = ['function', 'method', 'variable', 'property'];

/** The overload that takes so many arguments, or the first where that is not certain. */
export function callableOf({ ids }: Declaration, names: NameResolver, argumentCount?: number): SymbolId | undefined {
  const symbols = ids.map((id) => names.symbol(id)).filter((symbol) => symbol !== undefined);
  const callables = symbols.filter(({ kind }) => callable.includes(kind));
  return (chooseOverload(callables, argumentCount) ?? callables[0])?.id;
}

/** The constructor of a class or of the nearest base that declares one; the class itself where none does. */
export function constructorOf(
  declaration: Declaration | undefined,
  names: NameResolver,
  argumentCount?: number,
): SymbolId | undefined {
  if (declaration === undefined) return undefined;
  const classId = declaration.ids.find((id) => names.symbol(id)?.kind === 'class');
  if (classId === undefined) return undefined;
  const found =
    names.member(declaration, 'constructor', 'instance') ?? names.member(declaration, 'constructor', 'static');
  const constructors = (found?.ids ?? [])
    .map((id) => names.symbol(id))
    .filter((symbol) => symbol?.kind === 'constructor');
  return (chooseOverload(constructors, argumentCount) ?? constructors[0])?.id ?? classId;
}
