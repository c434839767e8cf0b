import { ts } from 'ts-morph';
import type { CommentPlace, Modifier, TypeText } from '../../model/index.ts';
import { analyseSyntax } from '../facts/analysis.ts';
import type { Holder, ModuleContext } from '../module-context.ts';
import { commentType, type CommentTypes } from '../types/comment-types.ts';
import { inferExpression } from '../types/infer-expression.ts';
import { writtenType } from '../types/written-type.ts';
import { addSymbol } from './add-symbol.ts';
import type { SymbolDraft } from './symbol-draft.ts';
import { functionOf, objectLiteralOf, withoutWrappers } from './bound-expression.ts';
import { callableParts, noMembers } from './callable.ts';
import { convertClass } from './class.ts';
import { convertFunctionProperties } from './constructor-properties.ts';
import { initializerSplit } from './member-ranges.ts';
import { modifiersOf } from './modifiers.ts';
import { convertObjectMembers } from './object-members.ts';
import { shortValue } from './short-value.ts';
import { convertNestedMembers } from './type-members.ts';
import { convertPattern } from './variable-pattern.ts';
import { declaratorPlace, declaredRanges, statementPlace, type Variable } from './variable-place.ts';

/** Converts a variable statement: a symbol for every name it binds. */
export function convertVariables(statement: ts.VariableStatement, holder: Holder, context: ModuleContext): void {
  const { declarations, flags } = statement.declarationList;
  const modifiers: Modifier[] = [...modifiersOf(statement), (flags & ts.NodeFlags.Const) !== 0 ? 'const' : 'let'];
  for (const [index, declaration] of declarations.entries()) {
    const isFirst = index === 0;
    const variable: Variable = { statement, declaration, isFirst, modifiers };
    if (ts.isIdentifier(declaration.name)) convertVariable(variable, holder, context);
    else convertPattern(variable, holder, context);
  }
}

function convertVariable(variable: Variable, holder: Holder, context: ModuleContext): void {
  const { statement, declaration, isFirst, modifiers } = variable;
  const { initializer, name } = declaration;
  if (!ts.isIdentifier(name)) return;
  const split = initializer && initializerSplit(initializer, context);
  const ranges = {
    signature: declaredRanges(variable, split?.signatureEnd ?? declaration.end, context),
    body: split ? [{ start: split.bodyStart, end: split.bodyEnd }] : [],
  };
  const node = isFirst && statement.declarationList.declarations.length === 1 ? statement : declaration;
  const place = isFirst ? statementPlace(statement, context) : declaratorPlace(declaration, context);
  const bound = functionOf(initializer);
  const bare = initializer && withoutWrappers(initializer);
  if (bound) {
    const parts = callableParts(bound, context, noMembers);
    const self = addSymbol(
      {
        kind: 'function',
        name: name.text,
        nameNode: name,
        node,
        place,
        separator: '.',
        modifiers: [...modifiers, ...modifiersOf(bound)],
        ranges,
        typeParameters: parts.typeParameters,
        parameters: parts.parameters,
        returns: parts.returns,
        analyse: parts.analyse,
      },
      holder,
      context,
    );
    convertFunctionProperties(bound, self, context);
  } else if (bare && ts.isClassExpression(bare)) {
    const start = declaredRanges(variable, bare.getStart(context.source), context);
    convertClass(bare, holder, context, {
      name: name.text,
      nameNode: name,
      node,
      place,
      separator: '.',
      modifiers,
      start,
    });
  } else {
    const shared = { name: name.text, nameNode: name, node, place, separator: '.' as const, modifiers, ranges };
    addVariable(declaration, shared, holder, context);
  }
}

function addVariable(
  declaration: ts.VariableDeclaration,
  shared: Pick<SymbolDraft, 'name' | 'nameNode' | 'node' | 'separator' | 'modifiers' | 'ranges'> & {
    readonly place: CommentPlace;
  },
  holder: Holder,
  context: ModuleContext,
): void {
  const { initializer, type } = declaration;
  const object = initializer && objectLiteralOf(initializer);
  const value = shortValue(initializer, shared.ranges.signature, context);
  const self = addSymbol(
    {
      kind: 'variable',
      name: shared.name,
      nameNode: shared.nameNode,
      node: shared.node,
      place: shared.place,
      separator: shared.separator,
      modifiers: shared.modifiers,
      ranges: shared.ranges,
      initializer: value.initializer,
      signature: value.signature,
      type: (types) => variableType(declaration, shared.modifiers.includes('const'), types, context),
      analyse: () => analyseSyntax([type, initializer], context),
    },
    holder,
    context,
  );
  if (object) convertObjectMembers(object, self, context);
  else if (type) convertNestedMembers(type, self, context);
}

function variableType(
  { type, initializer }: ts.VariableDeclaration,
  isConst: boolean,
  types: CommentTypes,
  context: ModuleContext,
): TypeText | undefined {
  const known = writtenType(type, context) ?? commentType('type', types, context);
  if (known !== undefined || initializer === undefined) return known;
  const text = inferExpression(initializer, context, { widen: !isConst });
  return text === undefined ? undefined : { text, from: 'inferred' };
}
