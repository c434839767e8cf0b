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
  const filled = fill(libraryFunctions.get(`${path}/${values.length}`), values);
  if (filled !== undefined) return filled;
  const hidden =
    path === 'Array.from' && given[0] !== undefined ? hiddenCollection(given[0] as Expression, source) : undefined;
  if (hidden !== undefined && given.length === 1) return listOfHidden(hidden);
  if (callee.type !== 'MemberExpression' || callee.object.type === 'Super') return undefined;
  return phraseMethod(callee.object, `${memberName(callee) ?? ''}/${values.length}`, values, source);
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
