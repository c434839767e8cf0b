import type { PipelineEvent, Stage } from '@docwright/core';
import { formatProblem } from '@docwright/core/model';
import type { Host } from './host.ts';
import type { Output } from './output.ts';
import { createPace } from './pace.ts';

/** Shows how a run goes on. */
export interface Progress {
  readonly onEvent: (event: PipelineEvent) => void;
  /** Takes the bar away, before something else is written. */
  clear(): void;
}

const stageNames: Readonly<Record<Stage, string>> = {
  list: 'Listing files',
  extract: 'Reading sources',
  link: 'Following references',
  plan: 'Planning',
  generate: 'Writing drafts',
  record: 'Keeping results',
  edit: 'Preparing comments',
  check: 'Checking',
};

/**
 * A bar on a terminal, else a line for each stage that takes its time; silent when the output is for programs.
 *
 * @param now - Milliseconds since some start.
 */
export function createProgress(
  host: Host,
  output: Output,
  quiet: boolean,
  now: () => number = () => performance.now(),
): Progress {
  if (quiet) return { onEvent: () => undefined, clear: () => undefined };
  const { isTTY } = host.stderr;
  const calm = isTTY !== true || host.environment['CI'] !== undefined || host.environment['TERM'] === 'dumb';
  return calm ? lineProgress(output) : barProgress(host, output, now);
}

function lineProgress({ note }: Output): Progress {
  return {
    onEvent(event) {
      const wait = waitOf(event);
      if (wait !== undefined) note(wait);
      if (event.type !== 'stage-start' || event.total === undefined || event.total === 0) return;
      note(`${stageNames[event.stage]} (${event.total})`);
    },
    clear: () => undefined,
  };
}

function barProgress({ stderr }: Host, { noteColors }: Output, now: () => number): Progress {
  const pace = createPace(now);
  let stage = '';
  let shown = '';
  let total = 0;
  let done = 0;
  let drawnAt = 0;

  function draw(text: string): void {
    const line = text.slice(0, (stderr.columns ?? 80) - 1);
    if (line !== shown) stderr.write(`${eraseLine}${noteColors.dim(line)}`);
    shown = line;
    drawnAt = now();
  }

  return {
    onEvent(event) {
      if (event.type === 'stage-start') {
        [stage, total, done] = [stageNames[event.stage], event.total ?? 0, 0];
        pace.start(total);
        draw(total === 0 ? stage : `${stage} (${total})`);
      } else if (event.type === 'task-end') {
        done++;
        pace.finish();
        if (done === total || now() - drawnAt > frame)
          draw(`${stage} ${bar(done / total)} ${done}/${total}${pace.describe()}`);
      } else if (event.type === 'request-end') {
        pace.spend(event.request.cost);
      } else {
        const wait = waitOf(event);
        if (wait !== undefined) draw(wait);
      }
    },
    clear() {
      if (shown !== '') stderr.write(eraseLine);
      shown = '';
    },
  };
}

/** What a run waits for: said at once, for it may take long. */
function waitOf(event: PipelineEvent): string | undefined {
  if (event.type === 'waiting') return `Waiting for ${event.for}`;
  return event.type === 'problem' && event.problem.code === 'cache-locked' ? formatProblem(event.problem) : undefined;
}

const eraseLine = '\r\u001B[K';

/** Milliseconds between two pictures of the bar. */
const frame = 50;

function bar(share: number): string {
  const width = 24;
  const full = Math.round(Math.min(1, share) * width);
  return '█'.repeat(full) + '░'.repeat(width - full);
}
