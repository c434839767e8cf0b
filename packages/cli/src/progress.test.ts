import { expect, test } from 'vitest';
import { createTestHost } from '../test/test-host.ts';
import { createOutput } from './output.ts';
import { createProgress } from './progress.ts';

function show(parts: { terminal: boolean; quiet?: boolean; environment?: Record<string, string> }) {
  const host = createTestHost({ cwd: '/', ...parts });
  const progress = createProgress(host, createOutput(host), parts.quiet ?? false);
  progress.onEvent({ type: 'stage-start', stage: 'extract', total: 12 });
  progress.onEvent({ type: 'stage-end', stage: 'extract' });
  progress.onEvent({ type: 'stage-start', stage: 'link' });
  progress.onEvent({ type: 'stage-start', stage: 'generate', total: 2 });
  progress.onEvent({ type: 'task-end', symbol: 'a.ts:a', outcome: 'accepted' });
  progress.onEvent({ type: 'task-end', symbol: 'a.ts:b', outcome: 'rejected' });
  progress.onEvent({ type: 'waiting', for: 'another run' });
  progress.clear();
  expect(host.said.stdout()).toBe('');
  return host.said.stderr();
}

test('a terminal gets one line that is redrawn and taken away', () => {
  const text = show({ terminal: true, environment: { NO_COLOR: '1' } });
  expect(text).not.toContain('\n');
  expect(text.split('\r\u001B[K')).toEqual([
    '',
    'Reading sources (12)',
    'Following references',
    'Writing drafts (2)',
    `Writing drafts ${'█'.repeat(24)} 2/2`,
    'Waiting for another run',
    '',
  ]);
});

test('a run that pays shows rate, spend and time left', () => {
  const host = createTestHost({ cwd: '/', terminal: true, environment: { NO_COLOR: '1' } });
  const time = { now: 0 };
  const progress = createProgress(host, createOutput(host), false, () => time.now);
  progress.onEvent({ type: 'stage-start', stage: 'generate', total: 4 });
  progress.onEvent({ type: 'request-end', request: { ...request, cost: 0.0125 } });
  time.now = 2_000;
  progress.onEvent({ type: 'task-end', symbol: 'a.ts:a', outcome: 'accepted' });
  time.now = 4_000;
  progress.onEvent({ type: 'task-end', symbol: 'a.ts:b', outcome: 'accepted' });
  expect(host.said.stderr()).toContain(' 2/4  0.5/s  0.013 US dollars  4 s left');
});

const request = {
  endedAt: 0,
  purpose: 'drafts' as const,
  deployment: 'docs',
  model: 'gpt-4o',
  kind: 'outcome',
  number: 1,
  duration: 1,
  waited: 0,
  inputTokens: 1,
  cachedInputTokens: 0,
  outputTokens: 1,
};

test.each([
  ['a pipe', { terminal: false }],
  ['CI', { terminal: true, environment: { CI: 'true' } }],
  ['a dumb terminal', { terminal: true, environment: { TERM: 'dumb' } }],
])('%s gets a plain line for each stage with work', (_, parts) => {
  expect(show(parts)).toBe('Reading sources (12)\nWriting drafts (2)\nWaiting for another run\n');
});

test('programs get silence', () => {
  expect(show({ terminal: true, quiet: true })).toBe('');
});
