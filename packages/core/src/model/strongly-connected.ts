/**
 * Groups nodes that reach each other (Tarjan), every group before those that lead to it: callees first.
 * Keeps its own stack, so that long chains do not exhaust the call stack. Edges to unknown nodes are ignored.
 */
export function stronglyConnected<Node>(
  nodes: Iterable<Node>,
  edgesOf: (node: Node) => readonly Node[],
): (readonly Node[])[] {
  const indexes = new Map<Node, number>();
  const known = new Set(nodes);
  const lowest = new Map<Node, number>();
  const open: Node[] = [];
  const isOpen = new Set<Node>();
  const groups: Node[][] = [];

  for (const start of known) {
    if (indexes.has(start)) continue;
    const path: { node: Node; edges: readonly Node[]; next: number }[] = [];
    const enter = (node: Node): void => {
      lowest.set(node, indexes.size);
      indexes.set(node, indexes.size);
      open.push(node);
      isOpen.add(node);
      path.push({ node, edges: edgesOf(node), next: 0 });
    };
    const lower = (node: Node, value: number): void => {
      lowest.set(node, Math.min(lowest.get(node) ?? value, value));
    };
    enter(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      if (top.next < top.edges.length) {
        const target = top.edges[top.next++] as Node;
        if (!known.has(target)) continue;
        const index = indexes.get(target);
        if (index === undefined) enter(target);
        else if (isOpen.has(target)) lower(top.node, index);
        continue;
      }
      path.pop();
      const low = lowest.get(top.node) ?? 0;
      const above = path.at(-1);
      if (above !== undefined) lower(above.node, low);
      if (low === indexes.get(top.node)) groups.push(closeGroup(open, isOpen, top.node));
    }
  }
  return groups;
}

function closeGroup<Node>(open: Node[], isOpen: Set<Node>, first: Node): Node[] {
  const group = open.splice(open.lastIndexOf(first));
  for (const node of group) isOpen.delete(node);
  return group;
}
