import type { FaultKind } from '../chat/attempt.ts';

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
