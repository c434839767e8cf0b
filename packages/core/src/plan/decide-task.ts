import {
  commentHash,
  docState,
  documentation,
  drift,
  isDeclaredInComment,
  isEmptyDoc,
  isInScope,
  wasTried,
  type CachedSymbol,
  type Comment,
  type Documentation,
  type DocTask,
  type SkipReason,
  type SymbolId,
  type SymbolRecord,
  type TaskReason,
} from '../model/index.ts';
import { mayReplace } from './may-replace.ts';
import type { PlanInput } from './plan-docs.ts';

/** What is to be done about a symbol. */
export type Decision = Omit<DocTask, 'symbol'> | { readonly skip: SkipReason };

/** Makes the function that decides about each symbol of a plan. */
export function createDecider(input: PlanInput): (symbol: SymbolRecord) => Decision {
  const { config, only, repairs } = input;
  const asked = only && new Set(only);
  const kinds = new Set(config.kinds);
  const context = createContext(input);
  return (symbol) => {
    const findings = repairs?.get(symbol.id);
    if (findings !== undefined) return { reason: 'repair', findings };
    const isAsked = asked?.has(symbol.id) === true;
    if (repairs !== undefined || (asked !== undefined && !isAsked)) return { skip: 'out-of-scope' };
    if (!isAsked && !isInScope(symbol, config.scope)) return { skip: 'out-of-scope' };
    if (!isAsked && !kinds.has(symbol.kind)) return { skip: 'excluded-kind' };
    if (isDeclaredInComment(symbol)) return { skip: 'human-comment' };
    const { comment } = symbol;
    return comment === undefined || (isEmptyDoc(comment.doc) && config.apply.replace !== 'none')
      ? decideWithoutComment(symbol, isAsked, context)
      : decideWithComment(symbol, comment, isAsked, context);
  };
}

interface DecisionContext {
  readonly input: PlanInput;
  cachedOf(symbol: SymbolRecord): CachedSymbol | undefined;
  /** Counts docs that wait to be applied as documentation. */
  documentationOf(symbol: SymbolRecord): Documentation;
}

function createContext(input: PlanInput): DecisionContext {
  const { table, cache, config } = input;
  const cachedOf = ({ module, id }: SymbolRecord): CachedSymbol | undefined => cache.get(module)?.symbols[id];
  const resolve = (id: SymbolId): SymbolRecord | undefined => {
    const symbol = table.symbols[id];
    return symbol && asApplied(symbol, cachedOf(symbol));
  };
  return { input, cachedOf, documentationOf: (symbol) => documentation(symbol, { preset: config.preset, resolve }) };
}

/** A symbol as it will be when the doc that waits for it is applied. */
function asApplied(symbol: SymbolRecord, cached: CachedSymbol | undefined): SymbolRecord {
  const hasComment = symbol.comment !== undefined && !isEmptyDoc(symbol.comment.doc);
  if (hasComment || cached?.doc === undefined || !waits(symbol, cached)) return symbol;
  return { ...symbol, comment: { raw: '', range: { start: 0, end: 0 }, doc: cached.doc, messages: [] } };
}

/** True when the cache holds a generated doc for this very code. */
function waits({ fingerprints }: SymbolRecord, cached: CachedSymbol | undefined): boolean {
  return (
    cached?.origin === 'generated' &&
    cached.fingerprints !== undefined &&
    drift(cached.fingerprints, fingerprints) === 'fresh'
  );
}

function decideWithoutComment(symbol: SymbolRecord, isAsked: boolean, context: DecisionContext): Decision {
  if (isAsked) return { reason: 'asked' };
  const cached = context.cachedOf(symbol);
  const { state, origin } = docState(symbol, cached);
  if (origin === 'generated')
    return state === 'fresh' ? { skip: 'cached' } : unlessTried(symbol, state as TaskReason, context);
  const { documented, reason } = context.documentationOf(symbol);
  if (documented) return { skip: reason === 'inherited' ? 'inherits' : 'documented' };
  return unlessTried(symbol, 'missing', context);
}

function decideWithComment(
  symbol: SymbolRecord,
  comment: Comment,
  isAsked: boolean,
  context: DecisionContext,
): Decision {
  const cached = context.cachedOf(symbol);
  const { origin = 'human', state } = docState(symbol, cached);
  const { documented, reason } = context.documentationOf(symbol);
  const need: TaskReason | undefined = isAsked
    ? 'asked'
    : state === 'stale' || state === 'review'
      ? state
      : documented
        ? undefined
        : 'missing';
  if (need === undefined) return { skip: reason === 'inherited' ? 'inherits' : 'documented' };
  if (!mayReplace(origin, context.input.config.apply.replace)) return { skip: protection[origin] };
  if (isAsked) return { reason: need };
  if (cached?.replaces === commentHash(comment) && waits(symbol, cached)) return { skip: 'cached' };
  return unlessTried(symbol, need, context);
}

/** Why a comment that may not be replaced is left alone. */
const protection = {
  human: 'human-comment',
  inherited: 'human-comment',
  edited: 'edited-comment',
  generated: 'documented',
} as const satisfies Record<string, SkipReason>;

/** The same provider gives the same answer about the same code. */
function unlessTried(symbol: SymbolRecord, reason: TaskReason, context: DecisionContext): Decision {
  const { provider } = context.input;
  const cached = context.cachedOf(symbol);
  const tried = cached?.tried;
  const isSame = provider === undefined || (tried?.provider === provider.name && tried.version === provider.version);
  if (!wasTried(symbol.fingerprints, cached) || !isSame) return { reason };
  return { skip: cached?.rejectedDoc === undefined ? 'nothing-to-add' : 'rejected-before' };
}
