import { watch } from 'chokidar';

/** Writers change several files at once: what comes within this time is one change. In milliseconds. */
const pause = 60;

/**
 * Runs `action` now and after anything changed at one of the paths, never twice at a time. Paths need not exist yet.
 * Watching begins before the first run, so that no change falls between the two.
 *
 * @returns Stops watching; resolves when a run that is under way has ended.
 * @throws What the first run throws.
 */
export async function watchFiles(paths: readonly string[], action: () => Promise<void>): Promise<() => Promise<void>> {
  const watcher = watch([...paths], { ignoreInitial: true });
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const stop = async (): Promise<void> => {
    clearTimeout(timer);
    await watcher.close();
    await running;
  };
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  const first = action();
  running = first.catch(() => undefined);
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // A build that fails, such as on a full disk, is tried again at the next change.
      running = running.then(action).catch(() => undefined);
    }, pause);
  });
  await first.catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return stop;
}
