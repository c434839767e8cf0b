import { ts } from 'ts-morph';
import { transparentTypes } from '../../model/index.ts';

/** The name of a type that is one, behind `Readonly<…>` and the like. */
export function typeNameOf(type: ts.TypeNode | undefined): string | undefined {
  if (type === undefined || !ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName)) return undefined;
  const name = type.typeName.text;
  return transparentTypes.has(name) ? typeNameOf(type.typeArguments?.[0]) : name;
}
