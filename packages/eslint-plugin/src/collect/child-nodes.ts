import type { TSESTree } from '@typescript-eslint/types';

/** Calls back for each node directly below another, in the order of its fields. */
export function forEachChild(node: TSESTree.Node, visit: (child: TSESTree.Node) => void): void {
  for (const key in node) {
    if (key === 'parent' || key === 'loc' || key === 'range') continue;
    const value: unknown = node[key as keyof TSESTree.Node];
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) {
      for (const each of value) if (isNode(each)) visit(each);
    } else if (isNode(value)) visit(value);
  }
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}
