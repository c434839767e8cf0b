import { ts } from 'ts-morph';
import type { SymbolLocation } from '../../model/index.ts';

/** The declaration whose name stands at a location. */
export function declarationAt(source: ts.SourceFile, { line, column }: SymbolLocation): ts.Node | undefined {
  const position = ts.getPositionOfLineAndCharacter(source, line - 1, column - 1);
  return enclosingDeclaration(deepestAt(source, position, source));
}

function enclosingDeclaration(node: ts.Node): ts.Node | undefined {
  if (isDeclaration(node)) return node;
  return ts.isSourceFile(node) ? undefined : enclosingDeclaration(node.parent);
}

function deepestAt(node: ts.Node, position: number, source: ts.SourceFile): ts.Node {
  const inner = ts.forEachChild(node, (child) =>
    child.pos <= position && position < child.end && child.getStart(source) <= position ? child : undefined,
  );
  return inner === undefined ? node : deepestAt(inner, position, source);
}

function isDeclaration(node: ts.Node): boolean {
  return (
    ts.isFunctionLike(node) ||
    ts.isVariableDeclaration(node) ||
    ts.isBindingElement(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isPropertySignature(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isParameter(node) ||
    isAssignment(node) ||
    ts.isExportAssignment(node)
  );
}

/** `Store.prototype.get = …`, `exports.get = …` and `this.get = …` declare in JavaScript. */
function isAssignment(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
}

/** The function that a declaration is or holds. */
export function functionOfDeclaration(node: ts.Node): ts.SignatureDeclaration | undefined {
  if (ts.isFunctionLike(node)) return node;
  if (ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node) || ts.isPropertyAssignment(node)) {
    return node.initializer && functionOfDeclaration(node.initializer);
  }
  if (isAssignment(node)) return functionOfDeclaration(node.right);
  if (ts.isExportAssignment(node) || ts.isParenthesizedExpression(node) || ts.isSatisfiesExpression(node)) {
    return functionOfDeclaration(node.expression);
  }
  return undefined;
}
