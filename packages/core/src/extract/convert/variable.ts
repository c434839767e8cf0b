import { ts } from 'ts-morph';
import type { Modifier, TextRange, TypeText } from '../../model/index.ts';
import { analyseSyntax } from '../facts/analysis.ts';
import type { CommentPlace } from '../comments/declaration-comment.ts';
import type { Holder, ModuleContext } from '../module-context.ts';
import { boundNames } from '../names.ts';
import { commentType, type CommentTypes } from '../types/comment-types.ts';
import { inferExpression } from '../types/infer-expression.ts';
import { writtenType } from '../types/written-type.ts';
import { addSymbol, type SymbolDraft } from './add-symbol.ts';
import { functionOf, objectLiteralOf, withoutWrappers } from './bound-expression.ts';
import { callableParts, noMembers } from './callable.ts';
import { convertClass } from './class.ts';
import { initializerSplit } from './member-ranges.ts';
import { modifiersOf, signatureStart } from './modifiers.ts';
import { convertObjectMembers } from './object-members.ts';
import { shortValue } from './short-value.ts';
import { convertNestedMembers } from './type-members.ts';

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

interface Variable {
  readonly statement: ts.VariableStatement;
  readonly declaration: ts.VariableDeclaration;
  readonly isFirst: boolean;
  readonly modifiers: readonly Modifier[];
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
  const shared = {
    name: name.text,
    nameNode: name,
    node: isFirst && statement.declarationList.declarations.length === 1 ? statement : declaration,
    place: isFirst ? statementPlace(statement, context) : declaratorPlace(declaration, context),
    separator: '.' as const,
    modifiers,
  };
  const bound = functionOf(initializer);
  const bare = initializer && withoutWrappers(initializer);
  if (bound) {
    addSymbol(
      {
        ...shared,
        kind: 'function',
        modifiers: [...modifiers, ...modifiersOf(bound)],
        ranges,
        ...callableParts(bound, context, noMembers),
      },
      holder,
      context,
    );
  } else if (bare && ts.isClassExpression(bare)) {
    const start = declaredRanges(variable, bare.getStart(context.source), context);
    convertClass(bare, holder, context, { ...shared, start });
  } else addVariable(declaration, { ...shared, ranges }, holder, context);
}

function addVariable(
  declaration: ts.VariableDeclaration,
  shared: Pick<SymbolDraft, 'name' | 'nameNode' | 'node' | 'separator' | 'modifiers' | 'ranges'>,
  holder: Holder,
  context: ModuleContext,
): void {
  const { initializer, type } = declaration;
  const object = initializer && objectLiteralOf(initializer);
  const self = addSymbol(
    {
      ...shared,
      kind: 'variable',
      ...shortValue(initializer, shared.ranges.signature, context),
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

/** Each name of a pattern is a variable; only its own comment, inside the pattern, is about it. */
function convertPattern(
  { statement, declaration, modifiers, isFirst }: Variable,
  holder: Holder,
  context: ModuleContext,
): void {
  const { initializer } = declaration;
  const names = boundNames(declaration.name);
  const isOnly = isFirst && names.length === 1 && statement.declarationList.declarations.length === 1;
  const body: TextRange[] = initializer ? [{ start: initializer.getStart(context.source), end: initializer.end }] : [];
  for (const element of elementsOf(declaration.name)) {
    if (!ts.isIdentifier(element.name)) continue;
    const own = { start: element.getStart(context.source), end: element.end };
    const signature = [keywordRange(statement, context), own] as const;
    addSymbol(
      {
        kind: 'variable',
        name: element.name.text,
        nameNode: element.name,
        node: element,
        place: isOnly ? statementPlace(statement, context) : { from: element.pos, start: own.start },
        separator: '.',
        modifiers,
        ranges: { signature, body },
        signature: `${context.text.slice(signature[0].start, signature[0].end).split(/\s/u, 1)[0] ?? ''} ${element.name.text}`,
        analyse: () => analyseSyntax([initializer], context),
      },
      holder,
      context,
    );
  }
}

function elementsOf(name: ts.BindingName): ts.BindingElement[] {
  if (ts.isIdentifier(name)) return [];
  return name.elements.flatMap((element) => {
    if (ts.isOmittedExpression(element)) return [];
    return ts.isIdentifier(element.name) ? [element] : elementsOf(element.name);
  });
}

function statementPlace(statement: ts.VariableStatement, { source }: ModuleContext): CommentPlace {
  return { from: statement.pos, start: statement.getStart(source) };
}

function declaratorPlace(declaration: ts.VariableDeclaration, { source }: ModuleContext): CommentPlace {
  return { from: declaration.pos, start: declaration.getStart(source) };
}

/** From the keyword to an end inside the declarator. */
function declaredRanges(
  { statement, declaration, isFirst }: Variable,
  end: number,
  context: ModuleContext,
): TextRange[] {
  const keyword = keywordRange(statement, context);
  if (isFirst) return [{ start: keyword.start, end }];
  return [keyword, { start: declaration.getStart(context.source), end }];
}

function keywordRange(statement: ts.VariableStatement, context: ModuleContext): TextRange {
  const start = context.tokens.startFrom(signatureStart(statement, context));
  const first = statement.declarationList.declarations[0];
  return { start, end: first?.getStart(context.source) ?? statement.end };
}
