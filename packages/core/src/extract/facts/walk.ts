import { startFlow } from '../../model/index.ts';
import type { ts } from 'ts-morph';
import type { ModuleContext } from '../module-context.ts';
import type { Collection } from './collections.ts';
import { type Flow } from './flow.ts';
import type { SeenAbsence, SeenCall, SeenMutation, SeenThrow } from './seen.ts';

/** A function of any form. */
export type FunctionNode =
  | ts.FunctionDeclaration
  | ts.FunctionExpression
  | ts.ArrowFunction
  | ts.MethodDeclaration
  | ts.ConstructorDeclaration
  | ts.GetAccessorDeclaration
  | ts.SetAccessorDeclaration;

/** A name that a parameter binds. */
export interface ParameterName {
  /** Name of the whole parameter in documentation. */
  readonly documented: string;
  /** The parameter itself rather than something taken out of it. */
  readonly whole: boolean;
  readonly collection: Collection | undefined;
  /** Written type. */
  readonly type: string | undefined;
}

/** Everything seen on the way through one declaration; what it proves is worked out at the end, when all names are known. */
export interface Walk {
  readonly context: ModuleContext;
  /** Absent for declarations that are not functions. */
  readonly function?: FunctionNode;
  readonly members: ReadonlyMap<string, Collection | undefined>;
  readonly parameters: ReadonlyMap<string, ParameterName>;
  /** Names bound inside, at any depth, other than parameters. */
  readonly locals: Set<string>;
  /** Names that get another value after they were bound. */
  readonly assigned: Set<string>;
  /** Constants of the body that hold a new error: `const error = new RangeError(…)`. */
  readonly constructed: Map<string, ts.NewExpression>;
  /** Names of the errors that `catch` clauses around the place bind. */
  readonly caughtNames: string[];
  readonly mentions: Set<string>;
  /** Local names of parameters that are read. */
  readonly reads: Set<string>;
  readonly throws: SeenThrow[];
  readonly absences: SeenAbsence[];
  readonly returned: ts.Expression[];
  readonly calls: SeenCall[];
  /** There is a call whose callee is no chain of names. */
  hasOtherCalls: boolean;
  readonly mutations: SeenMutation[];
  /** What is yielded, or the whole `yield*`. */
  readonly yields: ts.Expression[];
  /** The parameters and types of the function itself are being visited. */
  inSignature: boolean;
  flow: Flow;
  decisions: number;
  /** Returns, and jumps that leave no loop yet, seen so far in the function itself. */
  returns: number;
  jumps: number;
  /** Statements of the function itself that hold such a return or jump. */
  readonly leaving: Set<ts.Statement>;
  returnsJsx: boolean;
  /** The flow behind the last statement of the body. */
  endFlow: Flow;
  /** Visits the children of nodes; one closure per walk. */
  readonly visitChild: (node: ts.Node) => void;
}

/** Starts a walk. */
export function createWalk(
  context: ModuleContext,
  parameters: ReadonlyMap<string, ParameterName>,
  of: { readonly function?: FunctionNode; readonly members?: ReadonlyMap<string, Collection | undefined> },
  visit: (node: ts.Node, walk: Walk) => void,
): Walk {
  const walk: Walk = {
    context,
    ...(of.function && { function: of.function }),
    members: of.members ?? noMembers,
    parameters,
    locals: new Set(),
    assigned: new Set(),
    constructed: new Map(),
    caughtNames: [],
    mentions: new Set(),
    reads: new Set(),
    throws: [],
    absences: [],
    returned: [],
    calls: [],
    hasOtherCalls: false,
    mutations: [],
    yields: [],
    inSignature: false,
    flow: startFlow,
    decisions: 0,
    returns: 0,
    jumps: 0,
    leaving: new Set(),
    returnsJsx: false,
    endFlow: startFlow,
    visitChild: (node) => visit(node, walk),
  };
  return walk;
}

const noMembers: ReadonlyMap<string, Collection | undefined> = new Map();

/** Visits one kind of node. */
export type Visitor = (node: ts.Node, walk: Walk) => void;

/** A kind of node, and what visits it. */
export type VisitorEntry = readonly [kind: ts.SyntaxKind, visitor: Visitor];

/** Pairs a kind with the visitor of its node type. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- callers name the node type of the kind
export function entry<Node extends ts.Node>(
  kind: ts.SyntaxKind,
  visitor: (node: Node, walk: Walk) => void,
): VisitorEntry {
  return [kind, visitor as Visitor];
}

/** Visits a statement, and remembers whether it may leave what holds it other than by an error. */
export function visitLeaving(statement: ts.Statement, walk: Walk): void {
  const before = walk.returns + walk.jumps;
  walk.visitChild(statement);
  if (walk.returns + walk.jumps !== before) walk.leaving.add(statement);
}

/** Does something in another flow, and comes back to the one before. */
export function inFlow<Result>(flow: Flow, walk: Walk, action: () => Result): Result {
  const before = walk.flow;
  walk.flow = flow;
  const result = action();
  walk.flow = before;
  return result;
}
