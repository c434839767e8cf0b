import { ts } from 'ts-morph';
import { boundNames } from '../names.ts';

/** Globals that mean the same wherever an example stands. */
const stableGlobals = new Set(
  (
    'undefined NaN Infinity Array Object String Number Boolean BigInt RegExp Map Set WeakMap WeakSet URL URLSearchParams Date Error TypeError ' +
    'RangeError SyntaxError JSON Math Uint8Array Record Partial Readonly Promise Symbol TextEncoder TextDecoder Headers FormData AbortController'
  ).split(' '),
);

/** Chains of stable globals whose value changes from run to run. */
const unstable = /^(?:Math\.random|Date\.now|Symbol)$/u;

/**
 * Names that an expression needs from outside of itself, in source order; undefined when it cannot be read by itself:
 * it holds `this`, `yield`, an assignment, or something whose value changes from run to run.
 */
export function freeNames(node: ts.Node): ReadonlySet<string> | undefined {
  const free = new Set<string>();
  return collect(node, new Set(), free) ? free : undefined;
}

function collect(node: ts.Node, bound: ReadonlySet<string>, free: Set<string>): boolean {
  const inside = (child: ts.Node): boolean => collect(child, bound, free);
  if (ts.isIdentifier(node)) {
    if (!bound.has(node.text) && !stableGlobals.has(node.text)) free.add(node.text);
    return true;
  }
  if (ts.isPropertyAccessExpression(node)) return !isUnstable(node) && inside(node.expression);
  if (ts.isPropertySignature(node)) return node.type === undefined || inside(node.type);
  if (ts.isPropertyAssignment(node))
    return (!ts.isComputedPropertyName(node.name) || inside(node.name.expression)) && inside(node.initializer);
  if (ts.isShorthandPropertyAssignment(node)) return inside(node.name);
  if (ts.isNewExpression(node) && isNow(node)) return false;
  if (ts.isArrowFunction(node)) return collectArrow(node, bound, free);
  if (isRefused(node)) return false;
  if (ts.isQualifiedName(node)) return inside(node.left);
  return every(node, inside);
}

function every(node: ts.Node, check: (child: ts.Node) => boolean): boolean {
  return ts.forEachChild(node, (child) => (check(child) ? undefined : true)) === undefined;
}

/** Inside an arrow its parameters are known; one with a block may do anything. */
function collectArrow(node: ts.ArrowFunction, bound: ReadonlySet<string>, free: Set<string>): boolean {
  if (ts.isBlock(node.body) && node.body.statements.length > 0) return false;
  const own = node.parameters.flatMap(({ name }) => boundNames(name).map(({ text }) => text));
  return ts.isBlock(node.body) || collect(node.body, new Set([...bound, ...own]), free);
}

function isUnstable(node: ts.PropertyAccessExpression): boolean {
  return ts.isIdentifier(node.expression) && unstable.test(`${node.expression.text}.${node.name.text}`);
}

/** `new Date()` is another one every time. */
function isNow({ expression, arguments: args }: ts.NewExpression): boolean {
  return ts.isIdentifier(expression) && expression.text === 'Date' && (args === undefined || args.length === 0);
}

function isRefused(node: ts.Node): boolean {
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
  }
  const isStep =
    (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) &&
    (node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken);
  return (
    isStep ||
    ts.isFunctionExpression(node) ||
    ts.isClassExpression(node) ||
    ts.isYieldExpression(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isAccessor(node) ||
    ts.isJsxElement(node) ||
    ts.isJsxSelfClosingElement(node) ||
    ts.isJsxFragment(node) ||
    node.kind === ts.SyntaxKind.ThisKeyword ||
    node.kind === ts.SyntaxKind.SuperKeyword
  );
}
