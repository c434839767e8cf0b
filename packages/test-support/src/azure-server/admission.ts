/** Quota of a deployment, and how its service counts. */
export interface Quota {
  readonly tokensPerMinute: number;
  /** Enforced in 10 seconds, at a sixth. */
  readonly requestsPerMinute: number;
  /** `sliding`: any 60 s. `minute`: the count starts anew each minute. Both have been described. Default `sliding`. */
  readonly window?: 'sliding' | 'minute';
  /** Whether a request that is turned down for its tokens takes a request slot all the same. Default true. */
  readonly rejectedCount?: boolean;
  /** The share of the limit that applies at a time in milliseconds, for limits that the service lowers. */
  limitShare?(time: number): number;
}

/** Whether a request is let in, and what the headers tell about the quota. */
export interface Admission {
  readonly admitted: boolean;
  /** What it was turned down for. */
  readonly exceeded?: 'token' | 'call';
  readonly retryAfterMs: number;
  readonly limitTokens: number;
  readonly remainingTokens: number;
  readonly limitRequests: number;
  readonly remainingRequests: number;
}

interface Entry {
  readonly time: number;
  readonly amount: number;
}

const tokenWindow = 60_000;
const requestWindow = 10_000;
const never = 86_400_000;

/** Lets requests in as the service does: on arrival, by an estimate, of which nothing is handed back. */
export function createAdmission(quota: Quota): (tokens: number, now: number) => Admission {
  let tokens: Entry[] = [];
  let requests: Entry[] = [];
  return (amount, now) => {
    const limitTokens = Math.floor(quota.tokensPerMinute * (quota.limitShare?.(now) ?? 1));
    const limitRequests = Math.max(1, Math.floor(quota.requestsPerMinute / 6));
    tokens = tokens.filter(({ time }) => isCounted(time, now, quota.window));
    requests = requests.filter(({ time }) => time > now - requestWindow);
    const tooManyCalls = requests.length >= limitRequests;
    const tooManyTokens = sum(tokens) + amount > limitTokens;
    const admitted = !tooManyCalls && !tooManyTokens;
    if (admitted) tokens.push({ time: now, amount });
    if (admitted || (tooManyTokens && !tooManyCalls && quota.rejectedCount !== false))
      requests.push({ time: now, amount: 1 });
    return {
      admitted,
      ...(admitted ? {} : { exceeded: tooManyCalls ? ('call' as const) : ('token' as const) }),
      retryAfterMs: admitted
        ? 0
        : tooManyCalls
          ? freeCall(requests, limitRequests, now)
          : freeTokens(tokens, amount, limitTokens, now, quota.window),
      limitTokens,
      remainingTokens: Math.max(0, limitTokens - sum(tokens)),
      limitRequests,
      remainingRequests: Math.max(0, limitRequests - requests.length),
    };
  };
}

function isCounted(time: number, now: number, window: Quota['window']): boolean {
  return window === 'minute'
    ? Math.floor(time / tokenWindow) === Math.floor(now / tokenWindow)
    : time > now - tokenWindow;
}

function freeCall(requests: readonly Entry[], limit: number, now: number): number {
  const first = requests[requests.length - limit];
  return first === undefined ? 0 : Math.ceil(first.time + requestWindow - now);
}

function freeTokens(
  tokens: readonly Entry[],
  amount: number,
  limit: number,
  now: number,
  window: Quota['window'],
): number {
  if (amount > limit) return never;
  if (window === 'minute') return Math.ceil(tokenWindow - (now % tokenWindow));
  let used = sum(tokens);
  for (const entry of tokens) {
    used -= entry.amount;
    if (used + amount <= limit) return Math.ceil(entry.time + tokenWindow - now);
  }
  return 0;
}

function sum(entries: readonly Entry[]): number {
  return entries.reduce((total, { amount }) => total + amount, 0);
}
