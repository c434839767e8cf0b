import { ts } from 'ts-morph';
import { nestedIn, startFlow, noFacts, type Facts, type ParameterRecord } from '../../model/index.ts';
import type { ModuleContext } from '../module-context.ts';
import { boundNames } from '../names.ts';
import { textOf } from '../text.ts';
import { inferReturn } from '../types/infer-return.ts';
import { collectionOf, type Collection } from './collections.ts';
import { finishFacts } from './finish-facts.ts';
import { rootOf } from './names.ts';
import { noteReturn } from './returns.ts';
import { visitStatements } from './visit-sequence.ts';
import { visit } from './visit.ts';
import { createWalk, type FunctionNode, type ParameterName, type Walk } from './walk.ts';

/** What the syntax of a declaration proves. */
export interface Analysis {
  readonly facts: Facts;
  readonly mentions: readonly string[];
  readonly complexity: number;
  /** Type of what is returned, where syntax makes it certain. */
  readonly returns?: string;
}

/** The names a piece of syntax mentions; it has no facts of its own. */
export function analyseSyntax(nodes: readonly (ts.Node | undefined)[], context: ModuleContext): Analysis {
  if (nodes.every(isPlain)) return nothing;
  const walk = syntaxWalk(context);
  for (const node of nodes) if (node !== undefined) visit(node, walk);
  return { facts: noFacts, mentions: mentionsOf(walk), complexity: 1 };
}

const syntaxWalks = new WeakMap<ModuleContext, Walk>();

/** One walk serves all declarations of a module that are no functions: most are small, and a walk is not. */
function syntaxWalk(context: ModuleContext): Walk {
  const walk = syntaxWalks.get(context) ?? createWalk(context, noParameters, {}, visit);
  syntaxWalks.set(context, walk);
  walk.mentions.clear();
  walk.locals.clear();
  walk.flow = nestedIn(startFlow);
  return walk;
}

/** Nothing, or a keyword such as `string`: most types are, and name nothing. */
function isPlain(node: ts.Node | undefined): boolean {
  return node === undefined || (node.kind >= ts.SyntaxKind.FirstKeyword && node.kind <= ts.SyntaxKind.LastKeyword);
}

const nothing: Analysis = { facts: noFacts, mentions: [], complexity: 1 };
const noParameters: ReadonlyMap<string, ParameterName> = new Map();

/**
 * Facts of a function with a body.
 *
 * @param parameters - Records of its parameters, as documentation names them.
 * @param members - Collections that members of `this` hold.
 */
export function analyseFunction(
  node: FunctionNode,
  parameters: readonly ParameterRecord[],
  members: ReadonlyMap<string, Collection | undefined>,
  context: ModuleContext,
): Analysis {
  const walk = createWalk(context, parameterNames(node, parameters, context), { function: node, members }, visit);
  walk.inSignature = true;
  for (const parameter of node.parameters) visit(parameter, walk);
  for (const parameter of node.typeParameters ?? []) visit(parameter, walk);
  if (node.type) visit(node.type, walk);
  walk.inSignature = false;
  walk.reads.clear();
  if (node.body && ts.isBlock(node.body)) visitStatements(node.body.statements, walk);
  else if (node.body) noteReturn(node.body, walk);
  const returns = inferReturn(node, walk);
  return {
    facts: finishFacts(walk),
    mentions: mentionsOf(walk),
    complexity: walk.decisions + 1,
    ...(returns !== undefined && { returns }),
  };
}

function parameterNames(
  node: FunctionNode,
  records: readonly ParameterRecord[],
  context: ModuleContext,
): Map<string, ParameterName> {
  const names = new Map<string, ParameterName>();
  const real = node.parameters.filter(({ name }) => !(ts.isIdentifier(name) && name.text === 'this'));
  for (const [index, parameter] of real.entries()) {
    const documented = records[index]?.name ?? '';
    const whole = ts.isIdentifier(parameter.name);
    for (const { text } of boundNames(parameter.name)) {
      names.set(text, {
        documented,
        whole,
        collection: whole ? collectionOf(parameter) : undefined,
        type: whole && parameter.type && !parameter.questionToken ? textOf(parameter.type, context) : undefined,
      });
    }
  }
  return names;
}

function mentionsOf({ mentions, locals, parameters }: Walk): string[] {
  const isFree = (mention: string): boolean => {
    const root = rootOf(mention);
    return !locals.has(root) && !parameters.has(root);
  };
  return [...mentions].filter(isFree);
}
