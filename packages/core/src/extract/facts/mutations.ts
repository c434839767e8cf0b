import { ts } from 'ts-morph';
import type { MutationFact } from '../../model/index.ts';
import { isMutator } from './collections.ts';
import { withoutAssertions } from './conditions.ts';
import { nameChain, rootOf } from './names.ts';
import type { SeenMutation } from './seen.ts';
import type { Walk } from './walk.ts';

/** Notes what an assignment, `++` or `--` changes. */
export function noteAssignment(target: ts.Expression, walk: Walk): void {
  const node = withoutAssertions(target);
  if (ts.isArrayLiteralExpression(node)) {
    for (const element of node.elements)
      noteAssignment(ts.isSpreadElement(element) ? element.expression : element, walk);
  } else if (ts.isObjectLiteralExpression(node)) {
    for (const property of node.properties) {
      if (ts.isShorthandPropertyAssignment(property)) noteAssignment(property.name, walk);
      else if (ts.isPropertyAssignment(property)) noteAssignment(property.initializer, walk);
    }
  } else if (ts.isBinaryExpression(node)) noteAssignment(node.left, walk);
  else if (ts.isIdentifier(node)) {
    walk.assigned.add(node.text);
    note({ target: node.text, rebinds: true }, walk);
  } else noteChange(node, walk);
}

/** Notes what `delete` changes. */
export function noteDelete(target: ts.Expression, walk: Walk): void {
  noteChange(withoutAssertions(target), walk);
}

/** Notes what a call changes: through a method of a built-in collection, or `Object.assign`. */
export function noteCallMutation({ expression, arguments: args }: ts.CallExpression, walk: Walk): void {
  if (!ts.isPropertyAccessExpression(expression)) return;
  const { expression: subject, name } = expression;
  const target = chainOf(subject);
  if (target === undefined) return;
  if (target === 'Object' && name.text === 'assign') {
    const changed = args[0] && chainOf(args[0]);
    if (changed !== undefined) note({ target: changed, rebinds: false }, walk);
  } else note({ target, method: name.text, rebinds: false }, walk);
}

/** A property or element that gets another value; of an element, what holds it is told. */
function noteChange(node: ts.Expression, walk: Walk): void {
  const target = ts.isElementAccessExpression(node) ? chainOf(node.expression) : chainOf(node);
  if (target !== undefined) note({ target, rebinds: false }, walk);
}

function chainOf(node: ts.Expression): string | undefined {
  const bare = withoutAssertions(node);
  if (!ts.isPropertyAccessExpression(bare)) return nameChain(bare);
  const root = chainOf(bare.expression);
  return root === undefined ? undefined : `${root}.${bare.name.text}`;
}

function note(mutation: SeenMutation, walk: Walk): void {
  if (!walk.flow.nested && !walk.inSignature) walk.mutations.push(mutation);
}

/** The fact that a seen change proves; undefined when what it changes does not outlive the call. */
export function mutationFact({ target, method, rebinds }: SeenMutation, walk: Walk): MutationFact | undefined {
  const root = rootOf(target);
  if (root === 'this') return mutatesThis(target, method, walk) ? { target, of: 'this' } : undefined;
  const parameter = walk.parameters.get(root);
  if (walk.locals.has(root)) return undefined;
  const { state } = walk.context;
  const isParameter = parameter !== undefined;
  if (!isParameter && !state.has(root)) return undefined;
  if (isParameter && rebinds) return undefined;
  const collection = isParameter ? parameter.collection : state.get(root);
  if (method !== undefined && (root !== target || !isMutator(collection, method))) return undefined;
  return { target, of: isParameter ? 'parameter' : 'module' };
}

/** A constructor sets up its instance; that is no change to anything that was there before. */
function mutatesThis(target: string, method: string | undefined, walk: Walk): boolean {
  if (walk.function?.kind === ts.SyntaxKind.Constructor) return false;
  if (method === undefined) return target !== 'this';
  const [, member, ...deeper] = target.split('.');
  return member !== undefined && deeper.length === 0 && isMutator(walk.members.get(member), method);
}
