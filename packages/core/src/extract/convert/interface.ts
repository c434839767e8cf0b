import type { ts } from 'ts-morph';
import { analyseSyntax } from '../facts/analysis.ts';
import type { Holder, ModuleContext } from '../module-context.ts';
import { addSymbol } from './add-symbol.ts';
import { heritageOf } from './heritage.ts';
import { memberSignature } from './member-ranges.ts';
import { modifiersOf, signatureStart } from './modifiers.ts';
import { convertTypeMembers } from './type-members.ts';
import { typeParametersOf } from './type-parameters.ts';

/** Converts an interface with its members. */
export function convertInterface(node: ts.InterfaceDeclaration, holder: Holder, context: ModuleContext): void {
  const heritage = heritageOf(node.heritageClauses, context);
  const end = context.tokens.startBefore(node.members.pos);
  const self = addSymbol(
    {
      kind: 'interface',
      name: node.name.text,
      nameNode: node.name,
      node,
      separator: '.',
      modifiers: modifiersOf(node),
      ranges: {
        signature: [{ start: signatureStart(node, context), end }],
        body: node.members.flatMap((member) => memberSignature(member, context)),
      },
      typeParameters: typeParametersOf(node.typeParameters, context),
      extends: heritage.extends,
      implements: heritage.implements,
      analyse: () => analyseSyntax([...(node.typeParameters ?? []), ...(node.heritageClauses ?? [])], context),
    },
    holder,
    context,
  );
  convertTypeMembers(node.members, self, context);
}
