import { exitCodes } from './exit-code.ts';
import type { Host } from './host.ts';

/**
 * Runs a task that the first Ctrl-C asks to stop, through the signal, and the second one ends at once.
 *
 * @param say - Told what happens, in a line.
 */
export async function interruptible<Result>(
  host: Host,
  say: (line: string) => void,
  task: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const stopListening = host.onInterrupt(() => {
    if (controller.signal.aborted) {
      host.quit(exitCodes.interrupted);
      return;
    }
    controller.abort();
    say('Stopping: what is finished is kept. Press Ctrl-C again to quit at once.');
  });
  try {
    return await task(controller.signal);
  } finally {
    stopListening();
  }
}
