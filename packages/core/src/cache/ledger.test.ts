import { mkdtempSync, readFileSync, writeFileSync, appendFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Problem } from '../model/index.ts';
import { failingDisk } from '../../test/support/failing-disk.ts';
import { createBudget, type LedgerEntry } from '../tokens/index.ts';
import { openLedger } from './ledger.ts';

const { signal } = new AbortController();

test('two processes share what is written down, and settlements replace reservations', async () => {
  const path = ledgerPath();
  const [one, two] = [open(path), open(path)];
  await one.update(() => entry('a', 100));
  await two.update(() => entry('b', 50));
  await one.update(() => entry('a', 70));
  expect(await read(two)).toMatchObject([
    { id: 'a', tokens: 70 },
    { id: 'b', tokens: 50 },
  ]);
});

test('no budget is overdrawn by those who reserve at once', async () => {
  const path = ledgerPath();
  const budgets = { hour: { tokens: 100 } };
  const reserved = await Promise.all(
    Array.from({ length: 30 }, async () => {
      const budget = createBudget({ budgets, ledger: open(path) });
      const result = await budget.reserve({ tokens: 10, cost: 0 }, signal);
      if ('settle' in result) await result.settle(undefined);
      return 'settle' in result;
    }),
  );
  expect(reserved.filter(Boolean)).toHaveLength(10);
});

test('a torn line and nonsense are passed over', async () => {
  const path = ledgerPath();
  writeFileSync(path, `{"id":"x","run":1}\nnonsense\n${JSON.stringify(entry('a', 1))}\n{"id":"b","at`);
  await open(path).update(() => entry('c', 2));
  appendFileSync(path, '{"id":');
  expect((await read(open(path))).map(({ id }) => id)).toEqual(['a', 'c']);
});

test('what no window counts any more leaves a file that has grown', async () => {
  const path = ledgerPath();
  const old = Array.from({ length: 6_000 }, (_, index) => JSON.stringify({ ...entry(`old ${index}`, 1), at: 5 }));
  writeFileSync(path, `${old.join('\n')}\n`);
  const now = 100 * 3_600_000;
  await open(path, now).update(() => ({ ...entry('new', 1), at: now }));
  expect(readFileSync(path, 'utf8').trim()).toBe(JSON.stringify({ ...entry('new', 1), at: now }));
});

test('where the file cannot be used, the process goes on by itself and says so once', async () => {
  const folder = ledgerPath();
  mkdirSync(folder);
  const problems: Problem[] = [];
  const ledger = openLedger({ path: folder, onProblem: (problem) => problems.push(problem) });
  await ledger.update(() => entry('a', 1));
  await ledger.update(() => entry('b', 1));
  expect((await read(ledger)).map(({ id }) => id)).toContain('b');
  expect(problems.map(({ code }) => code)).toEqual(['ledger-unusable']);
});

test('what others spent before the disk was full still counts', async () => {
  const path = ledgerPath();
  await open(path).update(() => entry('other', 80));
  const disk = failingDisk('ENOSPC');
  const problems: Problem[] = [];
  const ledger = openLedger({ path, fileSystem: disk, onProblem: (problem) => problems.push(problem) });
  const budget = createBudget({ budgets: { day: { tokens: 100 } }, ledger, now: () => 2_000 });
  const first = await budget.reserve({ tokens: 15, cost: 0 }, signal);
  if ('settle' in first) await first.settle({ tokens: 15, cost: 0 });
  expect(await budget.reserve({ tokens: 15, cost: 0 }, signal)).toMatchObject({ verdict: 'spent' });
  expect(problems.map(({ args }) => args)).toEqual([{ file: 'ledger.jsonl', message: 'ENOSPC' }]);
});

test('a file that another process made shorter is read anew', async () => {
  const path = ledgerPath();
  const ledger = open(path);
  await ledger.update(() => entry('a', 1));
  await ledger.update(() => entry('b', 1));
  writeFileSync(path, `${JSON.stringify(entry('b', 2))}\n`);
  expect(await read(ledger)).toEqual([entry('b', 2)]);
});

function open(path: string, now?: number) {
  return openLedger({
    path,
    onProblem: ({ args }) => expect.unreachable(args['message']),
    ...(now && { now: () => now }),
  });
}

async function read(ledger: ReturnType<typeof openLedger>): Promise<readonly LedgerEntry[]> {
  const seen: LedgerEntry[][] = [];
  await ledger.update((entries) => {
    seen.push([...entries]);
    return undefined;
  });
  return seen[0] ?? [];
}

function ledgerPath(): string {
  return join(mkdtempSync(join(tmpdir(), 'docwright-ledger-')), 'ledger.jsonl');
}

function entry(id: string, tokens: number): LedgerEntry {
  return { id, run: 'r', at: 1_000, tokens, cost: 0 };
}
