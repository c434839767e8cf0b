import type { FingerprintRanges, TextRange } from '@docwright/core/model';
import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/types';
import { boundFunction } from './bound-expression.ts';
import type { CollectContext } from './collect-context.ts';
import { decoratorsOf } from './decorators-of.ts';
import { leadingWords } from './leading-words.ts';
import { startOf } from './start-of.ts';
import { previousTokenEnd, withParentheses } from './positions.ts';
import type { Callable } from './symbol-draft.ts';

/** What may stand in the body of a class, interface, object type or enum. */
export type Member = TSESTree.ClassElement | TSESTree.TypeElement | TSESTree.TSEnumMember;

/** The body of a function, with the parentheses around an arrow's expression; undefined where there is none. */
export function bodyRange(node: Callable, context: CollectContext): TextRange | undefined {
  const body = 'body' in node ? node.body : undefined;
  if (!body) return undefined;
  const [start, end] = body.range;
  return body.type === AST_NODE_TYPES.BlockStatement ? { start, end } : withParentheses(body, context);
}

/** Signature up to the body, and the body. */
export function callableRanges(
  { start, end }: TextRange,
  node: Callable,
  context: CollectContext,
  implementation: Callable = node,
): FingerprintRanges {
  const own = bodyRange(node, context);
  const body = implementation === node ? own : bodyRange(implementation, context);
  return { signature: [{ start, end: own?.start ?? end }], body: body ? [body] : [] };
}

/** Where the signature of a bound value ends, and its body. */
export interface ValueSplit {
  readonly signatureEnd: number;
  readonly body: TextRange;
}

/** Splits a declaration at its value: a function continues the signature, anything else is body. */
export function splitValue(value: TSESTree.Expression, context: CollectContext): ValueSplit {
  const bound = boundFunction(value);
  const body = bound && bodyRange(bound, context);
  if (body) return { signatureEnd: body.start, body };
  const whole = withParentheses(value, context);
  // Before the `=`.
  return { signatureEnd: previousTokenEnd(whole.start, context) - 1, body: whole };
}

/** Signature ranges of the members of a class, interface, object type or enum; static blocks have none. */
export function memberSignatures(members: readonly Member[], context: CollectContext): TextRange[] {
  return members.flatMap((member) => {
    if (member.type === AST_NODE_TYPES.StaticBlock) return [];
    const { signatureStart } = leadingWords(memberWords(member), context);
    return { start: signatureStart, end: signatureEnd(member, context) };
  });
}

function memberWords(member: Exclude<Member, TSESTree.StaticBlock>): Parameters<typeof leadingWords>[0] {
  const name = 'key' in member ? member.key : 'id' in member ? member.id : undefined;
  return { start: startOf(member), limit: name?.range[0] ?? member.range[1], decorators: decoratorsOf(member) };
}

function signatureEnd(member: Exclude<Member, TSESTree.StaticBlock>, context: CollectContext): number {
  switch (member.type) {
    case AST_NODE_TYPES.MethodDefinition:
    case AST_NODE_TYPES.TSAbstractMethodDefinition:
      return bodyRange(member.value, context)?.start ?? member.range[1];
    case AST_NODE_TYPES.PropertyDefinition:
    case AST_NODE_TYPES.AccessorProperty:
      return member.value ? splitValue(member.value, context).signatureEnd : member.range[1];
    default:
      return member.range[1];
  }
}
