import { backOff, estimateAdmission } from '../../tokens/rate/index.ts';
import type { Attempt, AttemptRecord, FaultKind } from '../chat/attempt.ts';
import type { ChatEnvironment, RemoteOptions } from '../chat/chat-options.ts';
import { realClock, type Clock } from '../chat/clock.ts';
import type { ChatClient, ChatOutcome, ChatRequest, ChatUsage, SendOptions } from '../chat-client.ts';
import type { Line } from '../chat/line.ts';
import { ProviderError } from '../provider-error.ts';
import { addUsage } from './add-usage.ts';
import { createDispatcher, type Dispatcher } from './dispatcher.ts';
import { createLane, type Lane } from './lane.ts';
import { createLanePool } from './lane-pool.ts';
import { billingOf, longestWait, mayRetry, needsRest } from './retry-policy.ts';
import { shareIdentical } from './share-identical.ts';

interface Parts {
  readonly model: string;
  readonly lanes: readonly Lane[];
  readonly dispatcher: Dispatcher;
  /** Tells everyone who waits for a lane to look again. */
  readonly changed: () => void;
  readonly clock: Clock;
  readonly random: () => number;
  readonly onAttempt: (record: AttemptRecord) => void;
}

/**
 * A client that sends as fast as the quota of its deployments allows and no faster, tries again what may succeed, and
 * stops when nothing can. Identical requests at the same time are sent once.
 */
export function createPacedClient(
  { model, concurrency = 32 }: RemoteOptions,
  lines: readonly Line[],
  {
    clock = realClock,
    random = Math.random,
    onAttempt = () => undefined,
    lanes: pool = createLanePool(),
  }: ChatEnvironment,
): ChatClient {
  const lanes = lines.map((line) => pool.laneOf(line, () => createLane(line, concurrency, random, clock.now())));
  const dispatcher = createDispatcher(lanes, clock);
  pool.onChange(() => dispatcher.changed());
  const parts = { model, lanes, dispatcher, changed: () => pool.changed(), clock, random, onAttempt };
  let sent = 0;
  return shareIdentical({
    model,
    send: (request, options) => sendUntilDone(request, sent++, options, parts),
    stop: (error) => parts.dispatcher.end(error),
  });
}

/** The progress of one request. */
interface Progress {
  readonly faults: Map<FaultKind, number>;
  number: number;
  notBefore: number;
  readonly stumbled: Set<Lane>;
  /** Paid for answers that could not be used. */
  usage?: ChatUsage | undefined;
}

async function sendUntilDone(
  request: ChatRequest,
  order: number,
  { signal, tries }: SendOptions,
  parts: Parts,
): Promise<ChatOutcome> {
  const tokens = estimateAdmission(request.messages, request.maxOutputTokens);
  const progress: Progress = { faults: new Map(), number: 0, notBefore: parts.clock.now(), stumbled: new Set() };
  for (;;) {
    if (!parts.lanes.some((lane) => lane.fits(tokens))) return neverFits(tokens, parts.lanes);
    const from = parts.clock.now();
    const turn = { order, tokens, notBefore: progress.notBefore, avoid: progress.stumbled };
    const { lane, ticket } = await parts.dispatcher.enter(turn, signal);
    tries?.left();
    const attempt = await sendOn(lane, request, signal, parts);
    const now = parts.clock.now();
    lane.finish(ticket, attempt, now);
    progress.number++;
    const times = { waited: ticket.sentAt - from, duration: now - ticket.sentAt };
    parts.onAttempt({ ...recordOf(attempt, lane, progress, times), model: parts.model });
    if (attempt.kind !== 'outcome') await tries?.back(billingOf(attempt));
    const outcome = decide(attempt, lane, progress, parts);
    parts.changed();
    if (outcome !== undefined) return outcome;
    if ((await tries?.again()) === false) return failed('the budget is spent', progress.usage);
  }
}

async function sendOn(lane: Lane, request: ChatRequest, signal: AbortSignal, parts: Parts): Promise<Attempt> {
  try {
    return await lane.line.send(request, signal);
  } catch (error) {
    lane.drop();
    if (error instanceof ProviderError) parts.dispatcher.end(error);
    else parts.changed();
    throw error;
  }
}

/** The outcome of a request, or nothing when it is to be sent again. */
function decide(attempt: Attempt, lane: Lane, progress: Progress, parts: Parts): ChatOutcome | undefined {
  if (attempt.kind === 'outcome') return withUsage(attempt.outcome, progress.usage);
  progress.usage = addUsage(progress.usage, attempt.usage);
  const { kind, message, rate } = attempt;
  const times = (progress.faults.get(kind) ?? 0) + 1;
  progress.faults.set(kind, times);
  if (kind === 'fatal' || (kind === 'expired' && !mayRetry(kind, times))) throw stop(`${message}.`, lane, parts);
  if (parts.lanes.every((each) => each.isDead())) throw stop(`It is down: ${message}.`, lane, parts);
  if ((rate.retryAfter ?? 0) > longestWait) return neverAdmitted(attempt, lane, parts);
  if (!mayRetry(kind, times)) return failed(`${message}; given up after ${progress.number} tries`, progress.usage);
  if (kind === 'expired') lane.line.renew?.();
  if (needsRest(kind)) {
    progress.notBefore = parts.clock.now() + backOff(times, parts.random());
    progress.stumbled.add(lane);
  }
  return undefined;
}

/** Ends the run: whatever waits fails with the same error. */
function stop(message: string, { line }: Lane, { dispatcher }: Parts): ProviderError {
  const error = new ProviderError(`${capitalised(line.description)}: ${message}`);
  dispatcher.end(error);
  return error;
}

function neverFits(tokens: number, lanes: readonly Lane[]): ChatOutcome {
  const limits = lanes.map(({ line, limit }) => `${limit() ?? 0} of ${line.name}`).join(', ');
  return {
    outcome: 'too-long',
    message: `The request counts as ${tokens} tokens at admission, more than the tokens per minute (${limits})`,
  };
}

/** A wait of a day has been seen for requests larger than the quota; said of every request, it is a quota that is spent. */
function neverAdmitted({ rate }: Attempt, lane: Lane, parts: Parts): ChatOutcome {
  const hours = Math.round((rate.retryAfter ?? 0) / 360_000) / 10;
  const message = `the service asks to wait ${hours} hours, as it does for what its quota can never admit`;
  if (lane.neverAdmittedInARow() >= 3) throw stop(`${message}.`, lane, parts);
  return { outcome: 'too-long', message };
}

function failed(message: string, usage: ChatUsage | undefined): ChatOutcome {
  return { outcome: 'failed', message, retryable: true, ...(usage === undefined ? {} : { usage }) };
}

function withUsage(outcome: ChatOutcome, before: ChatUsage | undefined): ChatOutcome {
  if (before === undefined || outcome.outcome === 'too-long') return outcome;
  return { ...outcome, usage: addUsage(before, outcome.usage) ?? before };
}

function recordOf(
  attempt: Attempt,
  { line }: Lane,
  { number }: Progress,
  times: Pick<AttemptRecord, 'waited' | 'duration'>,
): Omit<AttemptRecord, 'model'> {
  const { kind, status } = attempt;
  const usage = attempt.kind === 'outcome' ? usageOf(attempt.outcome) : attempt.usage;
  return {
    deployment: line.name,
    kind,
    number,
    ...times,
    ...(status === undefined ? {} : { status }),
    ...(usage === undefined ? {} : { usage }),
  };
}

function usageOf(outcome: ChatOutcome): ChatUsage | undefined {
  return outcome.outcome === 'too-long' ? undefined : outcome.usage;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
