import type { ts } from 'ts-morph';
import type { TypeParameterRecord } from '../../model/index.ts';
import type { ModuleContext } from '../module-context.ts';
import { textOf } from '../text.ts';

/** Records of the type parameters of a declaration. */
export function typeParametersOf(
  nodes: readonly ts.TypeParameterDeclaration[] | undefined,
  context: ModuleContext,
): TypeParameterRecord[] {
  return (nodes ?? []).map((node) => ({
    name: node.name.text,
    ...(node.constraint && { constraint: textOf(node.constraint, context) }),
    ...(node.default && { default: textOf(node.default, context) }),
  }));
}
