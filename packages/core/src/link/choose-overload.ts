import type { ParameterRecord, SymbolRecord } from '../model/index.ts';

/**
 * The one declaration among overloads that a call may mean.
 *
 * @param argumentCount - Absent when it is not known.
 * @param literals - Kinds of the arguments that are literals, by position.
 * @returns Undefined when several, or none, may be meant.
 */
export function chooseOverload<Overload extends Pick<SymbolRecord, 'parameters'>>(
  overloads: readonly (Overload | undefined)[],
  argumentCount?: number,
  literals: readonly (LiteralKind | undefined)[] = [],
): Overload | undefined {
  const known = overloads.filter((overload) => overload !== undefined);
  if (known.length < 2) return known[0];
  if (argumentCount === undefined) return undefined;
  const fitting = known.filter(({ parameters }) => takes(parameters, argumentCount) && admits(parameters, literals));
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** What a literal argument is, as `typeof` says it, and `array`. `null` and `undefined` tell nothing: they may go anywhere. */
export type LiteralKind = 'string' | 'number' | 'boolean' | 'bigint' | 'function' | 'array' | 'object';

function takes(parameters: readonly ParameterRecord[], count: number): boolean {
  const required = parameters.filter(({ optional, rest }) => optional !== true && rest !== true).length;
  const most = parameters.some(({ rest }) => rest) ? Infinity : parameters.length;
  return required <= count && count <= most;
}

function admits(parameters: readonly ParameterRecord[], literals: readonly (LiteralKind | undefined)[]): boolean {
  return literals.every((literal, index) => {
    const parameter = parameters[index];
    return literal === undefined || parameter?.rest === true || mayBe(parameter?.type?.text, literal);
  });
}

const primitives = ['string', 'number', 'boolean', 'bigint', 'symbol'];

/** False only when a literal certainly has another type than the primitive or array that is written. */
function mayBe(type: string | undefined, literal: LiteralKind): boolean {
  if (type === undefined) return true;
  if (primitives.includes(type)) return type === literal;
  if (/^['"`]/u.test(type) && !type.includes('|')) return literal === 'string';
  if (/^(?:readonly )?[\w.]+\[\]$/u.test(type)) return literal === 'array';
  if (/^RegExp$|^Date$/u.test(type)) return literal === 'object';
  return true;
}
