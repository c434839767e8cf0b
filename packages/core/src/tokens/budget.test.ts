import { expect, test } from 'vitest';
import {
  createBudget,
  createMemoryLedger,
  type BudgetOptions,
  type Ledger,
  type Spent,
  type Reservation,
} from './budget.ts';
import { judgeSpending, type LedgerEntry } from './budget-windows.ts';

const { signal } = new AbortController();

test('without budgets nothing is written down', async () => {
  const ledger: Ledger = { update: () => expect.unreachable('written down') };
  const reserved = await createBudget({ budgets: {}, ledger }).reserve({ tokens: 1e9, cost: 1e9 }, signal);
  await (reserved as Reservation).settle({ tokens: 1, cost: 1 });
});

test('what is reserved counts at once, what is settled counts as it was used', async () => {
  const budget = budgetAt({ budgets: { run: { tokens: 100 } } });
  const first = await budget.reserve({ tokens: 80, cost: 0 }, signal);
  const order: string[] = [];
  const second = budget.reserve({ tokens: 30, cost: 0 }, signal).finally(() => order.push('second reserved'));
  await Promise.resolve();
  order.push('first settled');
  await (first as Reservation).settle({ tokens: 40, cost: 0 });
  await ((await second) as Reservation).settle({ tokens: 60, cost: 0 });
  expect(order).toEqual(['first settled', 'second reserved']);
  expect(await budget.reserve({ tokens: 1, cost: 0 }, signal)).toEqual(spent('run', 'tokens', 100));
  expect(await budget.reserve({ tokens: 0, cost: 0 }, signal)).toEqual(spent('run', 'tokens', 100));
});

test('runs share a ledger, but not the budget of a run', async () => {
  const ledger = createMemoryLedger();
  const budgets = { run: { tokens: 100 }, hour: { cost: 1 } };
  const [one, two] = [budgetAt({ budgets, ledger }), budgetAt({ budgets, ledger })];
  await one.reserve({ tokens: 100, cost: 0.6 }, signal);
  const unknown = await two.reserve({ tokens: 100, cost: 0.4 }, signal);
  await (unknown as Reservation).settle(undefined);
  const third = budgetAt({ budgets, ledger });
  expect(await third.reserve({ tokens: 1, cost: 0.01 }, signal)).toEqual(spent('hour', 'cost', 1));
});

test('a spent minute waits until enough has left it', async () => {
  const waits: number[] = [];
  const clock = { now: 1_000_000 };
  const budget = budgetAt({ budgets: { minute: { tokens: 100 } }, clock, onWait: (wait) => waits.push(wait) });
  await budget.reserve({ tokens: 60, cost: 0 }, signal);
  clock.now += 10_000;
  await budget.reserve({ tokens: 40, cost: 0 }, signal);
  await budget.reserve({ tokens: 50, cost: 0 }, signal);
  expect(waits).toEqual([50_000]);
  expect(clock.now).toBe(1_060_000);
});

test('a request that no minute can take is not waited for', async () => {
  const budget = budgetAt({ budgets: { minute: { tokens: 100 } } });
  expect(await budget.reserve({ tokens: 101, cost: 0 }, signal)).toEqual(spent('minute', 'tokens', 100));
});

test('an abort ends the wait', async () => {
  const abort = new AbortController();
  const reason = new Error('enough');
  const budget = createBudget({ budgets: { minute: { tokens: 1 } }, onWait: () => abort.abort(reason) });
  await budget.reserve({ tokens: 1, cost: 0 }, abort.signal);
  await expect(budget.reserve({ tokens: 1, cost: 0 }, abort.signal)).rejects.toBe(reason);
});

test('windows slide', () => {
  const entries = [entry('a', 0, 60), entry('b', 1_800_000, 60)];
  const judge = (now: number): unknown =>
    judgeSpending({ tokens: 40, cost: 0 }, entries, { hour: { tokens: 100 } }, { now, run: 'r' }).verdict;
  expect([judge(1_900_000), judge(3_599_999), judge(3_600_000)]).toEqual(['spent', 'spent', 'fits']);
});

test('a clock that was ahead for a while blocks nothing for ever', () => {
  const year = 365 * 86_400_000;
  const now = 10_000_000;
  const limits = { minute: { tokens: 100 } };
  const ask = (entries: LedgerEntry[], at: number): unknown =>
    judgeSpending({ tokens: 50, cost: 0 }, entries, limits, { now: at, run: 'r' });
  const known = [entry('a', now - 1_000, 10), entry('b', now + year, 60)];
  expect(ask(known, now)).toEqual({ verdict: 'wait', milliseconds: 59_000 });
  expect(ask(known, now + 59_000)).toEqual({ verdict: 'fits' });
  expect(ask([entry('b', now + year, 60)], now)).toEqual({ verdict: 'fits' });
});

test('a clock that is set back overdraws no budget and blocks none for longer than it lasts', async () => {
  const clock = { now: 100 * 3_600_000 };
  const waits: number[] = [];
  const budgets = { minute: { tokens: 100 }, hour: { tokens: 250 } };
  const budget = budgetAt({ budgets, clock, onWait: (wait) => waits.push(wait) });
  const reserve = (tokens: number) => budget.reserve({ tokens, cost: 0 }, signal);
  expect(await reserve(100)).toHaveProperty('settle');
  clock.now -= 2 * 3_600_000;
  // As if it had been spent just now.
  expect(await reserve(100)).toHaveProperty('settle');
  expect(waits).toEqual([60_000]);
  clock.now -= 30_000;
  const third = await reserve(50);
  expect(third).toHaveProperty('settle');
  await (third as Reservation).settle({ tokens: 50, cost: 0 });
  expect(waits.slice(1).reduce((sum, wait) => sum + wait, 0)).toBeLessThanOrEqual(90_000);
});

test('a clock that is set back gives a run of another process no second budget of a day', async () => {
  const ledger = createMemoryLedger();
  const budgets = { day: { tokens: 100 } };
  const earlier = await budgetAt({ budgets, ledger }).reserve({ tokens: 100, cost: 0 }, signal);
  await (earlier as Reservation).settle({ tokens: 100, cost: 0 });
  const clock = { now: 1_000_000 - 3_600_000 };
  expect(await budgetAt({ budgets, ledger, clock }).reserve({ tokens: 1, cost: 0 }, signal)).toMatchObject({
    window: 'day',
  });
});

function budgetAt({ clock = { now: 1_000_000 }, ...options }: BudgetOptions & { clock?: { now: number } }) {
  const sleep = (milliseconds: number): Promise<void> => {
    clock.now += milliseconds;
    return Promise.resolve();
  };
  return createBudget({ now: () => clock.now, sleep, ...options });
}

function spent(window: Spent['window'], unit: Spent['unit'], limit: number): Spent {
  return { verdict: 'spent', window, unit, limit };
}

function entry(id: string, at: number, tokens: number): LedgerEntry {
  return { id, at, tokens, cost: 0, run: 'r' };
}
