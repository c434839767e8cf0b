import { ts } from 'ts-morph';
import type { FingerprintRanges, ParameterRecord, TypeText } from '../../model/index.ts';
import { analyseFunction, analyseSyntax, type Analysis } from '../facts/analysis.ts';
import type { Collection } from '../facts/collections.ts';
import type { FunctionNode } from '../facts/walk.ts';
import type { ModuleContext } from '../module-context.ts';
import { commentType } from '../types/comment-types.ts';
import { writtenType } from '../types/written-type.ts';
import type { SymbolDraft } from './symbol-draft.ts';
import { signatureStart } from './modifiers.ts';
import { parametersOf } from './parameters.ts';
import { typeParametersOf } from './type-parameters.ts';

/** The parts of a draft that follow from a callable's own signature. */
export type CallableParts = Pick<SymbolDraft, 'typeParameters' | 'parameters' | 'returns' | 'analyse'>;

/** Collections held by members of `this`, by name. */
export type Members = ReadonlyMap<string, Collection | undefined>;

/** The members of anything but a class. */
export const noMembers: Members = new Map();

/**
 * Parts of a function, method or constructor.
 *
 * @param implementation - Where the body is, when `node` is one of several overloads.
 */
export function callableParts(
  node: FunctionNode,
  context: ModuleContext,
  members: Members,
  implementation: FunctionNode = node,
): CallableParts {
  return {
    typeParameters: typeParametersOf(node.typeParameters, context),
    parameters: (comment, types) => parametersOf(node.parameters, context, comment, types),
    returns: ts.isConstructorDeclaration(node)
      ? undefined
      : (types, analysis) => returnType(node, types, analysis, context),
    analyse: (parameters) => analyse(node, implementation, parameters, members, context),
  };
}

/** Parts of a signature that has no body anywhere. */
export function signatureParts(node: ts.SignatureDeclaration, context: ModuleContext): CallableParts {
  return {
    typeParameters: typeParametersOf(node.typeParameters, context),
    parameters: (comment, types) => parametersOf(node.parameters, context, comment, types),
    returns: () => writtenType(node.type, context),
    analyse: () => analyseSyntax([...(node.typeParameters ?? []), ...node.parameters, node.type], context),
  };
}

function returnType(
  node: FunctionNode,
  types: Readonly<Record<string, string>>,
  { returns }: Analysis,
  context: ModuleContext,
): TypeText | undefined {
  const known = writtenType(node.type, context) ?? commentType('returns', types, context);
  return known ?? (returns === undefined ? undefined : { text: returns, from: 'inferred' });
}

/** An overload has the facts of the implementation, under its own names. */
function analyse(
  node: FunctionNode,
  implementation: FunctionNode,
  parameters: readonly ParameterRecord[],
  members: Members,
  context: ModuleContext,
): Analysis {
  if (node === implementation) return analyseFunction(node, parameters, members, context);
  const own = analyseSyntax([...(node.typeParameters ?? []), ...node.parameters, node.type], context);
  const body = implementations.get(implementation) ?? analyseImplementation(implementation, members, context);
  return {
    facts: body.facts,
    complexity: body.complexity,
    mentions: [...new Set([...own.mentions, ...body.mentions])],
  };
}

/** What was found in implementations: with many overloads it would be looked for as many times. */
const implementations = new WeakMap<FunctionNode, Analysis>();

function analyseImplementation(node: FunctionNode, members: Members, context: ModuleContext): Analysis {
  const analysis = analyseFunction(node, parametersOf(node.parameters, context), members, context);
  implementations.set(node, analysis);
  return analysis;
}

/** Signature up to the body, and the body. */
export function callableRanges(
  node: FunctionNode,
  context: ModuleContext,
  implementation: FunctionNode = node,
): FingerprintRanges {
  const start = signatureStart(node, context);
  return {
    signature: [{ start, end: node.body ? bodyStart(node.body, context) : node.end }],
    body: implementation.body ? [{ start: bodyStart(implementation.body, context), end: implementation.body.end }] : [],
  };
}

/** Where a body starts, as the rules for fingerprints say. */
export function bodyStart(body: ts.Node, { source }: ModuleContext): number {
  return body.getStart(source);
}
