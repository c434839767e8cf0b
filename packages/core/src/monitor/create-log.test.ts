import { expect, it } from 'vitest';
import { createLog, type LogLevel } from './create-log.ts';
import type { PipelineEvent } from './pipeline-event.ts';

const request = {
  endedAt: 0,
  purpose: 'drafts' as const,
  deployment: 'docs',
  model: 'gpt-4o',
  kind: 'outcome',
  status: 200,
  number: 1,
  duration: 80,
  waited: 0,
  inputTokens: 10,
  cachedInputTokens: 0,
  outputTokens: 2,
  cost: 0.001,
};
const events: PipelineEvent[] = [
  { type: 'stage-start', stage: 'generate', total: 2 },
  { type: 'request-end', request },
  { type: 'request-end', request: { ...request, kind: 'quota', status: 429 } },
  { type: 'task-end', symbol: 'a.ts:b', outcome: 'rejected' },
  { type: 'problem', problem: { code: 'cache-missing', severity: 'error', args: { file: 'index.json' } } },
];

function log(level: LogLevel): Record<string, unknown>[] {
  const lines: string[] = [];
  const write = createLog({ level, write: (line) => lines.push(line), now: () => 0 });
  for (const event of events) write(event);
  expect(lines.every((line) => line.endsWith('\n'))).toBe(true);
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

it.each([
  ['error', ['problem']],
  ['warn', ['task-end', 'problem']],
  ['info', ['stage-start', 'request-end', 'task-end', 'problem']],
  ['debug', ['stage-start', 'request-end', 'request-end', 'task-end', 'problem']],
] as const)('logs at %s', (level, expected) => {
  expect(log(level).map(({ event }) => event)).toEqual(expected);
});

it('says what happened in fields', () => {
  const [stage, answered, , , problem] = log('debug');
  const time = '1970-01-01T00:00:00.000Z';
  expect(stage).toEqual({ time, level: 'info', event: 'stage-start', stage: 'generate', total: 2 });
  expect(answered).toEqual({ time, level: 'debug', event: 'request-end', ...request });
  expect(problem).toMatchObject({ code: 'cache-missing', message: expect.stringContaining('index.json') as string });
});
