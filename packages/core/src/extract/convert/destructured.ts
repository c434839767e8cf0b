import { ts } from 'ts-morph';
import type { DestructuredProperty } from '../../model/index.ts';
import type { ModuleContext } from '../module-context.ts';
import { nameOf } from '../names.ts';
import { textOf } from '../text.ts';
import { inferExpression } from '../types/infer-expression.ts';
import { writtenType } from '../types/written-type.ts';

/** Properties that a pattern takes out, with the documentation path of each. */
export function propertiesOf(
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
