import type { SymbolRecord } from '@docwright/core/model';
import type { Callable } from './symbol-draft.ts';

/** A declaration among the overloads of one function. */
export interface OverloadPlace {
  /** Where the body is; absent where there is none anywhere. */
  readonly implementation?: Callable;
  readonly overload?: NonNullable<SymbolRecord['overload']>;
  /** The body of overloads, which is no signature of its own. */
  readonly isHidden: boolean;
}

/** A callable among its neighbours. */
export interface Overloadable<Node extends Callable = Callable> {
  /** What tells functions apart: name and staticness. */
  readonly key: string;
  readonly node: Node;
}

/**
 * Finds the overloads among neighbours: callables of one key. Those without a body are its signatures; one with a body
 * is a signature only when it is the only one.
 *
 * @param callableOf - Undefined for what is no callable.
 */
export function groupOverloads<Item, Node extends Callable = Callable>(
  items: readonly Item[],
  callableOf: (item: Item) => Overloadable<Node> | undefined,
): ReadonlyMap<Item, OverloadPlace> {
  const groups = new Map<string, Item[]>();
  const callables = new Map<Item, Callable>();
  for (const item of items) {
    const callable = callableOf(item);
    if (callable === undefined) continue;
    callables.set(item, callable.node);
    const group = groups.get(callable.key);
    if (group === undefined) groups.set(callable.key, [item]);
    else group.push(item);
  }
  const places = new Map<Item, OverloadPlace>();
  if (groups.size < callables.size)
    for (const group of groups.values()) if (group.length > 1) placeGroup(group, callables, places);
  return places;
}

function placeGroup<Item>(
  group: readonly Item[],
  callables: ReadonlyMap<Item, Callable>,
  places: Map<Item, OverloadPlace>,
): void {
  const withBody = group.findLast((item) => hasBody(callables.get(item)));
  const signatures = group.filter((item) => !hasBody(callables.get(item)));
  if (signatures.length === 0) return;
  const implementation = withBody === undefined ? undefined : callables.get(withBody);
  for (const [index, item] of signatures.entries()) {
    places.set(item, {
      ...(implementation && { implementation }),
      ...(signatures.length > 1 && { overload: { index: index + 1, of: signatures.length } }),
      isHidden: false,
    });
  }
  if (withBody !== undefined) places.set(withBody, { isHidden: true });
}

function hasBody(callable: Callable | undefined): boolean {
  return callable !== undefined && 'body' in callable && Boolean(callable.body);
}
