import type { Clock } from '../chat/clock.ts';
import { onAbort } from '../chat/on-abort.ts';
import { ProviderError } from '../provider-error.ts';
import type { Lane, Ticket } from './lane.ts';

/** Leave to send a request now. */
export interface Leave {
  readonly lane: Lane;
  readonly ticket: Ticket;
}

/** What waits for leave. */
export interface Turn {
  /** Requests leave in this order; one that is tried again keeps its place. */
  readonly order: number;
  readonly tokens: number;
  /** Not before this time. */
  readonly notBefore: number;
  /** Lanes that stumbled over this request: others come first, or it would use its tries up as the probe of one that is down. */
  readonly avoid: ReadonlySet<Lane>;
}

/** Gives leave to requests, in order, as lanes have room. */
export interface Dispatcher {
  /** @throws The signal's reason when it is aborted; the error given to {@link Dispatcher.end}. */
  enter(turn: Turn, signal: AbortSignal): Promise<Leave>;
  /** Something has changed: an answer came, or a limit. */
  changed(): void;
  /** Nothing can be sent any more. All that wait fail with the error. */
  end(error: Error): void;
}

interface Waiting extends Turn {
  resolve(leave: Leave): void;
  reject(error: Error): void;
}

/** Makes a dispatcher over lanes in order of preference. */
export function createDispatcher(lanes: readonly Lane[], clock: Clock): Dispatcher {
  let queue: Waiting[] = [];
  let ended: Error | undefined;
  let cancelTimer = (): void => undefined;

  const end = (error: Error): void => {
    ended = error;
    cancelTimer();
    for (const waiting of queue.splice(0)) waiting.reject(error);
  };
  const pump = (): void => {
    cancelTimer();
    // Another client of the same deployments may have found out.
    if (queue.length > 0 && lanes.every((lane) => lane.isDead())) {
      end(whenDown(lanes));
      return;
    }
    const now = clock.now();
    for (let next = findReady(queue, now); next !== undefined; next = findReady(queue, now)) {
      const { lane, wait } = chooseLane(lanes, next, now);
      if (lane === undefined || wait > 0) {
        sleepFor(Math.min(wait, untilReady(queue, now)));
        return;
      }
      queue.splice(queue.indexOf(next), 1);
      next.resolve({ lane, ticket: lane.start(next.tokens, now) });
    }
    sleepFor(untilReady(queue, now));
  };
  const sleepFor = (wait: number): void => {
    if (wait === Infinity) return;
    cancelTimer = clock.after(Math.max(1, wait), pump);
  };

  return {
    changed: pump,
    end,
    enter: (turn, signal) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted();
        if (ended !== undefined) throw ended;
        const leaveQueue = (): void => {
          queue = queue.filter((other) => other !== waiting);
          reject(signal.reason as Error);
          pump();
        };
        const done =
          <T>(settle: (value: T) => void): ((value: T) => void) =>
          (value) => {
            forget();
            settle(value);
          };
        const waiting: Waiting = { ...turn, resolve: done(resolve), reject: done(reject) };
        const forget = onAbort(signal, leaveQueue);
        insert(queue, waiting);
        pump();
      }),
  };
}

function whenDown(lanes: readonly Lane[]): ProviderError {
  const [first] = lanes.map(({ line }) => line.description);
  return new ProviderError(`${first ?? 'no deployment'} is down.`.replace(/^./u, (letter) => letter.toUpperCase()));
}

function insert(queue: Waiting[], waiting: Waiting): void {
  const place = queue.findLastIndex(({ order }) => order < waiting.order);
  queue.splice(place + 1, 0, waiting);
}

function findReady(queue: readonly Waiting[], now: number): Waiting | undefined {
  return queue.find(({ notBefore }) => notBefore <= now);
}

function untilReady(queue: readonly Waiting[], now: number): number {
  return queue.reduce((least, { notBefore }) => (notBefore > now ? Math.min(least, notBefore - now) : least), Infinity);
}

/** The first lane that is free; else the one that is free soonest. */
function chooseLane(lanes: readonly Lane[], { tokens, avoid }: Turn, now: number): { lane?: Lane; wait: number } {
  const alive = lanes.filter((lane) => !lane.isDead());
  const others = alive.filter((lane) => !avoid.has(lane) && lane.fits(tokens));
  let best: { lane?: Lane; wait: number } = { wait: Infinity };
  for (const lane of others.length > 0 ? others : alive) {
    const wait = lane.wait(tokens, now);
    if (wait <= 0) return { lane, wait };
    if (wait < best.wait) best = { lane, wait };
  }
  return best;
}
