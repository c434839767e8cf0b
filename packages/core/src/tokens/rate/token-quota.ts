import { createEstimateFactor } from './estimate-factor.ts';
import { createSlidingWindow } from './sliding-window.ts';
import { createTokenBucket, type TokenBucket } from './token-bucket.ts';

/** What the service told about tokens with an answer. */
export interface TokenNews {
  readonly limitTokens?: number;
  readonly remainingTokens?: number;
}

/** A request that was counted. */
export interface TokenTicket {
  /** Tokens in the window when it was sent, itself included, by our own estimate. */
  readonly sumWhenSent: number;
  /** Takes its tokens out again: the service turned it down, and does not count those. */
  refund(now: number): void;
}

/** Keeps the requests of one deployment within its tokens per minute, as the service counts them at admission. */
export interface TokenQuota {
  /** Tokens per minute that count at present; undefined until somebody tells. */
  limit(): number | undefined;
  /** Whether so many tokens can ever leave at once. */
  fits(tokens: number): boolean;
  /** Milliseconds until a request of so many tokens may leave; Infinity when that can never be. */
  wait(tokens: number, now: number): number;
  take(tokens: number, now: number): TokenTicket;
  /** The service turned a request down though its limit is what we believe: requests arrive less evenly than they leave. */
  turnedDown(news: TokenNews, ticket: TokenTicket, now: number): void;
  /** Follows a limit down and up again, and learns what the service's estimates are of ours. */
  learn(news: TokenNews, ticket: TokenTicket, now: number): void;
}

// A little longer than the service's own minute: two requests may travel at different speed.
const minute = 60_500;
/** What the minute grows by with each request that is turned down all the same, and the longest it gets. */
const stretch = { by: 500, most: 62_000 };
/** Share of a minute's tokens that may leave at once after a rest. */
const burst = 0.2;

/**
 * Makes a quota. Requests leave at an even pace with a small burst, and never more than the limit within a minute.
 *
 * @param configured - Most tokens per minute; the service can only lower it. Absent: the service's limit.
 */
export function createTokenQuota(configured: number | undefined, now: number): TokenQuota {
  const window = createSlidingWindow(minute);
  const factor = createEstimateFactor();
  let length = minute;
  let limit = configured;
  let pace = paceOf(limit, undefined, now);
  let others = { amount: 0, until: now };

  return {
    limit: () => limit,
    fits: (tokens) => limit === undefined || tokens * factor.value() <= limit,
    wait: (tokens, time) => {
      if (limit === undefined) return 0;
      const cost = tokens * factor.value();
      if (cost > limit) return Infinity;
      const left = limit - cost - (others.until > time ? others.amount : 0);
      const free = left < 0 ? others.until - time : window.waitUntilLeft(left / factor.value(), time);
      return Math.max(free, pace?.wait(cost, time) ?? 0);
    },
    take: (tokens, time) => {
      const remove = window.add(tokens, time);
      pace?.take(tokens * factor.value(), time);
      const refund = (later: number): void => {
        remove();
        pace?.take(-tokens * factor.value(), later);
      };
      return { sumWhenSent: window.sum(time), refund };
    },
    turnedDown: ({ limitTokens }, ticket, time) => {
      ticket.refund(time);
      if (limitTokens !== limit || limit === undefined) return;
      length = Math.min(stretch.most, length + stretch.by);
      window.setLength(length);
    },
    learn: ({ limitTokens, remainingTokens }, { sumWhenSent }, time) => {
      if (limitTokens === undefined) return;
      const next = Math.min(limitTokens, configured ?? limitTokens);
      if (next !== limit) pace = paceOf(next, pace, time);
      limit = next;
      if (remainingTokens === undefined) return;
      const used = limitTokens - remainingTokens;
      factor.learn(used, sumWhenSent, window.sum(time));
      others = { amount: Math.max(0, used - factor.value() * window.sum(time)), until: time + minute };
    },
  };
}

function paceOf(limit: number | undefined, old: TokenBucket | undefined, now: number): TokenBucket | undefined {
  if (limit === undefined) return undefined;
  const rate = { perMinute: limit, burst: limit * burst };
  old?.setRate(rate, now);
  return old ?? createTokenBucket(rate, now);
}
