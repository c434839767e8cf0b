import { callableKinds, tagFields, type Doc, type StyledTag, type SymbolRecord } from '../model/index.ts';

/** Tags for which the code of a symbol has something to be said, or that any comment may have. */
export function applicableTags(symbol: SymbolRecord): StyledTag[] {
  const { kind, parameters, typeParameters, facts, returns, initializer } = symbol;
  const isCalled = callableKinds.includes(kind) && kind !== 'accessor';
  const givesBack =
    isCalled && kind !== 'constructor' && !/^(?:void|never|undefined|Promise<void>)?$/u.test(returns?.text ?? '');
  const isProperty = kind === 'property' && initializer !== undefined;
  const applies: Readonly<Partial<Record<StyledTag, boolean>>> = {
    typeParam: typeParameters.length > 0,
    param: isCalled && parameters.length > 0,
    returns: givesBack,
    throws: facts.throws.length > 0,
    defaultValue: isProperty,
    example: kind === 'function' || kind === 'class',
  };
  return Object.entries(applies).flatMap(([tag, does]) => (does ? [tag as StyledTag] : []));
}

/** True when a doc has the tag, with whatever text. */
export function hasTag(doc: Doc, tag: StyledTag): boolean {
  const part = tag === 'other' ? undefined : doc[tagFields[tag]];
  return Array.isArray(part) ? part.length > 0 : part !== undefined;
}
