import { ts } from 'ts-morph';
import {
  conditionAt,
  isAlwaysReached,
  cutText,
  plainText,
  type AbsentReturnFact,
  type Facts,
} from '../../model/index.ts';
import type { ModuleContext } from '../module-context.ts';
import { callFact } from './calls.ts';
import { exitOfAll } from './exits.ts';
import { type Guard } from './flow.ts';
import { mutationFact } from './mutations.ts';
import { identifiersIn } from './names.ts';
import { throwFact } from './throws.ts';
import type { SeenAbsence } from './seen.ts';
import type { Walk } from './walk.ts';

/** Turns what was seen into facts, now that all names of the function are known. */
export function finishFacts(walk: Walk): Facts {
  const { context } = walk;
  const isStale = staleGuards(walk);
  noteMissingReturn(walk);
  const reads = [...walk.parameters].filter(([name]) => walk.reads.has(name)).map(([, { documented }]) => documented);
  const reassigned = [...walk.parameters.keys()].filter((name) => walk.assigned.has(name));
  const calls = walk.calls.map((seen) => ({ fact: callFact(seen, walk), caught: seen.flow.caught }));
  const unlisted = walk.hasOtherCalls || calls.some(({ fact, caught }) => fact === undefined && !caught);
  return {
    throws: distinct(walk.throws.map((seen) => throwFact(seen, walk, isStale))),
    absentReturns: distinct(walk.absences.flatMap((seen) => absentReturn(seen, walk, isStale))),
    returnExpressions: distinct(walk.returned.map((node) => startOf(node, context))),
    calls: distinct(calls.flatMap(({ fact }) => fact ?? [])),
    ...(unlisted && { unlistedCalls: true }),
    mutates: distinct(walk.mutations.flatMap((seen) => mutationFact(seen, walk) ?? [])),
    yields: distinct(walk.yields.map((node) => startOf(node, context).replace(/^yield ?\* ?/u, '*'))),
    examples: [],
    ...(walk.function?.body && { readsParameters: [...new Set(reads)] }),
    ...(reassigned.length > 0 && { reassigned }),
    ...(walk.returnsJsx && { returnsJsx: true }),
  };
}

/** At most 160 characters of an expression; long ones are not even collapsed to their end. */
function startOf(node: ts.Node, context: ModuleContext): string {
  const start = node.getStart(context.source);
  return cutText(plainText({ start, end: Math.min(node.end, start + 800) }, context), 160);
}

/** An earlier `return` says nothing about names that were assigned since. */
function staleGuards({ assigned }: Walk): (guard: Guard) => boolean {
  if (assigned.size === 0) return () => false;
  return ({ node }) => [...identifiersIn(node)].some((name) => assigned.has(name));
}

function absentReturn(
  { value, flow }: SeenAbsence,
  walk: Walk,
  isStale: (guard: Guard) => boolean,
): AbsentReturnFact[] {
  if (flow.nested) return [];
  const told = conditionAt(flow, isStale);
  if (value !== 'bare') return [{ value, ...told }];
  const isEarly = walk.returned.length === 0;
  if (isEarly && isAlwaysReached(flow)) return [];
  return [{ value: isEarly ? 'early' : 'undefined', ...told }];
}

/** A function that elsewhere returns something gives `undefined` where its body ends behind an `if` without `else`. */
function noteMissingReturn(walk: Walk): void {
  const body = walk.function?.body;
  if (body === undefined || !ts.isBlock(body) || walk.returned.length === 0 || walk.function?.asteriskToken) return;
  const last = body.statements.at(-1);
  if (last === undefined || !ts.isIfStatement(last) || last.elseStatement || exitOfAll(body.statements)) return;
  walk.absences.push({ value: 'undefined', flow: walk.endFlow });
}

function distinct<Fact>(facts: readonly Fact[]): Fact[] {
  if (facts.length < 2) return [...facts];
  const byText = new Map(facts.map((fact) => [JSON.stringify(fact), fact]));
  return [...byText.values()];
}
