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
  const found = parts.map((part) => ingredientsOf(part, source));
  if (found.includes(undefined) || found.flat().length === 0) return undefined;
  const all = parts.flatMap((part, index) => (literals ? literalText(part, source) : undefined) ?? found[index] ?? []);
  const ingredients = [...new Set(all)];
  if (ingredients.length > mostIngredients) return undefined;
  const made = `${article(type)} ${linkTo(type, source.reader)} from ${listOf(ingredients)}`;
  return { noun: made, predicate: `creates ${made}` };
}

function literalText(node: Node, source: Code): string | undefined {
  return node.type === 'NumericLiteral' || node.type === 'StringLiteral' ? quote(node, source) : undefined;
}

/**
 * The parameters and members that a value is made from, and private lists by what they hold. `undefined` where
 * something goes in that the reader cannot see: half a list of ingredients is a wrong one.
 */
function ingredientsOf(node: Node, source: Code): string[] | undefined {
  const value = unwrap(node as Expression);
  if (value.type.startsWith('TS')) return [];
  if (/Function|Class|JSX/u.test(value.type)) return undefined;
  const hidden = hiddenCollection(value, source);
  if (hidden !== undefined) return [`all ${hidden.noun}`];
  if (isPath(value, source)) {
    const path = quote(value, source);
    return path === undefined ? undefined : [path];
  }
  if (value.type === 'Identifier') return source.reader.identifier(value.name) === undefined ? undefined : [];
  const found = ingredientParts(value).map((part) => ingredientsOf(part, source));
  return found.includes(undefined) ? undefined : found.flatMap((names) => names ?? []);
}

/** What goes into a value: not the test that chooses it, nor the function that makes it. */
function ingredientParts(value: Node): Node[] {
  if (value.type === 'ConditionalExpression') return [value.consequent, value.alternate];
  if ((value.type === 'CallExpression' || value.type === 'NewExpression') && value.callee.type === 'Identifier')
    return [...value.arguments];
  return valueParts(value);
}

/** `amount`, `item.price`, `this.currency`. */
function isPath(node: Node, source: Code): boolean {
  if (node.type === 'Identifier') return source.reader.parameter(node.name) !== undefined;
  if (isThisMember(node)) return true;
  return node.type === 'MemberExpression' && !node.computed && isPath(node.object, source);
}
