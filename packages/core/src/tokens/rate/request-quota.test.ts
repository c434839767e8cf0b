import { describe, expect, it } from 'vitest';
import { createRequestQuota, type RequestQuota } from './request-quota.ts';

function sendFor(quota: RequestQuota, from: number, until: number): number[] {
  const sent: number[] = [];
  for (let time = from; time < until; time += Math.max(1, quota.wait(time)))
    if (quota.wait(time) === 0) {
      quota.take(time);
      sent.push(time);
    }
  return sent;
}

describe('a quota of requests', () => {
  it('lets a sixth of the limit leave in ten seconds, at an even pace', () => {
    const sent = sendFor(createRequestQuota(60, 0), 0, 60_000);
    for (const time of sent)
      expect(sent.filter((other) => other >= time && other < time + 10_000).length).toBeLessThanOrEqual(10);
    expect(sent.length).toBeGreaterThanOrEqual(58);
  });

  it('holds nothing back before a limit is known', () => {
    expect(sendFor(createRequestQuota(undefined, 0), 0, 1000)).toHaveLength(1000);
  });

  it('assumes what most deployments have, until it is turned down', () => {
    const quota = createRequestQuota(undefined, 0);
    quota.assume(100_000, 0);
    expect(quota.limit()).toBe(600);
    const sent = sendFor(quota, 0, 2000).length;
    quota.turnedDown(2000);
    expect(quota.limit()).toBeCloseTo(sent * 6 * 0.9);
    quota.turnedDown(2001);
    expect(quota.limit()).toBeCloseTo(sent * 6 * 0.9);
  });

  it('comes back slowly to what it assumed', () => {
    const quota = createRequestQuota(undefined, 0);
    quota.assume(100_000, 0);
    sendFor(quota, 0, 2000);
    quota.turnedDown(2000);
    const low = quota.limit()!;
    sendFor(quota, 2000, 62_000);
    expect(quota.limit()).toBeGreaterThan(low);
    expect(quota.limit()).toBeLessThan(low * 1.2);
  });

  it('believes a configured limit', () => {
    const quota = createRequestQuota(60, 0);
    quota.assume(100_000, 0);
    quota.turnedDown(0);
    expect(quota.limit()).toBe(60);
  });
});
