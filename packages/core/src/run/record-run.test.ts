import { expect, it } from 'vitest';
import type { TaskOutcome } from '../generate/index.ts';
import { describeRun } from './record-run.ts';

const startedAt = new Date('2026-03-01T12:00:00Z');

it('sums up what answers took, by model, without those that an earlier run paid', () => {
  const outcomes = [outcome('mini', 0.25), outcome('large', 1), outcome('mini', 0.25), outcome('large', 8, true)];
  expect(describeRun({ startedAt, provider: 'azure', outcomes, coverage: 50 })).toEqual({
    startedAt: '2026-03-01T12:00:00.000Z',
    provider: 'azure',
    drafted: 4,
    accepted: 0,
    rejected: 0,
    failed: 0,
    coverage: 50,
    requests: 3,
    inputTokens: 30,
    outputTokens: 6,
    cost: 1.5,
    models: {
      large: { requests: 1, inputTokens: 10, outputTokens: 2, cost: 1 },
      mini: { requests: 2, inputTokens: 20, outputTokens: 4, cost: 0.5 },
    },
  });
});

function outcome(model: string, cost: number, reused = false): TaskOutcome {
  const usage = { model, inputTokens: 10, cachedInputTokens: 0, outputTokens: 2, cost };
  const symbol = 'src/a.ts:run';
  const task = { symbol } as TaskOutcome['task'];
  return { outcome: 'nothing-to-add', reason: 'short', task, symbol, key: 'key', reused, usage };
}
