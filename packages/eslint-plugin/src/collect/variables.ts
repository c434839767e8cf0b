import type { Modifier, TextRange } from '@docwright/core/model';
import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/types';
import { addSymbol } from './add-symbol.ts';
import { boundClass, boundFunction, boundObject } from './bound-expression.ts';
import { collectClass } from './class.ts';
import type { CollectContext, Holder } from './collect-context.ts';
import { collectFunctionProperties } from './constructor-properties.ts';
import { functionWords } from './function-words.ts';
import { leadingWords } from './leading-words.ts';
import { collectObjectMembers } from './object-members.ts';
import { splitValue } from './ranges.ts';
import { collectNestedMembers } from './type-members.ts';
import type { Declared } from './unwrap-statement.ts';
import { collectPattern } from './variable-pattern.ts';
import { declaredRanges, type Variable } from './variable-place.ts';

/** Collects a variable statement: a symbol for every name it binds. */
export function collectVariables(
  statement: TSESTree.VariableDeclaration,
  declared: Declared,
  holder: Holder,
  context: CollectContext,
): void {
  const modifiers = (inside: CollectContext): readonly Modifier[] => statementModifiers(statement, declared, inside);
  for (const [index, declarator] of statement.declarations.entries()) {
    const variable: Variable = { statement, declared, declarator, isFirst: index === 0, modifiers };
    if (declarator.id.type === AST_NODE_TYPES.Identifier) collectVariable(variable, declarator.id, holder, context);
    else collectPattern(variable, holder, context);
  }
}

function statementModifiers(
  { kind, declarations: [first] }: TSESTree.VariableDeclaration,
  { start }: Declared,
  context: CollectContext,
): readonly Modifier[] {
  const { modifiers } = leadingWords({ start, limit: first.range[0], decorators: [] }, context);
  const isConst = kind === 'const' || kind === 'await using';
  return [...modifiers.filter((word) => word !== 'const'), isConst ? 'const' : 'let'];
}

function collectVariable(variable: Variable, name: TSESTree.Identifier, holder: Holder, context: CollectContext): void {
  const { statement, declared, declarator, isFirst } = variable;
  const value = declarator.init ?? undefined;
  const isOnly = statement.declarations.length === 1;
  const [start, end] = declarator.range;
  const shared = {
    name: name.name,
    node: isOnly ? statement : declarator,
    nameNode: name,
    start: isFirst ? declared.start : start,
    end: isOnly ? declared.end : end,
    separator: '.' as const,
    exports: declared.exports,
  };
  const bound = boundFunction(value);
  const heldClass = boundClass(value);
  if (heldClass) {
    collectClass(heldClass, shared, holder, context, {
      ...shared,
      modifiers: () => variable.modifiers(context),
      lead: (inside) => declaredRanges(variable, heldClass.range[0], inside),
    });
    return;
  }
  const annotation = name.typeAnnotation;
  const self = addSymbol(
    {
      ...shared,
      kind: bound ? 'function' : 'variable',
      modifiers: () => variable.modifiers(context),
      moreModifiers: bound ? functionWords(bound) : [],
      ranges: (inside) => variableRanges(variable, inside),
      ...(bound
        ? { callable: bound }
        : {
            annotation,
            initializer: value,
            showsValue: true,
            isConstant: statement.kind === 'const' || statement.kind === 'await using',
          }),
    },
    holder,
    context,
  );
  if (bound) {
    collectFunctionProperties(bound, self, context);
    return;
  }
  const object = boundObject(value);
  if (object) collectObjectMembers(object, self, context);
  else if (annotation) collectNestedMembers(annotation.typeAnnotation, self, context);
}

function variableRanges(
  variable: Variable,
  context: CollectContext,
): { readonly signature: readonly TextRange[]; readonly body: readonly TextRange[] } {
  const { init, range } = variable.declarator;
  const split = init ? splitValue(init, context) : undefined;
  return {
    signature: declaredRanges(variable, split?.signatureEnd ?? range[1], context),
    body: split ? [split.body] : [],
  };
}
