import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { judgeSpending, type Budgets, type BudgetVerdict, type LedgerEntry, type Spending } from './budget-windows.ts';

/** Where spending is written down, for all processes that share it. */
export interface Ledger {
  /**
   * Reads the entries in the order they were written, lets a function decide, and adds what it gives, while no other
   * process does the same. An entry with a known id takes the place of that one.
   */
  update(decide: (entries: readonly LedgerEntry[]) => LedgerEntry | undefined): Promise<void>;
}

/** A budget that is spent. */
export type Spent = Extract<BudgetVerdict, { readonly verdict: 'spent' }>;

/** Room in the budget for one request. */
export interface Reservation {
  /**
   * Puts what was really used in place of what was reserved. A request that was not billed has used nothing.
   *
   * @param used - Undefined when that is not known: what was reserved counts as used.
   */
  settle(used: Spending | undefined): Promise<void>;
}

/** Holds requests back, or stops them, so that no budget is overdrawn. */
export interface Budget {
  /**
   * Reserves room for a request; waits where a minute's budget is spent, and where requests under way may turn out to
   * need less than they reserved. Once a run, hour or day is spent, it stays so for this run.
   *
   * @throws The signal's reason, when it is aborted while waiting.
   */
  reserve(wanted: Spending, signal: AbortSignal): Promise<Reservation | Spent>;
}

/** What {@link createBudget} works with. */
export interface BudgetOptions {
  readonly budgets: Budgets;
  /** Default: one of this process. */
  readonly ledger?: Ledger;
  /** In milliseconds since 1970. Default: a clock that does not follow when that of the machine is set. */
  readonly now?: () => number;
  readonly sleep?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Told when a request has to wait, and for how many milliseconds. */
  readonly onWait?: (milliseconds: number) => void;
  /** Name of the run. Default: a new one. */
  readonly run?: string;
}

/** Makes the budget of one run. */
export function createBudget(options: BudgetOptions): Budget {
  const {
    budgets,
    ledger = createMemoryLedger(),
    now = steadyNow,
    sleep = pause,
    onWait,
    run = randomUUID(),
  } = options;
  const isLimited = Object.values(budgets).some((limit) => limit?.tokens !== undefined || limit?.cost !== undefined);
  if (!isLimited) return { reserve: () => Promise.resolve({ settle: () => Promise.resolve() }) };

  // Requests of this process that are under way.
  const open = new Set<Promise<void>>();
  const seen = new Map<string, number>();
  let settled = 0;
  let spent: Spent | undefined;

  function createReservation(entry: LedgerEntry): Reservation {
    const { promise, resolve } = createSignal();
    open.add(promise);
    return {
      async settle(used) {
        if (used !== undefined) await ledger.update(() => ({ ...entry, ...used }));
        open.delete(promise);
        settled++;
        resolve();
      },
    };
  }

  async function attempt(wanted: Spending): Promise<Exclude<BudgetVerdict, { verdict: 'fits' }> | Reservation> {
    const entry: LedgerEntry = { id: randomUUID(), at: now(), run, ...wanted };
    const verdict = await judgeAndAdd(ledger, entry, budgets, seen);
    return verdict.verdict === 'fits' ? createReservation(entry) : verdict;
  }

  return {
    async reserve(wanted, signal) {
      for (;;) {
        signal.throwIfAborted();
        if (spent !== undefined) return spent;
        const before = settled;
        const result = await attempt(wanted);
        if (!('verdict' in result)) return result;
        if (result.verdict === 'wait') {
          onWait?.(result.milliseconds);
          await sleep(result.milliseconds, signal);
        } else if (result.window === 'minute') return result;
        else if (open.size > 0) await Promise.race(open);
        else if (settled === before) spent = result;
      }
    },
  };
}

/** The time when the process started, and how long it runs. */
function steadyNow(): number {
  return performance.timeOrigin + performance.now();
}

async function judgeAndAdd(
  ledger: Ledger,
  entry: LedgerEntry,
  budgets: Budgets,
  seen: Map<string, number>,
): Promise<BudgetVerdict> {
  const verdicts: BudgetVerdict[] = [];
  await ledger.update((entries) => {
    const verdict = judgeSpending(entry, entries, budgets, { now: entry.at, run: entry.run, seen });
    verdicts.push(verdict);
    return verdict.verdict === 'fits' ? entry : undefined;
  });
  return verdicts.at(-1) ?? { verdict: 'fits' };
}

function createSignal(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await delay(milliseconds, undefined, { signal }).catch(() => signal.throwIfAborted());
}

/** A ledger that only this process knows. */
export function createMemoryLedger(): Ledger {
  const entries = new Map<string, LedgerEntry>();
  return {
    update(decide) {
      const entry = decide([...entries.values()]);
      if (entry !== undefined) entries.set(entry.id, entry);
      return Promise.resolve();
    },
  };
}
