import { carryCondition } from './carry-condition.ts';
import type { NameResolver } from './resolve-names.ts';
import { stronglyConnected, type CallFact, type SymbolId, type SymbolRecord, type ThrowFact } from '../model/index.ts';

/** More errors than this from calls tell a reader nothing, and would make deep call chains quadratic. */
const mostErrorsThroughCalls = 20;

type Throws = readonly ThrowFact[];

/**
 * Adds to every symbol the errors that leave the functions it calls, callees first. An error stops where it is
 * caught, where a promise is neither awaited nor returned, and in nested functions and generators, which run later.
 * Among functions that call each other in a circle errors travel without their conditions.
 *
 * @param calls - Linked calls by caller.
 * @returns Throws of those symbols to which something was added, own errors first.
 */
export function propagateErrors(
  symbols: ReadonlyMap<SymbolId, SymbolRecord>,
  calls: ReadonlyMap<SymbolId, readonly CallFact[]>,
  isBound: NameResolver['isBound'],
): ReadonlyMap<SymbolId, Throws> {
  const found = new Map<SymbolId, Throws>();
  const throwsOf = (id: SymbolId): Throws => found.get(id) ?? symbols.get(id)?.facts.throws ?? [];
  const passing = findPassing(calls);
  const targetsOf = (id: SymbolId): SymbolId[] =>
    (passing.get(id) ?? []).map(({ target }) => target).filter((target) => target !== undefined);

  for (const group of stronglyConnected(passing.keys(), targetsOf)) {
    const members = new Set(group);
    const callersOf = callersWithin(members, targetsOf);
    const waiting = new Set([...group].reverse());
    for (const id of waiting) {
      waiting.delete(id);
      const caller = symbols.get(id);
      if (caller === undefined) continue;
      const after = addErrors(caller, passing.get(id) ?? [], { symbols, throwsOf, members, isBound });
      if (after.length === throwsOf(id).length) continue;
      found.set(id, after);
      for (const member of callersOf(id)) waiting.add(member);
    }
  }
  return found;
}

function callersWithin(
  members: ReadonlySet<SymbolId>,
  targetsOf: (id: SymbolId) => readonly SymbolId[],
): (id: SymbolId) => readonly SymbolId[] {
  if (members.size === 1) return () => [];
  const callers = new Map<SymbolId, SymbolId[]>();
  for (const caller of members) {
    for (const target of targetsOf(caller)) {
      const known = callers.get(target) ?? [];
      known.push(caller);
      callers.set(target, known);
    }
  }
  return (id) => callers.get(id) ?? [];
}

/** Calls that errors come through, by caller; callers without any are left out. */
function findPassing(calls: ReadonlyMap<SymbolId, readonly CallFact[]>): ReadonlyMap<SymbolId, readonly CallFact[]> {
  const passing = new Map<SymbolId, readonly CallFact[]>();
  for (const [id, list] of calls) {
    const open = list.filter(passesErrors);
    if (open.length > 0) passing.set(id, open);
  }
  return passing;
}

function passesErrors({ target, caught, nested }: CallFact): boolean {
  return target !== undefined && caught !== true && nested !== true;
}

interface Surroundings {
  readonly symbols: ReadonlyMap<SymbolId, SymbolRecord>;
  readonly throwsOf: (id: SymbolId) => Throws;
  /** The circle that the caller is in. */
  readonly members: ReadonlySet<SymbolId>;
  readonly isBound: NameResolver['isBound'];
}

function addErrors(caller: SymbolRecord, calls: readonly CallFact[], around: Surroundings): Throws {
  const own = caller.facts.throws;
  const added: ThrowFact[] = [];
  const keys = new Set(own.map(keyOf));
  for (const call of calls) {
    const callee = call.target === undefined ? undefined : around.symbols.get(call.target);
    if (callee === undefined || callee === caller || callee.modifiers.includes('generator')) continue;
    for (const error of around.throwsOf(callee.id)) {
      if (added.length >= mostErrorsThroughCalls) return [...own, ...added];
      const circular = around.members.has(callee.id);
      const carried = carryError(error, { call, caller, callee, circular, isBound: around.isBound });
      if (carried === undefined || keys.has(keyOf(carried))) continue;
      keys.add(keyOf(carried));
      added.push(carried);
    }
  }
  return [...own, ...added];
}

/** A call between two functions of the project. */
interface Passage {
  readonly call: CallFact;
  readonly caller: SymbolRecord;
  readonly callee: SymbolRecord;
  readonly circular: boolean;
  readonly isBound: NameResolver['isBound'];
}

function carryError(error: ThrowFact, passage: Passage): ThrowFact | undefined {
  const { call, caller, callee, circular } = passage;
  const isPromise = error.rejects === true || callee.modifiers.includes('async');
  if (isPromise && call.awaited !== true && call.returned !== true) return undefined;
  if (!isClassName(error.error)) return undefined;
  if (circular && caller.facts.throws.some((own) => own.error === error.error)) return undefined;
  const condition = circular ? { outcome: 'unknown' as const } : carryCondition(error, passage);
  if (condition.outcome === 'never') return undefined;
  return {
    error: error.error,
    ...(condition.outcome === 'carried' && {
      condition: condition.text,
      ...(error.partial && { partial: error.partial }),
    }),
    ...(error.message !== undefined && !error.message.includes('${') && { message: error.message }),
    through: callee.id,
    ...((isPromise || caller.modifiers.includes('async')) && { rejects: true as const }),
  };
}

/** A thrown expression (`throw reason`) means nothing outside of its function. */
function isClassName(error: string): boolean {
  return /^(?:[\p{ID_Start}$_][\p{ID_Continue}$]*\.)*\p{Lu}[\p{ID_Continue}$]*\p{Ll}[\p{ID_Continue}$]*$/u.test(error);
}

/** Whether it is thrown or rejects does not count: of two checks of one condition the first decides. */
function keyOf({ error, condition = '' }: ThrowFact): string {
  return `${error}\n${condition}`;
}
