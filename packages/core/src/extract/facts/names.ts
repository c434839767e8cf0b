import { ts } from 'ts-morph';

/**
 * A chain of names as text, without `?.` and `!`: `this.#items.get`, `fs.readFile`; undefined when anything
 * but names is part of it.
 */
export function nameChain(node: ts.Expression): string | undefined {
  if (ts.isIdentifier(node)) return node.text;
  if (node.kind === ts.SyntaxKind.ThisKeyword) return 'this';
  if (node.kind === ts.SyntaxKind.SuperKeyword) return 'super';
  if (ts.isNonNullExpression(node) || ts.isParenthesizedExpression(node)) return nameChain(node.expression);
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const root = nameChain(node.expression);
  return root === undefined ? undefined : `${root}.${node.name.text}`;
}

/** First name of a chain. */
export function rootOf(chain: string): string {
  const dot = chain.indexOf('.');
  return dot === -1 ? chain : chain.slice(0, dot);
}

/** All identifiers in a piece of syntax. */
export function identifiersIn(node: ts.Node): Set<string> {
  const names = new Set<string>();
  const visit = (each: ts.Node): void => {
    if (ts.isIdentifier(each)) names.add(each.text);
    else ts.forEachChild(each, visit);
  };
  visit(node);
  return names;
}
