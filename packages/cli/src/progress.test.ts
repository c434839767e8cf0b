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
