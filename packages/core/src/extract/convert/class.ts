import { ts } from 'ts-morph';
import type { TextRange } from '../../model/index.ts';
import { analyseSyntax } from '../facts/analysis.ts';
import { collectionOf, type Collection } from '../facts/collections.ts';
import type { Holder, ModuleContext } from '../module-context.ts';
import { nameOf } from '../names.ts';
import { addSymbol } from './add-symbol.ts';
import type { SymbolDraft } from './symbol-draft.ts';
import type { Members } from './callable.ts';
import { convertClassMembers } from './class-members.ts';
import { heritageOf } from './heritage.ts';
import { memberSignature } from './member-ranges.ts';
import { decoratorsOf, modifiersOf, signatureStart } from './modifiers.ts';
import { typeParametersOf } from './type-parameters.ts';

/**
 * Converts a class with its members.
 *
 * @param bound - What a variable that holds a class expression says instead: name, place, modifiers and signature start.
 */
export function convertClass(
  node: ts.ClassLikeDeclaration,
  holder: Holder,
  context: ModuleContext,
  bound: Partial<SymbolDraft> & { readonly start?: readonly TextRange[] } = {},
): void {
  const { start, ...rest } = bound;
  const heritage = heritageOf(node.heritageClauses, context);
  const body = node.members.flatMap((member) => memberSignature(member, context));
  const own = {
    start: start === undefined ? signatureStart(node, context) : node.getStart(context.source),
    end: bracePosition(node, context),
  };
  const self = addSymbol(
    {
      kind: 'class',
      name: node.name?.text ?? 'default',
      nameNode: node.name ?? node,
      node,
      separator: '.',
      modifiers: modifiersOf(node),
      decorators: decoratorsOf(node, context),
      ranges: { signature: [...(start ?? []), own], body },
      typeParameters: typeParametersOf(node.typeParameters, context),
      ...heritage,
      analyse: () =>
        analyseSyntax(
          [...(node.modifiers ?? []), ...(node.typeParameters ?? []), ...(node.heritageClauses ?? [])],
          context,
        ),
      ...rest,
    },
    holder,
    context,
  );
  convertClassMembers(node.members, membersOf(node, context), self, context);
}

/** Offset of the brace that opens the members. */
function bracePosition(node: ts.ClassLikeDeclaration, { tokens }: ModuleContext): number {
  return tokens.startBefore(node.members.pos);
}

/** Which members of `this` hold a built-in collection. */
function membersOf({ members }: ts.ClassLikeDeclaration, context: ModuleContext): Members {
  const found = new Map<string, Collection | undefined>();
  for (const member of members) {
    if (ts.isPropertyDeclaration(member)) found.set(nameOf(member.name, context), collectionOf(member));
    else if (ts.isConstructorDeclaration(member)) {
      for (const parameter of member.parameters) {
        if (parameter.modifiers && ts.isIdentifier(parameter.name))
          found.set(parameter.name.text, collectionOf(parameter));
      }
    }
  }
  return found;
}
