const watched = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Runs something when a signal is aborted. One signal ends a whole run with thousands of questions, and Node warns of
 * more than ten listeners; so all who wait share one.
 *
 * @returns What stops waiting.
 */
export function onAbort(signal: AbortSignal, run: () => void): () => void {
  const waiting = watched.get(signal) ?? watch(signal);
  waiting.add(run);
  return () => waiting.delete(run);
}

function watch(signal: AbortSignal): Set<() => void> {
  const waiting = new Set<() => void>();
  watched.set(signal, waiting);
  signal.addEventListener('abort', () => waiting.forEach((run) => run()), { once: true });
  return waiting;
}
