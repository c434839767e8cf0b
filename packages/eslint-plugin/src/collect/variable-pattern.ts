import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/types';
import { addSymbol } from './add-symbol.ts';
import type { CollectContext, Holder } from './collect-context.ts';
import { boundNames } from './names.ts';
import { withParentheses } from './positions.ts';
import { keywordRange, type Variable } from './variable-place.ts';

/** Each name of a pattern is a variable; only its own comment, inside the pattern, is about it. */
export function collectPattern(variable: Variable, holder: Holder, context: CollectContext): void {
  const { statement, declared, declarator, isFirst, modifiers } = variable;
  const { id, init } = declarator;
  const isOnly = isFirst && statement.declarations.length === 1 && boundNames(id).length === 1;
  for (const { element, name } of elementsOf(id)) {
    const [start, end] = element.range;
    addSymbol(
      {
        kind: 'variable',
        name: name.name,
        node: element,
        nameNode: name,
        start: isOnly ? declared.start : start,
        end,
        separator: '.',
        exports: declared.exports,
        modifiers: () => modifiers(context),
        ranges: (inside) => ({
          signature: [keywordRange(variable, inside), { start, end }],
          body: init ? [withParentheses(init, inside)] : [],
        }),
        signature: `${statement.kind.split(' ', 1)[0] ?? ''} ${name.name}`,
      },
      holder,
      context,
    );
  }
}

/** A place of a pattern that binds one name. */
interface BoundElement {
  readonly element: TSESTree.Node;
  readonly name: TSESTree.Identifier;
}

function elementsOf(pattern: TSESTree.Node): BoundElement[] {
  switch (pattern.type) {
    case AST_NODE_TYPES.ObjectPattern:
      return pattern.properties.flatMap((each) =>
        elementOf(each, each.type === AST_NODE_TYPES.Property ? each.value : each.argument),
      );
    case AST_NODE_TYPES.ArrayPattern:
      return pattern.elements.flatMap((each) => {
        if (each === null) return [];
        return elementOf(each, each.type === AST_NODE_TYPES.RestElement ? each.argument : each);
      });
    default:
      return [];
  }
}

function elementOf(element: TSESTree.Node, value: TSESTree.Node): BoundElement[] {
  const target = value.type === AST_NODE_TYPES.AssignmentPattern ? value.left : value;
  return target.type === AST_NODE_TYPES.Identifier ? [{ element, name: target }] : elementsOf(target);
}
