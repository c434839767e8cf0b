import { watch, type FSWatcher } from 'node:fs';
import { basename, dirname } from 'node:path';

/** Writers change several files at once: what comes within this time is one change. In milliseconds. */
const pause = 60;

/**
 * Runs `action` after anything changed at one of the paths, never twice at a time. Paths need not exist yet.
 *
 * @returns Stops watching; resolves when a run that is under way has ended.
 */
export function watchFiles(paths: readonly string[], action: () => Promise<void>): () => Promise<void> {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();

  const change = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      for (const path of paths) attach(path);
      // A build that fails, such as on a full disk, is tried again at the next change.
      running = running.then(action).catch(() => undefined);
    }, pause);
  };

  /** Watches the content of a folder; files are seen by the folder above, since writers replace them. */
  const attach = (path: string): void => {
    if (watchers.has(path)) return;
    try {
      const watcher = watch(path, { recursive: true }, change);
      watcher.on('error', () => {
        watcher.close();
        watchers.delete(path);
      });
      watchers.set(path, watcher);
    } catch {
      // Not there yet; the folder above tells when it comes.
    }
  };

  const names = new Map<string, Set<string>>();
  for (const path of paths) names.set(dirname(path), (names.get(dirname(path)) ?? new Set()).add(basename(path)));
  for (const [folder, wanted] of names) {
    try {
      watchers.set(
        `${folder}/`,
        watch(folder, (_, name) => {
          if (name === null || wanted.has(name)) change();
        }),
      );
    } catch {
      // Nothing to watch.
    }
  }
  for (const path of paths) attach(path);

  return async () => {
    clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
    await running;
  };
}
