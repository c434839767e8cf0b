import type { Expression, Node } from '@babel/types';
import { childNodes, unwrap } from './parse-code.ts';
import type { KnownName, Reader } from './reader.ts';
import { code } from './words/sentence.ts';

/** Code under discussion: the text its nodes were parsed from, and who reads about it. */
export interface Code {
  readonly text: string;
  readonly reader: Reader;
}

/** Longest code that is quoted in a sentence. */
const longestQuote = 60;

/**
 * Spells an expression as its reader would write it: `this.` and local names of destructured parameters are replaced.
 * `undefined` when it names something the reader cannot see, or when it is no expression to quote (a function, a long one).
 */
export function spell(node: Expression, source: Code): string | undefined {
  const replacements: { start: number; end: number; text: string }[] = [];
  if (!collect(unwrap(node), source.reader, replacements)) return undefined;
  let text = '';
  let position = node.start ?? 0;
  for (const { start, end, text: replacement } of replacements.sort((a, b) => a.start - b.start)) {
    text += source.text.slice(position, start) + replacement;
    position = end;
  }
  text = (text + source.text.slice(position, node.end ?? 0)).replaceAll(/\s+/gu, ' ');
  return text.length > longestQuote ? undefined : text;
}

/** {@link spell} in back-ticks. */
export function quote(node: Expression, source: Code): string | undefined {
  const text = spell(unwrap(node), source);
  return text === undefined ? undefined : code(text);
}

/** The type of a name or of `this.name`, where records tell it. */
export function typeOf(node: Expression, reader: Reader): string | undefined {
  const inner = unwrap(node);
  return (
    knownName(inner, reader)?.type ?? (isThisMember(inner) ? privateType(inner, reader) : propertyType(inner, reader))
  );
}

/** The type of `options.strict`, where the project declares the type of `options`. */
function propertyType(node: Expression, reader: Reader): string | undefined {
  const name = memberName(node);
  if (name === undefined || node.type !== 'MemberExpression' || node.object.type === 'Super') return undefined;
  const holder = /^([\w$]+)(?:<.*>)?$/su.exec(typeOf(node.object, reader) ?? '')?.[1];
  const { types } = reader.context;
  const record = types.find(({ name, kind }) => name === holder && (kind === 'interface' || kind === 'type-alias'));
  const member =
    record && types.find((each) => each.parent === record.id && each.name === name && each.kind === 'property');
  if (member?.type === undefined) return undefined;
  return member.modifiers.includes('optional') ? `${member.type.text} | undefined` : member.type.text;
}

function privateType(node: Expression, reader: Reader): string | undefined {
  const name = memberName(node);
  const record = name === undefined ? undefined : reader.sibling(name);
  return record?.type?.text;
}

function knownName(node: Expression, reader: Reader): KnownName | undefined {
  if (node.type === 'Identifier') return reader.identifier(node.name);
  const name = isThisMember(node) ? memberName(node) : undefined;
  return name === undefined ? undefined : reader.member(name);
}

/** True for a member of `this`, private ones too. */
export function isThisMember(node: Node): boolean {
  return (
    (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') &&
    node.object.type === 'ThisExpression'
  );
}

/** Name behind the last dot: `length` of `items.length`, `#items` of `this.#items`; absent for `items[0]`. */
export function memberName(node: Node): string | undefined {
  if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return undefined;
  if (node.property.type === 'PrivateName') return `#${node.property.id.name}`;
  return !node.computed && node.property.type === 'Identifier' ? node.property.name : undefined;
}

const neverQuoted = new Set([
  'ArrowFunctionExpression',
  'AssignmentExpression',
  'AwaitExpression',
  'ClassExpression',
  'FunctionExpression',
  'JSXElement',
  'JSXFragment',
  'PrivateName',
  'Super',
  'ThisExpression',
  'UpdateExpression',
  'YieldExpression',
]);

/** Notes what has to be spelt otherwise; false when the expression cannot be quoted. */
function collect(node: Node, reader: Reader, replacements: { start: number; end: number; text: string }[]): boolean {
  if (neverQuoted.has(node.type)) return false;
  if (node.type.startsWith('TS')) return node.type !== 'TSAsExpression' && node.type !== 'TSNonNullExpression';
  if (isThisMember(node) || node.type === 'Identifier') {
    const known = knownName(node as Expression, reader);
    if (known === undefined) return false;
    replacements.push({ start: node.start ?? 0, end: node.end ?? 0, text: known.text });
    return true;
  }
  return valueParts(node).every((part) => collect(part, reader, replacements));
}

/** The children of a node that are values; names of properties are not. */
export function valueParts(node: Node): Node[] {
  if (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression')
    return node.computed
      ? [node.object, node.property]
      : node.property.type === 'PrivateName'
        ? [node.property]
        : [node.object];
  if (node.type === 'ObjectProperty') return node.computed ? [node.key, node.value] : [node.value];
  return childNodes(node);
}
