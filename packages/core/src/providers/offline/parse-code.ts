import type { ParserOptions } from '@babel/parser';
import type { Expression, Node, TSType } from '@babel/types';
import { createRequire } from 'node:module';

const options: ParserOptions = {
  // `this.#name` outside of a class is an error that can be recovered from; every other one counts.
  errorRecovery: true,
  plugins: ['typescript', 'jsx'],
  allowAwaitOutsideFunction: true,
  allowSuperOutsideMethod: true,
  allowNewTargetOutsideFunction: true,
};

/** Syntax tree of an expression as facts quote it, or `undefined` when the text is cut off or no expression. */
export function parseExpression(text: string): Expression | undefined {
  const parse = loadParser();
  try {
    const expression = parse(text, options);
    return expression.errors?.every(({ reasonCode }) => reasonCode === 'InvalidPrivateFieldResolution')
      ? unwrap(expression)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Syntax tree of a type as records quote it, or `undefined` when it does not parse. */
export function parseType(text: string): TSType | undefined {
  const parse = loadParser();
  try {
    const assertion = parse(`0 as ${text}`, { plugins: ['typescript'] });
    return assertion.type === 'TSAsExpression' ? unwrapType(assertion.typeAnnotation) : undefined;
  } catch {
    return undefined;
  }
}

type Parse = (typeof import('@babel/parser'))['parseExpression'];

let loadedParser: Parse | undefined;

/** Loaded late, and so not by `import`: a run in which nothing changed phrases nothing. */
function loadParser(): Parse {
  loadedParser ??= (createRequire(import.meta.url)('@babel/parser') as typeof import('@babel/parser')).parseExpression;
  return loadedParser;
}

/** The expression without what only the compiler needs: `(x as T)!` gives `x`. */
export function unwrap(expression: Expression): Expression {
  switch (expression.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'ParenthesizedExpression':
      return unwrap(expression.expression);
    default:
      return expression;
  }
}

function unwrapType(type: TSType): TSType {
  return type.type === 'TSParenthesizedType' ? unwrapType(type.typeAnnotation) : type;
}

/** The child nodes, in source order. */
export function childNodes(node: Node): Node[] {
  const found: Node[] = [];
  for (const [key, value] of Object.entries(node) as [string, unknown][]) {
    if (key === 'loc' || key === 'extra' || key.endsWith('omments')) continue;
    for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) if (isNode(item)) found.push(item);
  }
  return found;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}
