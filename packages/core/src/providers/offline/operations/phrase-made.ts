import type { Expression, NewExpression, Node, ObjectExpression } from '@babel/types';
import { linkTo } from '../link.ts';
import { unwrap } from '../parse-code.ts';
import { hiddenCollection } from '../phrase-place.ts';
import { isThisMember, quote, valueParts, type Code } from '../spell-code.ts';
import { presentTypes, unwrapPromise } from '../types.ts';
import { article } from '../words/nouns.ts';
import { listOf } from '../words/sentence.ts';
import type { Operation } from './operation.ts';

/** What is made from more than this is better read in the code. */
const mostIngredients = 4;

/** `new Money(amount, currency)`: the class, and what the reader knows of what goes into it. */
export function phraseConstruction(node: NewExpression, source: Code): Operation | undefined {
  const { callee } = node;
  if (callee.type !== 'Identifier' || source.reader.identifier(callee.name) === undefined) return undefined;
  const made = phraseMade(callee.name, node.arguments, source, true);
  if (made === undefined || source.reader.parameter(callee.name) === undefined) return made;
  const instance = made.noun.replace(/^an? /u, 'an instance of ');
  return { noun: instance, predicate: `creates ${instance}` };
}

/** An object literal of a type that the project names: `{ value, unit }` for a `Quantity`. */
export function phraseRecord(node: ObjectExpression, source: Code): Operation | undefined {
  const { symbol } = source.reader.context;
  if (symbol.name === 'toJSON') return phraseJson(node);
  const [type, ...others] = presentTypes(unwrapPromise(symbol.returns?.text ?? ''));
  const name = /^(\p{Lu}[\w$]*)(?:<.*>)?$/su.exec(type ?? '')?.[1];
  if (name === undefined || others.length > 0 || source.reader.declaration(name) === undefined) return undefined;
  return phraseMade(name, node.properties, source);
}

/** What `JSON.stringify` asks an object for. */
function phraseJson(node: ObjectExpression): Operation | undefined {
  const names = node.properties.map((property) =>
    property.type === 'ObjectProperty' && property.key.type === 'Identifier' ? `\`${property.key.name}\`` : undefined,
  );
  if (names.length === 0 || names.length > mostIngredients || names.includes(undefined)) return undefined;
  return { noun: `${listOf(names.map(String))} as the plain object that \`JSON.stringify\` writes` };
}

function phraseMade(type: string, parts: readonly Node[], source: Code, literals = false): Operation | undefined {
  const names = new Set(parts.flatMap((part) => ingredientsOf(part, source)));
  if (names.size === 0) return undefined;
  const all = literals ? parts.flatMap((part) => literalText(part, source) ?? ingredientsOf(part, source)) : names;
  const ingredients = [...new Set(all)];
  if (ingredients.length > mostIngredients) return undefined;
  const made = `${article(type)} ${linkTo(type, source.reader)} from ${listOf(ingredients)}`;
  return { noun: made, predicate: `creates ${made}` };
}

function literalText(node: Node, source: Code): string | undefined {
  return node.type === 'NumericLiteral' || node.type === 'StringLiteral' ? quote(node, source) : undefined;
}

/** The parameters and members that a value is made from, and private lists by what they hold. */
function ingredientsOf(node: Node, source: Code): string[] {
  const value = unwrap(node as Expression);
  if (/Function|Class/u.test(value.type) || value.type.startsWith('TS')) return [];
  const hidden = hiddenCollection(value, source);
  if (hidden !== undefined) return [`all ${hidden.noun}`];
  if (isPath(value, source)) {
    const path = quote(value, source);
    return path === undefined ? [] : [path];
  }
  return valueParts(value).flatMap((part) => ingredientsOf(part, source));
}

/** `amount`, `item.price`, `this.currency`. */
function isPath(node: Node, source: Code): boolean {
  if (node.type === 'Identifier') return source.reader.parameter(node.name) !== undefined;
  if (isThisMember(node)) return true;
  return node.type === 'MemberExpression' && !node.computed && isPath(node.object, source);
}
