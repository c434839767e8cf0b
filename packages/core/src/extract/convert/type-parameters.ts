import type { ts } from 'ts-morph';
import type { TypeParameterRecord } from '../../model/index.ts';
import type { ModuleContext } from '../module-context.ts';
import { textOf } from '../text.ts';
import type { Mutable } from './mutable.ts';

/** Records of the type parameters of a declaration. */
export function typeParametersOf(
  nodes: readonly ts.TypeParameterDeclaration[] | undefined,
  context: ModuleContext,
): TypeParameterRecord[] {
  return (nodes ?? []).map((node) => {
    const record: Mutable<TypeParameterRecord> = { name: node.name.text };
    if (node.constraint !== undefined) record.constraint = textOf(node.constraint, context);
    if (node.default !== undefined) record.default = textOf(node.default, context);
    return record;
  });
}
