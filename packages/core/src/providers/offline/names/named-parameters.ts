import type { ParameterRecord } from '../../../model/index.ts';
import type { Reader } from '../reader.ts';
import { isOnly, typeShape } from '../type-shape.ts';

/** Parameters that a sentence can name: not taken apart, and with more than a letter for a name. */
export function plainParameters({ context }: Reader): ParameterRecord[] {
  return context.symbol.parameters.filter(({ destructured, rest }) => destructured === undefined && rest === undefined);
}

/** Those of {@link plainParameters} that a caller cannot leave out. */
export function requiredParameters(reader: Reader): ParameterRecord[] {
  return plainParameters(reader).filter(({ optional }) => optional === undefined);
}

/** True for a name that says what it is for: not `n`, not `k1`. */
export function isTelling({ name }: ParameterRecord): boolean {
  return !/^[_$]|^[a-z]\d*$/u.test(name);
}

/** True for a parameter that holds several values. */
export function isList({ type }: ParameterRecord): boolean {
  return /^(?:Async)?Iterable<|^(?:Readonly)?Set</u.test(type?.text ?? '') || isOnly(typeShape(type?.text), 'array');
}

/** True for a parameter that says how much or how long, and is not what is dealt with. */
export function isAmount({ type }: ParameterRecord): boolean {
  return typeShape(type?.text).kinds.has('number');
}

/** True for a parameter that is called. */
export function isFunction({ type }: ParameterRecord): boolean {
  return isOnly(typeShape(type?.text), 'function');
}
