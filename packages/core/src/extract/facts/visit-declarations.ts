import { ts } from 'ts-morph';
import { nestedIn } from '../../model/index.ts';
import { boundNames } from '../names.ts';
import { entry, inFlow, type VisitorEntry, type Walk } from './walk.ts';

const { SyntaxKind } = ts;

type Binding = ts.VariableDeclaration | ts.ParameterDeclaration | ts.BindingElement;
type Nested = ts.FunctionLikeDeclaration | ts.ClassLikeDeclaration;
type Named = ts.Node & { readonly name?: ts.Node };

/** Declarations and properties: the names they bind are no mentions. */
export const declarationVisitors: readonly VisitorEntry[] = [
  entry<Binding>(SyntaxKind.VariableDeclaration, visitBinding),
  entry<Binding>(SyntaxKind.Parameter, visitBinding),
  entry<Binding>(SyntaxKind.BindingElement, visitBinding),
  entry<Named>(SyntaxKind.PropertyAssignment, visitUnnamed),
  entry<Named>(SyntaxKind.PropertyDeclaration, visitUnnamed),
  entry<Named>(SyntaxKind.PropertySignature, visitUnnamed),
  entry<Named>(SyntaxKind.MethodSignature, visitUnnamed),
  entry<Named>(SyntaxKind.EnumMember, visitUnnamed),
  entry<Named>(SyntaxKind.JsxAttribute, visitUnnamed),
  entry<Named>(SyntaxKind.NamedTupleMember, visitUnnamed),
  entry<Named>(SyntaxKind.MetaProperty, visitUnnamed),
  entry<ts.DeclarationStatement>(SyntaxKind.TypeParameter, visitLocal),
  entry<ts.DeclarationStatement>(SyntaxKind.InterfaceDeclaration, visitLocal),
  entry<ts.DeclarationStatement>(SyntaxKind.TypeAliasDeclaration, visitLocal),
  entry<ts.DeclarationStatement>(SyntaxKind.EnumDeclaration, visitLocal),
  entry<ts.TypePredicateNode>(SyntaxKind.TypePredicate, visitPredicate),
  entry<ts.ImportTypeNode>(SyntaxKind.ImportType, visitImportType),
  entry<Nested>(SyntaxKind.FunctionDeclaration, visitNested),
  entry<Nested>(SyntaxKind.FunctionExpression, visitNested),
  entry<Nested>(SyntaxKind.ArrowFunction, visitNested),
  entry<Nested>(SyntaxKind.MethodDeclaration, visitNested),
  entry<Nested>(SyntaxKind.GetAccessor, visitNested),
  entry<Nested>(SyntaxKind.SetAccessor, visitNested),
  entry<Nested>(SyntaxKind.Constructor, visitNested),
  entry<Nested>(SyntaxKind.ClassExpression, visitNested),
  entry<Nested>(SyntaxKind.ClassDeclaration, visitNested),
];

function visitAllBut(name: ts.Node | undefined, node: ts.Node, walk: Walk): void {
  ts.forEachChild(node, (child) => {
    if (child !== name || child.kind === SyntaxKind.ComputedPropertyName) walk.visitChild(child);
  });
}

function visitUnnamed(node: Named, walk: Walk): void {
  visitAllBut(node.name, node, walk);
}

function visitLocal(node: ts.DeclarationStatement, walk: Walk): void {
  if (node.name && ts.isIdentifier(node.name)) walk.locals.add(node.name.text);
  visitAllBut(node.name, node, walk);
}

function visitPredicate(node: ts.TypePredicateNode, walk: Walk): void {
  if (node.type) walk.visitChild(node.type);
}

function visitImportType(node: ts.ImportTypeNode, walk: Walk): void {
  for (const argument of node.typeArguments ?? []) walk.visitChild(argument);
}

function visitBinding(node: Binding, walk: Walk): void {
  const { name, initializer } = node;
  if (ts.isIdentifier(name)) {
    // What the signature itself binds are parameters.
    if (!walk.inSignature || walk.flow.nested) walk.locals.add(name.text);
    if (initializer && ts.isVariableDeclaration(node) && ts.isNewExpression(initializer))
      walk.constructed.set(name.text, initializer);
  }
  const key = ts.isBindingElement(node) ? node.propertyName : undefined;
  ts.forEachChild(node, (child) => {
    if ((child !== name && child !== key) || !ts.isIdentifier(child)) walk.visitChild(child);
  });
}

/** Functions and classes inside: the names they mention and the calls they hold count, what they do does not. */
function visitNested(node: Nested, walk: Walk): void {
  if (node.name && ts.isIdentifier(node.name) && !ts.isMethodDeclaration(node)) walk.locals.add(node.name.text);
  const shadowed = walk.parameters.size === 0 ? [] : shadowedNames(node, walk);
  inFlow(nestedIn(walk.flow), walk, () => visitAllBut(node.name, node, walk));
  for (const name of shadowed) walk.reads.delete(name);
}

/** Parameters of the function itself that a nested one hides before they were read. */
function shadowedNames(node: Nested, { parameters, reads }: Walk): string[] {
  if (ts.isClassLike(node)) return [];
  const own = node.parameters.flatMap(({ name }) => boundNames(name).map(({ text }) => text));
  return own.filter((name) => parameters.has(name) && !reads.has(name));
}
