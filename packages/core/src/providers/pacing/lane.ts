import type { Attempt } from '../chat/attempt.ts';
import type { Line } from '../chat/line.ts';
import { longestWait } from './retry-policy.ts';
import {
  backOff,
  createCircuit,
  createConcurrency,
  createRequestQuota,
  createTokenQuota,
  type TokenTicket,
} from '../../tokens/rate/index.ts';

/** A request on its way. */
export interface Ticket {
  readonly sentAt: number;
  readonly tokens: TokenTicket;
}

/** One deployment with all that is known of its quota and its health. */
export interface Lane {
  readonly line: Line;
  /** Milliseconds until a request of so many tokens may leave. Infinity: not before something else ends. */
  wait(tokens: number, now: number): number;
  /** Whether the quota can admit so many tokens at once, ever. */
  fits(tokens: number): boolean;
  /** Tokens per minute that count at present, if they are known. */
  readonly limit: () => number | undefined;
  /** How many requests in a row were told to wait for longer than anybody waits. */
  neverAdmittedInARow(): number;
  isDead(): boolean;
  start(tokens: number, now: number): Ticket;
  finish(ticket: Ticket, attempt: Attempt, now: number): void;
  /** A request ended without an answer, because it was aborted. */
  drop(): void;
}

/** Makes a lane. */
export function createLane(line: Line, concurrency: number, random: () => number, now: number): Lane {
  const tokenQuota = createTokenQuota(line.tokensPerMinute, now);
  const requestQuota = createRequestQuota(line.requestsPerMinute, now);
  const width = createConcurrency(concurrency);
  const circuit = createCircuit();
  let underWay = 0;
  let heldUntil = now;
  let turnedDown = 0;
  let neverAdmitted = 0;

  const hold = ({ rate }: Attempt, time: number): void => {
    if ((rate.retryAfter ?? 0) > longestWait) {
      neverAdmitted++;
      return;
    }
    turnedDown++;
    heldUntil = Math.max(heldUntil, time + (rate.retryAfter ?? backOff(turnedDown + 1, random())));
  };

  return {
    line,
    isDead: () => circuit.isDead(),
    limit: () => tokenQuota.limit(),
    neverAdmittedInARow: () => neverAdmitted,
    fits: (tokens) => tokenQuota.fits(tokens),
    wait: (tokens, time) => {
      if (underWay >= (circuit.isProbing() ? 1 : width.limit())) return Infinity;
      return Math.max(heldUntil - time, circuit.wait(time), tokenQuota.wait(tokens, time), requestQuota.wait(time));
    },
    start: (tokens, time) => {
      underWay++;
      requestQuota.take(time);
      return { sentAt: time, tokens: tokenQuota.take(tokens, time) };
    },
    drop: () => {
      underWay--;
    },
    finish: (ticket, attempt, time) => {
      underWay--;
      const { kind, rate } = attempt;
      if (kind === 'quota') tokenQuota.turnedDown(rate, ticket.tokens, time);
      if (kind === 'capacity') ticket.tokens.refund(time);
      tokenQuota.learn(rate, ticket.tokens, time);
      if (rate.limitTokens !== undefined) requestQuota.assume(rate.limitTokens, time);
      if (kind === 'quota' && rate.remainingRequests === 0) requestQuota.turnedDown(time);
      if (kind === 'quota' || kind === 'capacity') hold(attempt, time);
      else turnedDown = neverAdmitted = 0;
      if (kind === 'capacity' || attempt.status === 503) width.overloaded(ticket.sentAt, time);
      if (kind === 'outcome') width.succeeded();
      if (kind === 'service' || kind === 'transport' || kind === 'capacity' || kind === 'malformed')
        circuit.failed(time);
      else if (kind === 'outcome') circuit.succeeded();
    },
  };
}
