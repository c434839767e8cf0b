import { ts } from 'ts-morph';
import type { SymbolRecord } from '../../model/index.ts';
import type { FunctionNode } from '../facts/walk.ts';

/** A declaration among the overloads of one function. */
export interface OverloadPlace {
  /** Where the body is; absent where there is none anywhere. */
  readonly implementation?: FunctionNode;
  readonly overload?: NonNullable<SymbolRecord['overload']>;
  /** The body of overloads, which is no signature of its own. */
  readonly isHidden: boolean;
}

type Overloadable = ts.SignatureDeclaration & { readonly body?: ts.Node };

/**
 * Finds the overloads among neighbours: callables of one key. Those without a body are its signatures;
 * one with a body is a signature only when it is the only one.
 *
 * @param keyOf - What tells functions apart: name and staticness; undefined for what is no callable.
 */
export function groupOverloads<Node extends ts.Node>(
  nodes: readonly Node[],
  keyOf: (node: Node) => string | undefined,
): ReadonlyMap<Node, OverloadPlace> {
  const groups = new Map<string, Node[]>();
  for (const node of nodes) {
    const key = keyOf(node);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [node]);
    else group.push(node);
  }
  const places = new Map<Node, OverloadPlace>();
  for (const group of groups.values()) if (group.length > 1) placeGroup(group, places);
  return places;
}

function placeGroup<Node extends ts.Node>(group: readonly Node[], places: Map<Node, OverloadPlace>): void {
  const withBody = group.findLast((node) => bodyOf(node) !== undefined);
  const signatures = group.filter((node) => bodyOf(node) === undefined);
  if (signatures.length === 0) return;
  const implementation = withBody as unknown as FunctionNode | undefined;
  for (const [index, node] of signatures.entries()) {
    places.set(node, {
      ...(implementation && { implementation }),
      ...(signatures.length > 1 && { overload: { index: index + 1, of: signatures.length } }),
      isHidden: false,
    });
  }
  if (withBody !== undefined) places.set(withBody, { isHidden: true });
}

function bodyOf(node: ts.Node): ts.Node | undefined {
  return (node as unknown as Overloadable).body;
}
