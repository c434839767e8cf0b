import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTokenQuota, type TokenQuota } from './token-quota.ts';

interface Sent {
  readonly time: number;
  readonly tokens: number;
}

/** Sends requests one after the other, each as soon as it may leave. */
function sendAll(quota: TokenQuota, sizes: readonly number[], answered?: (sent: readonly Sent[]) => void): Sent[] {
  const sent: Sent[] = [];
  let time = 0;
  for (const tokens of sizes) {
    for (let wait = quota.wait(tokens, time); wait > 0; wait = quota.wait(tokens, time)) time += Math.max(1, wait);
    quota.take(tokens, time);
    sent.push({ time, tokens });
    answered?.(sent);
  }
  return sent;
}

const within = (sent: readonly Sent[], from: number, until: number): number =>
  sent.filter(({ time }) => time >= from && time < until).reduce((sum, { tokens }) => sum + tokens, 0);

describe('a quota of tokens', () => {
  it('never lets more than the limit leave within a minute, whenever it begins', () => {
    const size = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(fc.array(size, { maxLength: 200 }), (sizes) => {
        const sent = sendAll(createTokenQuota(10_000, 0), sizes);
        for (const { time } of sent) expect(within(sent, time, time + 60_000)).toBeLessThanOrEqual(10_000);
      }),
    );
  });

  it('holds nothing back before anybody has told a limit', () => {
    const quota = createTokenQuota(undefined, 0);
    expect(quota.wait(1e9, 0)).toBe(0);
    expect(quota.fits(1e9)).toBe(true);
  });

  it('knows what can never leave', () => {
    const quota = createTokenQuota(1000, 0);
    expect(quota.fits(1001)).toBe(false);
    expect(quota.wait(1001, 0)).toBe(Infinity);
  });

  it('follows a limit down and up, but not above what was configured', () => {
    const quota = createTokenQuota(10_000, 0);
    const ticket = quota.take(100, 0);
    quota.learn({ limitTokens: 5000 }, ticket, 0);
    expect(quota.limit()).toBe(5000);
    quota.learn({ limitTokens: 50_000 }, ticket, 0);
    expect(quota.limit()).toBe(10_000);
  });

  it('learns from its first answer that the service counts more', () => {
    const quota = createTokenQuota(10_000, 0);
    const ticket = quota.take(1000, 0);
    quota.learn({ limitTokens: 10_000, remainingTokens: 8800 }, ticket, 1000);
    expect(quota.fits(8400)).toBe(false);
    expect(quota.fits(8300)).toBe(true);
  });

  it('leaves room for others who use the deployment, for a minute', () => {
    const quota = createTokenQuota(10_000, 0);
    const ticket = quota.take(100, 0);
    quota.learn({ limitTokens: 10_000, remainingTokens: 1000 }, ticket, 0);
    expect(quota.fits(5000)).toBe(true);
    expect(quota.wait(5000, 10)).toBeGreaterThan(50_000);
    expect(quota.wait(500, 10_000)).toBe(0);
  });

  it('gives tokens back for what was turned down', () => {
    const quota = createTokenQuota(10_000, 0);
    const ticket = quota.take(9000, 0);
    expect(quota.wait(9000, 30_000)).toBeGreaterThan(0);
    quota.turnedDown({}, ticket, 30_000);
    expect(quota.wait(1500, 30_000)).toBe(0);
  });
});
