import { expect, it } from 'vitest';
import type { Attempt } from '../chat/attempt.ts';
import { createLane, type Lane } from './lane.ts';

const line = {
  name: 'docs',
  address: 'here docs',
  description: 'deployment "docs"',
  send: () => Promise.reject(new Error('unused')),
};

function laneWith(tokensPerMinute: number): Lane {
  return createLane({ ...line, tokensPerMinute, requestsPerMinute: 6000 }, 32, () => 0.5, 0);
}

/** Sends a request that takes half of the quota, and gives the wait for one that takes more than the other half. */
function waitAfter(attempt: Attempt): number {
  const lane = laneWith(6000);
  lane.finish(lane.start(3000, 0), attempt, 100);
  return lane.wait(3001, 40_000);
}

it.each<Attempt['kind']>(['service', 'transport', 'malformed'])(
  'keeps the tokens of a try that ended in %s: the service counted them when it let it in',
  (kind) => {
    expect(waitAfter({ kind, message: 'it failed', rate: {} } as Attempt)).toBeGreaterThan(20_000);
  },
);

it.each<Attempt['kind']>(['quota', 'capacity'])('gives back the tokens of a try that ended in %s', (kind) => {
  expect(waitAfter({ kind, message: 'not now', rate: { retryAfter: 10 } } as Attempt)).toBe(0);
});
