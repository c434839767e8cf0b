import type { Modifier } from '@docwright/core/model';
import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/types';
import { addSymbol } from './add-symbol.ts';
import type { CollectContext, Holder } from './collect-context.ts';
import { decoratorsOf } from './decorators-of.ts';
import { leadingWords } from './leading-words.ts';
import { keyName } from './names.ts';
import { callableRanges } from './ranges.ts';
import { startOf } from './start-of.ts';
import type { Accessor, Callable } from './symbol-draft.ts';

/** The other accessor of a name: known to the first of the two; `hidden` for the second, which has no record of its own. */
export type AccessorPair = Accessor | 'hidden';

/** Reads a member as an accessor; undefined when it is none. */
export function accessorOf(node: TSESTree.Node): Accessor | undefined {
  switch (node.type) {
    case AST_NODE_TYPES.MethodDefinition:
    case AST_NODE_TYPES.TSAbstractMethodDefinition:
    case AST_NODE_TYPES.Property:
    case AST_NODE_TYPES.TSMethodSignature: {
      if (node.kind !== 'get' && node.kind !== 'set') return undefined;
      const callable = node.type === AST_NODE_TYPES.TSMethodSignature ? node : (node.value as Callable);
      const decorators = decoratorsOf(node);
      return { node, kind: node.kind, callable, decorators, start: startOf(node), end: node.range[1] };
    }
    default:
      return undefined;
  }
}

/** Finds getters and setters that belong together: same name, same side of the class. */
export function pairAccessors(
  nodes: readonly TSESTree.Node[],
  context: CollectContext,
): ReadonlyMap<TSESTree.Node, AccessorPair> {
  const first = new Map<string, Accessor>();
  const pairs = new Map<TSESTree.Node, AccessorPair>();
  for (const node of nodes) {
    const accessor = accessorOf(node);
    if (accessor === undefined) continue;
    const key = (isStatic(accessor) ? '.' : '#') + keyName(accessor.node.key, accessor.node.computed, context);
    const other = first.get(key);
    if (other === undefined || pairs.has(other.node) || other.kind === accessor.kind) first.set(key, accessor);
    else {
      pairs.set(other.node, accessor);
      pairs.set(node, 'hidden');
    }
  }
  return pairs;
}

function isStatic({ node }: Accessor): boolean {
  return 'static' in node && node.static;
}

/** Collects a getter, a setter, or both of one name as a single accessor. */
export function collectAccessor(
  accessor: Accessor,
  pair: AccessorPair | undefined,
  separator: '.' | '#',
  holder: Holder,
  context: CollectContext,
): void {
  if (pair === 'hidden') return;
  const { node, callable, decorators, start, end } = accessor;
  const kinds: Modifier[] = pair ? [accessor.kind, pair.kind] : [accessor.kind];
  addSymbol(
    {
      kind: 'accessor',
      name: keyName(node.key, node.computed, context),
      node,
      nameNode: node.key,
      start,
      end,
      separator,
      isPrivate: 'accessibility' in node && node.accessibility === 'private',
      decorators,
      ...(pair && { other: pair }),
      moreModifiers: 'optional' in node && node.optional ? ['optional', ...kinds] : kinds,
      ranges: (inside) => {
        const both = (pair ? [accessor, pair] : [accessor]).map((each) => accessorRanges(each, inside));
        return { signature: both.flatMap(({ signature }) => signature), body: both.flatMap(({ body }) => body) };
      },
      callable,
    },
    holder,
    context,
  );
}

function accessorRanges(
  { node, callable, decorators, start, end }: Accessor,
  context: CollectContext,
): ReturnType<typeof callableRanges> {
  const { signatureStart } = leadingWords({ start, limit: node.key.range[0], decorators }, context);
  return callableRanges({ start: signatureStart, end }, callable, context);
}
