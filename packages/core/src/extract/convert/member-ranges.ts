import { ts } from 'ts-morph';
import type { TextRange } from '../../model/index.ts';
import type { ModuleContext } from '../module-context.ts';
import { withoutWrappers } from './bound-expression.ts';
import { bodyStart } from './callable.ts';
import { signatureStart } from './modifiers.ts';

/** Signature range of a member of a class, interface, type literal or enum; none for static blocks and stray semicolons. */
export function memberSignature(
  member: ts.ClassElement | ts.TypeElement | ts.EnumMember,
  context: ModuleContext,
): TextRange[] {
  if (ts.isClassStaticBlockDeclaration(member) || ts.isSemicolonClassElement(member)) return [];
  return [{ start: signatureStart(member, context), end: signatureEnd(member, context) }];
}

function signatureEnd(member: ts.ClassElement | ts.TypeElement | ts.EnumMember, context: ModuleContext): number {
  const { body } = member as { body?: ts.Block };
  if (body !== undefined) return bodyStart(body, context);
  if (!ts.isPropertyDeclaration(member) || member.initializer === undefined) return member.end;
  return initializerSplit(member.initializer, context).signatureEnd;
}

/** Where the signature of a bound value ends, and where its body starts. */
export function initializerSplit(
  initializer: ts.Expression,
  context: ModuleContext,
): { readonly signatureEnd: number; readonly bodyStart: number; readonly bodyEnd: number } {
  const bare = withoutWrappers(initializer);
  if (ts.isArrowFunction(bare) || ts.isFunctionExpression(bare)) {
    const start = bodyStart(bare.body, context);
    return { signatureEnd: start, bodyStart: start, bodyEnd: bare.body.end };
  }
  return {
    signatureEnd: context.tokens.startBefore(initializer.getStart(context.source)),
    bodyStart: initializer.getStart(context.source),
    bodyEnd: initializer.end,
  };
}
