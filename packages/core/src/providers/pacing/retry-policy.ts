import type { Attempt, FaultKind } from '../chat/attempt.ts';
import type { ChatUsage } from '../chat-client.ts';

/** How often one request may meet each kind of trouble and be sent again. The one place where that is decided. */
const retries: Readonly<Record<FaultKind, number>> = {
  quota: 12,
  capacity: 12,
  service: 6,
  transport: 6,
  malformed: 2,
  expired: 1,
  parameter: 2,
  fatal: 0,
};

/** Whether a request that has met a kind of trouble so many times is sent again. */
export function mayRetry(kind: FaultKind, times: number): boolean {
  return times <= retries[kind];
}

/** Trouble that waiting helps against; the others can be tried again at once. */
export function needsRest(kind: FaultKind): boolean {
  return kind === 'service' || kind === 'transport' || kind === 'malformed';
}

/** A wait longer than this is none: the service means that it can never admit the request. In milliseconds. */
export const longestWait = 600_000;

/**
 * What a try without an answer is billed. The service bills nothing that it turns down, and may bill whatever it let in:
 * an answer that broke off, and one that it stumbled over.
 */
export function billingOf(attempt: Attempt): ChatUsage | 'unknown' | 'nothing' {
  if (attempt.kind === 'outcome' || attempt.unsent) return 'nothing';
  const { kind, usage } = attempt;
  return usage ?? (kind === 'service' || kind === 'transport' || kind === 'malformed' ? 'unknown' : 'nothing');
}
