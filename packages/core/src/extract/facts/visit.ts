import { ts } from 'ts-morph';
import { boundNames } from '../names.ts';
import { noteCall, visitCall } from './calls.ts';
import { conditionOf, negationOf, withoutParentheses } from './conditions.ts';
import { isDecision } from './complexity.ts';
import { under, type Guard } from './flow.ts';
import { noteAssignment, noteDelete } from './mutations.ts';
import { nameChain } from './names.ts';
import { noteReturn } from './returns.ts';
import { visitStatement, visitStatements } from './statements.ts';
import { inFlow, type Walk } from './walk.ts';

const { SyntaxKind } = ts;

/** Walks the body of the function that a walk is about. */
export function walkBody(body: ts.ConciseBody, walk: Walk): void {
  if (ts.isBlock(body)) visitStatements(body.statements, walk);
  else noteReturn(body, walk);
}

/** Visits one node and what is inside it: the one place that knows which syntax means what. */
export function visit(node: ts.Node, walk: Walk): void {
  if (!walk.flow.nested && isDecision(node)) walk.decisions++;
  switch (node.kind) {
    case SyntaxKind.Identifier:
      return noteName((node as ts.Identifier).text, walk);
    case SyntaxKind.PropertyAccessExpression:
      return visitAccess(node as ts.PropertyAccessExpression, walk);
    case SyntaxKind.QualifiedName:
      walk.mentions.add(entityText(node as ts.QualifiedName));
      return;
    case SyntaxKind.CallExpression:
      return visitCall(node as ts.CallExpression, walk, {});
    case SyntaxKind.NewExpression:
    case SyntaxKind.TaggedTemplateExpression:
      noteCall(node as ts.NewExpression | ts.TaggedTemplateExpression, walk, {});
      return ts.forEachChild(node, walk.visitChild);
    case SyntaxKind.AwaitExpression:
      return visitAwait(node as ts.AwaitExpression, walk);
    case SyntaxKind.YieldExpression:
      return visitYield(node as ts.YieldExpression, walk);
    case SyntaxKind.BinaryExpression:
      return visitBinary(node as ts.BinaryExpression, walk);
    case SyntaxKind.ConditionalExpression:
      return visitConditional(node as ts.ConditionalExpression, walk);
    case SyntaxKind.PrefixUnaryExpression:
    case SyntaxKind.PostfixUnaryExpression:
      return visitUnary(node as ts.PrefixUnaryExpression | ts.PostfixUnaryExpression, walk);
    case SyntaxKind.DeleteExpression:
      noteDelete((node as ts.DeleteExpression).expression, walk);
      return ts.forEachChild(node, walk.visitChild);
    case SyntaxKind.FunctionDeclaration:
    case SyntaxKind.FunctionExpression:
    case SyntaxKind.ArrowFunction:
    case SyntaxKind.MethodDeclaration:
    case SyntaxKind.GetAccessor:
    case SyntaxKind.SetAccessor:
    case SyntaxKind.Constructor:
    case SyntaxKind.ClassExpression:
    case SyntaxKind.ClassDeclaration:
      return visitNested(node as ts.FunctionLikeDeclaration | ts.ClassLikeDeclaration, walk);
    default:
      return isStatement(node) ? visitStatement(node, walk) : visitNamed(node, walk);
  }
}

function isStatement(node: ts.Node): node is ts.Statement {
  return (
    (node.kind >= SyntaxKind.FirstStatement && node.kind <= SyntaxKind.LastStatement) || node.kind === SyntaxKind.Block
  );
}

/** Declarations and properties: their names are no mentions. */
function visitNamed(node: ts.Node, walk: Walk): void {
  switch (node.kind) {
    case SyntaxKind.VariableDeclaration:
    case SyntaxKind.Parameter:
    case SyntaxKind.BindingElement:
      return visitBinding(node as ts.VariableDeclaration | ts.ParameterDeclaration | ts.BindingElement, walk);
    case SyntaxKind.TypeParameter:
      walk.locals.add((node as ts.TypeParameterDeclaration).name.text);
      return visitAllBut((node as ts.TypeParameterDeclaration).name, node, walk);
    case SyntaxKind.PropertyAssignment:
    case SyntaxKind.PropertyDeclaration:
    case SyntaxKind.PropertySignature:
    case SyntaxKind.MethodSignature:
    case SyntaxKind.EnumMember:
    case SyntaxKind.JsxAttribute:
    case SyntaxKind.NamedTupleMember:
    case SyntaxKind.MetaProperty:
      return visitAllBut((node as ts.NamedDeclaration).name, node, walk);
    case SyntaxKind.InterfaceDeclaration:
    case SyntaxKind.TypeAliasDeclaration:
    case SyntaxKind.EnumDeclaration: {
      const { name } = node as ts.InterfaceDeclaration;
      walk.locals.add(name.text);
      return visitAllBut(name, node, walk);
    }
    case SyntaxKind.TypePredicate:
      return visitAllBut((node as ts.TypePredicateNode).parameterName, node, walk);
    case SyntaxKind.ImportType:
      for (const argument of (node as ts.ImportTypeNode).typeArguments ?? []) visit(argument, walk);
      return;
    default:
      return ts.forEachChild(node, walk.visitChild);
  }
}

function visitAllBut(name: ts.Node | undefined, node: ts.Node, walk: Walk): void {
  ts.forEachChild(node, (child) => {
    if (child !== name || child.kind === SyntaxKind.ComputedPropertyName) visit(child, walk);
  });
}

function visitBinding(node: ts.VariableDeclaration | ts.ParameterDeclaration | ts.BindingElement, walk: Walk): void {
  if (ts.isIdentifier(node.name)) {
    const { text } = node.name;
    // What the signature itself binds are parameters.
    if (!walk.inSignature || walk.flow.nested) walk.locals.add(text);
    const { initializer } = node;
    if (ts.isVariableDeclaration(node) && initializer && ts.isNewExpression(initializer)) {
      walk.constructed.set(text, initializer);
    }
  }
  ts.forEachChild(node, (child) => {
    const isName = child === node.name || (ts.isBindingElement(node) && child === node.propertyName);
    if (!isName || !ts.isIdentifier(child)) visit(child, walk);
  });
}

function noteName(name: string, walk: Walk): void {
  if (name !== 'undefined') walk.mentions.add(name);
  if (walk.parameters.has(name)) walk.reads.add(name);
}

function visitAccess(node: ts.PropertyAccessExpression, walk: Walk): void {
  const chain = nameChain(node);
  if (chain === undefined) return visit(node.expression, walk);
  walk.mentions.add(chain);
  const dot = chain.indexOf('.');
  const root = chain.slice(0, dot);
  if (walk.parameters.has(root)) walk.reads.add(root);
}

function entityText(name: ts.EntityName): string {
  return ts.isIdentifier(name) ? name.text : `${entityText(name.left)}.${name.right.text}`;
}

function visitAwait({ expression }: ts.AwaitExpression, walk: Walk): void {
  const bare = withoutParentheses(expression);
  if (ts.isCallExpression(bare)) visitCall(bare, walk, { awaited: true });
  else visit(bare, walk);
}

function visitYield({ expression, asteriskToken }: ts.YieldExpression, walk: Walk): void {
  if (expression === undefined) return;
  if (asteriskToken === undefined && !walk.flow.nested) walk.yields.push(expression);
  visit(expression, walk);
}

function visitBinary(node: ts.BinaryExpression, walk: Walk): void {
  const { left, operatorToken, right } = node;
  const { kind } = operatorToken;
  if (kind >= SyntaxKind.FirstAssignment && kind <= SyntaxKind.LastAssignment) {
    noteAssignment(left, walk);
    // A plain assignment does not read its target.
    if (kind !== SyntaxKind.EqualsToken || !ts.isIdentifier(left)) visit(left, walk);
    else walk.mentions.add(left.text);
    return visit(right, walk);
  }
  visit(left, walk);
  const guard = walk.flow.nested ? undefined : rightGuard(node, walk);
  if (guard === undefined) return visit(right, walk);
  inFlow(under(walk.flow, guard), walk, () => visit(right, walk));
}

/** What holds when the right side of a logical operator is evaluated. */
function rightGuard({ left, operatorToken }: ts.BinaryExpression, { context }: Walk): Guard | undefined {
  switch (operatorToken.kind) {
    case SyntaxKind.AmpersandAmpersandToken:
      return { ...conditionOf(left, context), because: 'branch', node: left };
    case SyntaxKind.BarBarToken:
      return { ...negationOf(left, context), because: 'branch', node: left };
    case SyntaxKind.QuestionQuestionToken:
      return { text: `${conditionOf(left, context).text} == null`, loose: false, because: 'branch', node: left };
    default:
      return undefined;
  }
}

function visitConditional({ condition, whenTrue, whenFalse }: ts.ConditionalExpression, walk: Walk): void {
  visit(condition, walk);
  const { context, flow } = walk;
  if (flow.nested) {
    visit(whenTrue, walk);
    return visit(whenFalse, walk);
  }
  const positive: Guard = { ...conditionOf(condition, context), because: 'branch', node: condition };
  inFlow(under(flow, positive), walk, () => visit(whenTrue, walk));
  const negative: Guard = { ...negationOf(condition, context), because: 'branch', node: condition };
  inFlow(under(flow, negative), walk, () => visit(whenFalse, walk));
}

function visitUnary(node: ts.PrefixUnaryExpression | ts.PostfixUnaryExpression, walk: Walk): void {
  if (node.operator === SyntaxKind.PlusPlusToken || node.operator === SyntaxKind.MinusMinusToken) {
    noteAssignment(node.operand, walk);
  }
  visit(node.operand, walk);
}

/** Functions and classes inside: their names and calls count, what they do does not. */
function visitNested(node: ts.FunctionLikeDeclaration | ts.ClassLikeDeclaration, walk: Walk): void {
  if (node.name && ts.isIdentifier(node.name) && !ts.isMethodDeclaration(node)) walk.locals.add(node.name.text);
  const own = ts.isClassLike(node)
    ? []
    : node.parameters.flatMap(({ name }) => boundNames(name).map(({ text }) => text));
  const shadowed = own.filter((name) => walk.parameters.has(name) && !walk.reads.has(name));
  inFlow({ ...walk.flow, guards: [], opaque: true, nested: true }, walk, () => visitAllBut(node.name, node, walk));
  for (const name of shadowed) walk.reads.delete(name);
}
