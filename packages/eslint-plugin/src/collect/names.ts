import { plainText, type TextRange } from '@docwright/core/model';
import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/types';
import type { CollectContext } from './collect-context.ts';
import { nextTokenStart, previousTokenEnd } from './positions.ts';

/** Source text of a node on one line: comments removed, white space collapsed. */
export function textOf({ range: [start, end] }: TSESTree.Node, context: CollectContext): string {
  return plainText({ start, end }, context);
}

/** Name of a member: `get`, `#items`, `[Symbol.iterator]`, the content of a quoted name. */
export function keyName(key: TSESTree.Node, isComputed: boolean, context: CollectContext): string {
  const quoted = literalText(key);
  if (isComputed) return quoted ?? plainText(bracketRange(key, context), context);
  switch (key.type) {
    case AST_NODE_TYPES.Identifier:
      return key.name;
    case AST_NODE_TYPES.PrivateIdentifier:
      return `#${key.name}`;
    case AST_NODE_TYPES.Literal:
      return String(key.value);
    default:
      return quoted ?? textOf(key, context);
  }
}

/** The content of a string literal, or of a template without holes. */
export function literalText(node: TSESTree.Node): string | undefined {
  if (node.type === AST_NODE_TYPES.Literal) return typeof node.value === 'string' ? node.value : undefined;
  if (node.type !== AST_NODE_TYPES.TemplateLiteral || node.expressions.length > 0) return undefined;
  return node.quasis[0]?.value.cooked ?? undefined;
}

/** From the bracket that opens a computed name to the one that closes it. */
export function bracketRange({ range: [from, to] }: TSESTree.Node, context: CollectContext): TextRange {
  let start = from;
  let end = to;
  do start = previousTokenEnd(start, context) - 1;
  while (context.text[start] === '(');
  do end = nextTokenStart(end, context) + 1;
  while (context.text[end - 1] === ')');
  return { start, end };
}

/** The names that a pattern binds, in source order. */
export function boundNames(pattern: TSESTree.Node): TSESTree.Identifier[] {
  switch (pattern.type) {
    case AST_NODE_TYPES.Identifier:
      return [pattern];
    case AST_NODE_TYPES.AssignmentPattern:
      return boundNames(pattern.left);
    case AST_NODE_TYPES.RestElement:
      return boundNames(pattern.argument);
    case AST_NODE_TYPES.TSParameterProperty:
      return boundNames(pattern.parameter);
    case AST_NODE_TYPES.ArrayPattern:
      return pattern.elements.flatMap((element) => (element ? boundNames(element) : []));
    case AST_NODE_TYPES.ObjectPattern:
      return pattern.properties.flatMap((each) =>
        boundNames(each.type === AST_NODE_TYPES.Property ? each.value : each),
      );
    default:
      return [];
  }
}
