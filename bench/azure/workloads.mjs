// What is sent under which quota, and how near to the best possible time it has to come.
import { createHash } from 'node:crypto';

const tokenBound = { requests: 400, promptTokens: 2300, answerTokens: 400 };
const requestBound = { requests: 1200, promptTokens: 400, answerTokens: 200 };
const tokenQuota = { tokensPerMinute: 150_000, requestsPerMinute: 900 };
const requestQuota = { tokensPerMinute: 300_000, requestsPerMinute: 300 };

/** A share of the limit for part of the time, in milliseconds. */
const halved = { share: 0.5, from: 100_000, until: 280_000 };

/** `bar`: the longest time allowed, as a multiple of the least in which the quota can admit the work.
 * `scale`: how much faster than the computer's time its own passes. Default 10; little above the computer's own where ten
 * seconds count, so that the client is measured, and no processor that others hold for a moment. */
export const workloads = [
  { name: 'token-bound', work: tokenBound, quota: tokenQuota, bar: 1.05, besidePeers: true },
  { name: 'request-bound', work: requestBound, quota: requestQuota, bar: 1.1, besidePeers: true, scale: 1.5 },
  { name: 'token-bound, by the minute', work: tokenBound, quota: { ...tokenQuota, window: 'minute' }, bar: 1.05 },
  {
    name: 'request-bound, rejections free',
    work: requestBound,
    quota: { ...requestQuota, rejectedCount: false },
    scale: 1.5,
    bar: 1.1,
  },
  { name: 'limit halved for three minutes', work: tokenBound, quota: { ...tokenQuota, halved }, bar: 1.12 },
  { name: '7 % of requests meet a fault', work: tokenBound, quota: tokenQuota, faults: 7, bar: 1.15 },
  { name: 'estimates 15 % higher', work: tokenBound, quota: tokenQuota, estimateFactor: 1.15, bar: 1.08 },
];

/** Instructions that all requests begin with, and one question each. */
export function prompts({ requests, promptTokens }) {
  const prefix = fill('Write documentation that is true. ', Math.min(1600, promptTokens / 2) * 4);
  return Array.from({ length: requests }, (_, index) => [
    { role: 'system', content: prefix },
    {
      role: 'user',
      content: fill(
        `Symbol ${index}: export function work${index}(size: number): void; `,
        promptTokens * 4 - prefix.length - 8,
      ),
    },
  ]);
}

/** The quota as the server takes it. */
export function quotaOf({ quota: { halved: part, ...quota } }) {
  if (part === undefined) return quota;
  return { ...quota, limitShare: (time) => (time > part.from && time < part.until ? part.share : 1) };
}

/** A number for a text, evenly spread and always the same. */
export function spread(text, size) {
  return createHash('sha256').update(text).digest().readUInt32LE() % size;
}

function fill(text, length) {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}
