import { ts } from 'ts-morph';
import { nameChain } from '../facts/names.ts';
import type { ModuleContext } from '../module-context.ts';
import { textOf } from '../text.ts';

/** Built-in classes without type parameters. */
const plainClasses = new Set(
  (
    'Date RegExp Error TypeError RangeError SyntaxError EvalError URIError ReferenceError URL URLSearchParams Headers Request ' +
    'Response FormData Blob File AbortController AbortSignal TextEncoder TextDecoder EventTarget ArrayBuffer DataView'
  ).split(' '),
);

/** Classes and functions whose result is a primitive. */
const conversions = new Map([
  ['String', 'string'],
  ['Number', 'number'],
  ['Boolean', 'boolean'],
  ['BigInt', 'bigint'],
  ['Symbol', 'symbol'],
  ['JSON.stringify', 'string'],
  ['Math.max', 'number'],
  ['Math.min', 'number'],
  ['Math.round', 'number'],
  ['Math.floor', 'number'],
  ['Math.ceil', 'number'],
  ['Math.abs', 'number'],
  ['Math.sqrt', 'number'],
  ['Math.random', 'number'],
  ['Math.trunc', 'number'],
  ['Date.now', 'number'],
  ['performance.now', 'number'],
  ['Array.isArray', 'boolean'],
  ['Number.isInteger', 'boolean'],
  ['Number.isNaN', 'boolean'],
  ['Number.isFinite', 'boolean'],
  ['Number.isSafeInteger', 'boolean'],
  ['Object.hasOwn', 'boolean'],
  ['Object.is', 'boolean'],
]);

/** A class with its type arguments written, a plain built-in one, or one of this module without type parameters. */
export function inferNew({ expression, typeArguments }: ts.NewExpression, context: ModuleContext): string | undefined {
  if (!ts.isIdentifier(expression)) return undefined;
  const name = expression.text;
  const isLocal = context.source.statements.some((each) => ts.isClassDeclaration(each) && each.name?.text === name);
  if (typeArguments !== undefined) {
    const isKnown = isLocal || ['Map', 'Set', 'WeakMap', 'WeakSet', 'Promise'].includes(name);
    return isKnown ? `${name}<${typeArguments.map((each) => textOf(each, context)).join(', ')}>` : undefined;
  }
  if (context.state.has(name)) return isPlainClass(name, context) ? name : undefined;
  return plainClasses.has(name) ? name : undefined;
}

function isPlainClass(name: string, { source }: ModuleContext): boolean {
  const found = source.statements.find((each) => ts.isClassDeclaration(each) && each.name?.text === name);
  return found !== undefined && (found as ts.ClassDeclaration).typeParameters === undefined;
}

/** What a built-in function gives. */
export function inferCall({ expression }: ts.CallExpression, context: ModuleContext): string | undefined {
  const callee = nameChain(expression);
  if (callee === undefined || context.state.has(callee.split('.')[0] ?? '')) return undefined;
  return callee === 'Symbol' ? undefined : conversions.get(callee);
}
