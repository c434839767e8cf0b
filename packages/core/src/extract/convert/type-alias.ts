import { ts } from 'ts-morph';
import type { FingerprintRanges } from '../../model/index.ts';
import { analyseSyntax } from '../facts/analysis.ts';
import type { Holder, ModuleContext } from '../module-context.ts';
import { writtenType } from '../types/written-type.ts';
import { addSymbol } from './add-symbol.ts';
import { memberSignature } from './member-ranges.ts';
import { modifiersOf, signatureStart } from './modifiers.ts';
import { convertNestedMembers } from './type-members.ts';
import { typeParametersOf } from './type-parameters.ts';

/** Converts a type alias; members of an object type on its right side are its members. */
export function convertTypeAlias(node: ts.TypeAliasDeclaration, holder: Holder, context: ModuleContext): void {
  const ranges = aliasRanges(node, context);
  const self = addSymbol(
    {
      kind: 'type-alias',
      name: node.name.text,
      nameNode: node.name,
      node,
      separator: '.',
      modifiers: modifiersOf(node),
      ranges,
      typeParameters: typeParametersOf(node.typeParameters, context),
      type: () => writtenType(node.type, context),
      analyse: () => analyseSyntax([...(node.typeParameters ?? []), node.type], context),
    },
    holder,
    context,
  );
  convertNestedMembers(node.type, self, context);
}

function aliasRanges(node: ts.TypeAliasDeclaration, context: ModuleContext): FingerprintRanges {
  const start = signatureStart(node, context);
  if (!ts.isTypeLiteralNode(node.type)) return { signature: [{ start, end: node.end }], body: [] };
  return {
    signature: [{ start, end: node.type.getStart(context.source) }],
    body: node.type.members.flatMap((member) => memberSignature(member, context)),
  };
}
