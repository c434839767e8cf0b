import type { Expression } from '@babel/types';
import { hiddenCollection, phrasePlace } from '../phrase-place.ts';
import { memberName, type Code } from '../spell-code.ts';

/** Says that the thing whose length or size an expression asks for is empty; nothing for other expressions. */
export function phraseEmpty(node: Expression, source: Code, negated: boolean): string | undefined {
  if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return undefined;
  const name = memberName(node);
  // `list?.length > 0` needs a list; its opposite may have none.
  if (node.object.type === 'Super' || (node.type === 'OptionalMemberExpression' && !negated)) return undefined;
  if (name !== 'length' && name !== 'size') return undefined;
  const hidden = hiddenCollection(node.object, source);
  if (hidden !== undefined) return `there are ${negated ? '' : 'no '}${hidden.noun}`;
  const countsParameters =
    node.object.type === 'Identifier' && source.reader.declaration(node.object.name)?.kind === 'function';
  const holder = countsParameters ? undefined : phrasePlace(node.object, source);
  return holder && `${holder} is ${negated ? 'not ' : ''}empty`;
}
