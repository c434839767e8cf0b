import type { CallExpression, Expression } from '@babel/types';
import { hiddenCollection } from '../phrase-place.ts';
import { memberName, quote, typeOf, type Code } from '../spell-code.ts';
import { isOnly, typeShape } from '../type-shape.ts';
import { arrayMethods, libraryFunctions, stringMethods, type Phrase } from './library-phrases.ts';
import type { Operation } from './operation.ts';
import { listOfHidden } from './phrase-literal.ts';

type Values = readonly (string | undefined)[];

/** A call of the language's library on values that the reader can see. */
export function phraseLibraryCall({ callee, arguments: given }: CallExpression, source: Code): Operation | undefined {
  const values = given.map((node) =>
    node.type === 'SpreadElement' || node.type === 'ArgumentPlaceholder' ? undefined : quote(node, source),
  );
  const path = source.text.slice(callee.start ?? 0, callee.end ?? 0);
  const limited = phraseLimits(path, given, source);
  if (limited !== undefined) return limited;
  const filled = fill(libraryFunctions.get(`${path}/${values.length}`), values);
  if (filled !== undefined) return filled;
  const hidden =
    path === 'Array.from' && given[0] !== undefined ? hiddenCollection(given[0] as Expression, source) : undefined;
  if (hidden !== undefined && given.length === 1) return listOfHidden(hidden);
  if (callee.type !== 'MemberExpression' || callee.object.type === 'Super') return undefined;
  return phraseMethod(callee.object, `${memberName(callee) ?? ''}/${values.length}`, values, source);
}

/** `Math.min(Math.max(value, low), high)`. */
function phraseLimits(path: string, given: CallExpression['arguments'], source: Code): Operation | undefined {
  const [inner, outer, ...others] = given;
  const opposite = path === 'Math.min' ? 'Math.max' : path === 'Math.max' ? 'Math.min' : undefined;
  if (inner?.type !== 'CallExpression' || outer === undefined || others.length > 0 || inner.arguments.length !== 2)
    return undefined;
  if (source.text.slice(inner.callee.start ?? 0, inner.callee.end ?? 0) !== opposite) return undefined;
  const [value, first, last] = [...inner.arguments, outer].map((node) => quote(node as Expression, source));
  // Only the first parameter is surely what is limited.
  if (
    value !== `\`${source.reader.context.symbol.parameters[0]?.name ?? ''}\`` ||
    first === undefined ||
    last === undefined
  )
    return undefined;
  const limits =
    opposite === 'Math.max' ? `at least ${first} and at most ${last}` : `at most ${first} and at least ${last}`;
  return { noun: `${value}, but ${limits}` };
}

function phraseMethod(object: Expression, method: string, values: Values, source: Code): Operation | undefined {
  const shape = typeShape(typeOf(object, source.reader));
  const methods = isOnly(shape, 'string') ? stringMethods : isOnly(shape, 'array') ? arrayMethods : undefined;
  return fill(methods?.get(method), [quote(object, source), ...values]);
}

function fill(phrase: Phrase | undefined, values: Values): Operation | undefined {
  if (phrase === undefined || values.some((value) => value === undefined)) return undefined;
  const [noun, predicate, returns] = phrase;
  const filled = (text: string): string =>
    text.replaceAll(/\$(\d)/gu, (_, index: string) => values[Number(index) - 1] ?? '');
  return { noun: filled(noun), ...(predicate && { predicate: filled(predicate) }), ...(returns && { returns }) };
}
