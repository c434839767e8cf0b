/**
 * Works on items, some at a time, and gives out results as they are ready. Items are taken when their turn comes.
 * After an error nothing new is begun; what is under way is waited for and given out, then the error is thrown. Who
 * stops taking results waits for what is under way, too.
 *
 * @param width - Most items at a time.
 * @param onStop - Called at the first error, and when nobody takes results any more, while something is under way.
 */
export async function* runConcurrently<Item, Result>(
  items: Iterable<Item>,
  width: number,
  work: (item: Item) => Promise<readonly Result[]>,
  onStop: (error: unknown) => void = () => undefined,
): AsyncGenerator<Result> {
  const iterator = items[Symbol.iterator]();
  const running = new Set<Promise<Settled<Result>>>();
  let failure: { readonly error: unknown } | undefined;
  try {
    for (;;) {
      while (running.size < width && failure === undefined) {
        const next = iterator.next();
        if (next.done === true) break;
        const task: Promise<Settled<Result>> = work(next.value).then(
          (results) => ({ task, results }),
          (error: unknown) => ({ task, results: [], failure: { error } }),
        );
        running.add(task);
      }
      if (running.size === 0) break;
      const settled = await Promise.race(running);
      running.delete(settled.task);
      if (failure === undefined && settled.failure !== undefined) onStop(settled.failure.error);
      failure ??= settled.failure;
      yield* settled.results;
    }
  } finally {
    if (running.size > 0) {
      onStop(new Error('Nobody takes the answers any more.'));
      await Promise.all(running);
    }
  }
  if (failure !== undefined) throw failure.error;
}

interface Settled<Result> {
  readonly task: Promise<Settled<Result>>;
  readonly results: readonly Result[];
  readonly failure?: { readonly error: unknown };
}
