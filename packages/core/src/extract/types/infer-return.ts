import { ts } from 'ts-morph';
import { exitOfAll } from '../facts/exits.ts';
import { isAsync } from '../facts/throws.ts';
import type { FunctionNode, Walk } from '../facts/walk.ts';
import { inferExpression } from './infer-expression.ts';

const primitives = new Set(['string', 'number', 'boolean', 'bigint']);

/** Type that a function without a return annotation gives, where syntax alone makes it certain. */
export function inferReturn(node: FunctionNode, walk: Walk): string | undefined {
  const { body } = node;
  if (node.type !== undefined || body === undefined || node.asteriskToken !== undefined || walk.context.javaScript)
    return undefined;
  if (ts.isConstructorDeclaration(node) || ts.isSetAccessor(node)) return undefined;
  const type = walk.returned.length === 0 ? inferNothing(node) : inferValue(walk);
  if (type === undefined || !isAsync(walk)) return type;
  return type.startsWith('Promise<') ? type : `Promise<${type}>`;
}

/** Without a returned value it is `void`; an expression that always throws is typed `never`, but a declaration `void`. */
function inferNothing({ body, kind }: FunctionNode): string | undefined {
  if (body === undefined || !ts.isBlock(body)) return undefined;
  const isExpression = kind === ts.SyntaxKind.ArrowFunction || kind === ts.SyntaxKind.FunctionExpression;
  return isExpression && exitOfAll(body.statements) !== undefined ? undefined : 'void';
}

function inferValue(walk: Walk): string | undefined {
  const { context, returned, parameters, absences, locals } = walk;
  const body = walk.function?.body;
  if (absences.length > 0 || body === undefined) return undefined;
  if (ts.isBlock(body) && exitOfAll(body.statements) === undefined) return undefined;
  const names = new Map<string, string>();
  for (const [name, { type }] of parameters)
    if (type !== undefined && primitives.has(type) && !locals.has(name)) names.set(name, type);
  const types = [...new Set(returned.map((node) => inferExpression(node, context, { widen: false, names })))];
  const [only] = types;
  if (types.every((type) => type === 'boolean' || type === 'true' || type === 'false')) return 'boolean';
  const [first] = returned;
  if (types.length !== 1 || only === undefined || first === undefined) return undefined;
  return inferExpression(first, context, { widen: true, names });
}
