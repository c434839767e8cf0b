import { ts } from 'ts-morph';
import type { Comment, DestructuredProperty, ParameterRecord, TypeText } from '../../model/index.ts';
import type { ModuleContext } from '../module-context.ts';
import { nameOf } from '../names.ts';
import { textOf } from '../text.ts';
import { commentType, type CommentTypes } from '../types/comment-types.ts';
import { inferExpression } from '../types/infer-expression.ts';
import { writtenType } from '../types/written-type.ts';

/** Records of the parameters of a signature, without `this`. */
export function parametersOf(
  nodes: readonly ts.ParameterDeclaration[],
  context: ModuleContext,
  comment?: Comment,
  types: CommentTypes = {},
): ParameterRecord[] {
  const real = nodes.filter(({ name }) => !(ts.isIdentifier(name) && name.text === 'this'));
  const documented = documentedNames(comment);
  const taken = new Set(real.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : [])));
  return real.map((node, index) => {
    if (ts.isIdentifier(node.name)) return parameterRecord(node, node.name.text, context, types);
    const name = patternName(node, documented[index], taken);
    taken.add(name);
    return {
      ...parameterRecord(node, name, context, types),
      destructured: propertiesOf(node.name, '', node.type, context),
    };
  });
}

function parameterRecord(
  node: ts.ParameterDeclaration,
  name: string,
  context: ModuleContext,
  types: CommentTypes,
): ParameterRecord {
  const type =
    writtenType(node.type, context) ?? commentType(`param:${name}`, types, context) ?? defaultType(node, context);
  const rest = node.dotDotDotToken !== undefined;
  const commentOptional = context.javaScript && types[`default:${name}`] !== undefined;
  const optional = rest || node.questionToken !== undefined || node.initializer !== undefined || commentOptional;
  return {
    name,
    ...(type && { type }),
    ...(optional && { optional }),
    ...(node.initializer && { default: textOf(node.initializer, context) }),
    ...(rest && { rest }),
  };
}

function defaultType({ initializer }: ts.ParameterDeclaration, context: ModuleContext): TypeText | undefined {
  const text = initializer && inferExpression(initializer, context, { widen: true });
  return text === undefined ? undefined : { text, from: 'inferred' };
}

/** Names of whole parameters in the order in which the comment describes them. */
function documentedNames(comment: Comment | undefined): string[] {
  const names = comment?.doc.parameters?.map(({ name }) => name.replace(/[.[].*$/u, '')) ?? [];
  return [...new Set(names)];
}

/** What documentation calls a destructured parameter: as the comment does, as its type suggests, or `options`. */
function patternName(
  node: ts.ParameterDeclaration,
  documented: string | undefined,
  taken: ReadonlySet<string>,
): string {
  const isFree = (name: string): boolean => !taken.has(name);
  if (documented !== undefined && /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(documented) && isFree(documented)) {
    return documented;
  }
  const suggested = nameFromType(node.type) ?? (ts.isArrayBindingPattern(node.name) ? 'values' : 'options');
  const candidates = [suggested, ...Array.from({ length: 99 }, (_, index) => `${suggested}${index + 2}`)];
  return candidates.find(isFree) ?? suggested;
}

/** `PanelProps` gives `props`, `DrawOptions` gives `options`, `User` gives `user`. */
function nameFromType(type: ts.TypeNode | undefined): string | undefined {
  if (type === undefined || !ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName)) return undefined;
  const name = type.typeName.text;
  if (['Readonly', 'Partial', 'Required', 'Pick', 'Omit', 'Record', 'Array', 'ReadonlyArray'].includes(name)) {
    return nameFromType(type.typeArguments?.[0]);
  }
  const last = /[A-Z][a-z\d]*$/u.exec(name)?.[0];
  const short = last !== undefined && /^(?:Props|Options|Config|Settings|Params|Input|Args)$/u.test(last) ? last : name;
  const result = short.charAt(0).toLowerCase() + short.slice(1);
  return short.length > 2 && !reserved.has(result) ? result : undefined;
}

const reserved = new Set(['function', 'object', 'string', 'number', 'boolean', 'symbol', 'class', 'default', 'enum']);

/** Properties that a pattern takes out, with the documentation path of each. */
function propertiesOf(
  pattern: ts.BindingPattern,
  prefix: string,
  type: ts.TypeNode | undefined,
  context: ModuleContext,
): DestructuredProperty[] {
  return pattern.elements.flatMap((element, index) => {
    if (ts.isOmittedExpression(element) || element.dotDotDotToken !== undefined) return [];
    const key = ts.isArrayBindingPattern(pattern) ? arrayKey(element, index) : objectKey(element, context);
    const path = prefix === '' ? key : `${prefix}.${key}`;
    const member = type && memberType(type, key, index, context);
    if (!ts.isIdentifier(element.name)) return propertiesOf(element.name, path, member?.type, context);
    return [propertyRecord(element, path, member, context)];
  });
}

function arrayKey({ name }: ts.BindingElement, index: number): string {
  return ts.isIdentifier(name) ? name.text : String(index);
}

function objectKey({ propertyName, name }: ts.BindingElement, context: ModuleContext): string {
  return nameOf(propertyName ?? name, context);
}

function propertyRecord(
  element: ts.BindingElement,
  path: string,
  member: MemberType | undefined,
  context: ModuleContext,
): DestructuredProperty {
  const inferred = element.initializer && inferExpression(element.initializer, context, { widen: true });
  const type =
    writtenType(member?.type, context) ??
    (inferred === undefined ? undefined : { text: inferred, from: 'inferred' as const });
  return {
    path,
    ...(element.initializer && { default: textOf(element.initializer, context) }),
    ...(type && { type }),
    ...((element.initializer || member?.optional) && { optional: true }),
  };
}

interface MemberType {
  readonly type?: ts.TypeNode;
  readonly optional: boolean;
}

/** The type of a member when the pattern's type is written out on the spot. */
function memberType(type: ts.TypeNode, key: string, index: number, context: ModuleContext): MemberType | undefined {
  if (ts.isTypeLiteralNode(type)) {
    const member = type.members.find((each) => each.name !== undefined && nameOf(each.name, context) === key);
    if (member === undefined || !ts.isPropertySignature(member)) return undefined;
    return { ...(member.type && { type: member.type }), optional: member.questionToken !== undefined };
  }
  if (!ts.isTupleTypeNode(type)) return undefined;
  const element = type.elements[index];
  if (element === undefined) return undefined;
  if (ts.isNamedTupleMember(element)) return { type: element.type, optional: element.questionToken !== undefined };
  return ts.isOptionalTypeNode(element) ? { type: element.type, optional: true } : { type: element, optional: false };
}
