import type { CallExpression, Expression } from '@babel/types';
import { memberName, quote, typeOf, type Code } from '../spell-code.ts';
import { isOnly, typeShape } from '../type-shape.ts';
import { arrayMethods, libraryFunctions, stringMethods, type Phrase } from './library-phrases.ts';
import type { Operation } from './operation.ts';

type Values = readonly (string | undefined)[];

/** A call of the language's library on values that the reader can see. */
export function phraseLibraryCall({ callee, arguments: given }: CallExpression, source: Code): Operation | undefined {
  const values = given.map((node) =>
    node.type === 'SpreadElement' || node.type === 'ArgumentPlaceholder' ? undefined : quote(node, source),
  );
  const phrase = libraryFunctions[`${source.text.slice(callee.start ?? 0, callee.end ?? 0)}/${values.length}`];
  if (phrase !== undefined) return fill(phrase, values);
  if (callee.type !== 'MemberExpression' || callee.object.type === 'Super') return undefined;
  return phraseMethod(callee.object, `${memberName(callee) ?? ''}/${values.length}`, values, source);
}

function phraseMethod(object: Expression, method: string, values: Values, source: Code): Operation | undefined {
  const shape = typeShape(typeOf(object, source.reader));
  const methods = isOnly(shape, 'string') ? stringMethods : isOnly(shape, 'array') ? arrayMethods : {};
  const phrase = methods[method];
  return phrase && fill(phrase, [quote(object, source), ...values]);
}

function fill([noun, predicate, returns]: Phrase, values: Values): Operation | undefined {
  if (values.some((value) => value === undefined)) return undefined;
  const filled = (text: string): string =>
    text.replaceAll(/\$(\d)/gu, (_, index: string) => values[Number(index) - 1] ?? '');
  return { noun: filled(noun), ...(predicate && { predicate: filled(predicate) }), ...(returns && { returns }) };
}
