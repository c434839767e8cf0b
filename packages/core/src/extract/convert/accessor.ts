import { ts } from 'ts-morph';
import type { Modifier, TypeText } from '../../model/index.ts';
import { analyseFunction, type Analysis } from '../facts/analysis.ts';
import type { Holder, ModuleContext } from '../module-context.ts';
import { nameOf } from '../names.ts';
import { commentType, type CommentTypes } from '../types/comment-types.ts';
import { writtenType } from '../types/written-type.ts';
import { addSymbol, placeOf } from './add-symbol.ts';
import { callableRanges, type Members } from './callable.ts';
import { decoratorsOf, modifiersOf, separatorOf } from './modifiers.ts';

/** The other accessor of a name: known to the first of the two; `hidden` for the second, which has no record of its own. */
export type AccessorPair = ts.AccessorDeclaration | 'hidden';

/** Finds getters and setters that belong together: same name, same side of the class. */
export function pairAccessors(nodes: readonly ts.Node[], context: ModuleContext): ReadonlyMap<ts.Node, AccessorPair> {
  const first = new Map<string, ts.AccessorDeclaration>();
  const pairs = new Map<ts.Node, AccessorPair>();
  for (const node of nodes) {
    if (!ts.isAccessor(node)) continue;
    const key = separatorOf(node) + nameOf(node.name, context);
    const other = first.get(key);
    if (other === undefined || pairs.has(other) || other.kind === node.kind) first.set(key, node);
    else {
      pairs.set(other, node);
      pairs.set(node, 'hidden');
    }
  }
  return pairs;
}

/** Converts a getter, a setter, or both of one name as a single accessor. */
export function convertAccessor(
  node: ts.AccessorDeclaration,
  pair: AccessorPair | undefined,
  members: Members,
  holder: Holder,
  context: ModuleContext,
  separator: '.' | '#' = separatorOf(node),
): void {
  if (pair === 'hidden') return;
  const nodes = pair === undefined ? [node] : [node, pair];
  const ranges = nodes.map((each) => callableRanges(each, context));
  const kinds: Modifier[] = nodes.map((each) => (ts.isGetAccessor(each) ? 'get' : 'set'));
  addSymbol(
    {
      kind: 'accessor',
      name: nameOf(node.name, context),
      nameNode: node.name,
      node,
      ...(pair && { otherPlaces: [placeOf(pair, context)] }),
      separator,
      modifiers: [...new Set([...modifiersOf(node), ...kinds])],
      decorators: nodes.flatMap((each) => decoratorsOf(each, context)),
      ranges: {
        signature: ranges.flatMap(({ signature }) => signature),
        body: ranges.flatMap(({ body }) => body),
      },
      type: (types, analysis) => accessorType(nodes, types, analysis, context),
      analyse: () => joinAnalyses(nodes.map((each) => analyseFunction(each, setterParameters(each), members, context))),
    },
    holder,
    context,
  );
}

function setterParameters(node: ts.AccessorDeclaration): { name: string }[] {
  return node.parameters.map(({ name }) => ({ name: ts.isIdentifier(name) ? name.text : 'value' }));
}

function accessorType(
  nodes: readonly ts.AccessorDeclaration[],
  types: CommentTypes,
  { returns }: Analysis,
  context: ModuleContext,
): TypeText | undefined {
  const getter = nodes.find(ts.isGetAccessor);
  const setter = nodes.find(ts.isSetAccessor);
  return (
    writtenType(getter?.type, context) ??
    (getter === undefined || returns === undefined ? undefined : { text: returns, from: 'inferred' as const }) ??
    writtenType(setter?.parameters[0]?.type, context) ??
    commentType('returns', types, context) ??
    commentType('type', types, context)
  );
}

function joinAnalyses([first, second]: readonly Analysis[]): Analysis {
  if (first === undefined) throw new Error('An accessor has at least one part.');
  if (second === undefined) return first;
  const { facts } = first;
  const other = second.facts;
  const returns = first.returns ?? second.returns;
  return {
    facts: {
      ...facts,
      throws: [...facts.throws, ...other.throws],
      absentReturns: [...facts.absentReturns, ...other.absentReturns],
      returnExpressions: [...facts.returnExpressions, ...other.returnExpressions],
      calls: [...facts.calls, ...other.calls],
      ...(other.unlistedCalls && { unlistedCalls: true }),
      mutates: [...facts.mutates, ...other.mutates],
      readsParameters: [...(facts.readsParameters ?? []), ...(other.readsParameters ?? [])],
    },
    mentions: [...new Set([...first.mentions, ...second.mentions])],
    complexity: Math.max(first.complexity, second.complexity),
    ...(returns !== undefined && { returns }),
  };
}
