import { ts } from 'ts-morph';
import { analyseSyntax } from '../facts/analysis.ts';
import type { Holder, ModuleContext } from '../module-context.ts';
import { nameOf } from '../names.ts';
import { textOf } from '../text.ts';
import { addSymbol } from './add-symbol.ts';
import { memberSignature } from './member-ranges.ts';
import { modifiersOf, signatureStart } from './modifiers.ts';

/** Converts an enum with its members. */
export function convertEnum(node: ts.EnumDeclaration, holder: Holder, context: ModuleContext): void {
  const self = addSymbol(
    {
      kind: 'enum',
      name: node.name.text,
      nameNode: node.name,
      node,
      separator: '.',
      modifiers: modifiersOf(node),
      ranges: {
        signature: [{ start: signatureStart(node, context), end: context.tokens.startBefore(node.members.pos) }],
        body: node.members.flatMap((member) => memberSignature(member, context)),
        ordered: true,
      },
      analyse: () => analyseSyntax([], context),
    },
    holder,
    context,
  );
  for (const member of node.members) convertEnumMember(member, self, context);
}

function convertEnumMember(node: ts.EnumMember, holder: Holder, context: ModuleContext): void {
  const { initializer } = node;
  addSymbol(
    {
      kind: 'enum-member',
      name: nameOf(node.name, context),
      nameNode: node.name,
      node,
      separator: '.',
      modifiers: [],
      exported: holder.exported,
      ranges: { signature: memberSignature(node, context), body: [] },
      ...(initializer && { initializer: textOf(initializer, context) }),
      analyse: () => analyseSyntax([initializer], context),
    },
    holder,
    context,
  );
}
