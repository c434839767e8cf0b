import { formatProblem } from '../model/index.ts';
import type { PipelineEvent } from './pipeline-event.ts';

/** Levels of a log, each with those before it. */
export const logLevels = ['error', 'warn', 'info', 'debug'] as const;

/** How much is logged. */
export type LogLevel = (typeof logLevels)[number];

/** What {@link createLog} works with. */
export interface LogOptions {
  readonly level: LogLevel;
  /** Takes a line of JSON, with its line break. */
  readonly write: (line: string) => void;
  /** Milliseconds since 1970. Default: the clock of the machine. */
  readonly now?: () => number;
}

/**
 * A log of what a run tells, a line of JSON for each event: `{"time":…,"level":"info","event":"task-end",…}`. No line
 * holds a key, a source text or a prompt, at any level.
 */
export function createLog({ level, write, now = Date.now }: LogOptions): (event: PipelineEvent) => void {
  const most = logLevels.indexOf(level);
  return (event) => {
    const own = levelOf(event);
    if (logLevels.indexOf(own) > most) return;
    const time = new Date(now()).toISOString();
    write(`${JSON.stringify({ time, level: own, event: event.type, ...fieldsOf(event) })}\n`);
  };
}

function levelOf(event: PipelineEvent): LogLevel {
  switch (event.type) {
    case 'problem':
      return event.problem.severity === 'warning' ? 'warn' : event.problem.severity;
    case 'task-end':
      return event.outcome === 'failed' ? 'error' : event.outcome === 'accepted' ? 'info' : 'warn';
    case 'request-end':
      return event.request.kind === 'outcome' ? 'debug' : event.request.kind === 'fatal' ? 'error' : 'info';
    default:
      return 'info';
  }
}

function fieldsOf(event: PipelineEvent): object {
  switch (event.type) {
    case 'problem': {
      const { code, place } = event.problem;
      return { code, message: formatProblem(event.problem), ...(place && { place }) };
    }
    case 'request-end':
      return event.request;
    default:
      return { ...event, type: undefined };
  }
}
