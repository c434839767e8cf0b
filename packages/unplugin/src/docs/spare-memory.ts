import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Below that, sweeping gives back little that is worth its time. */
const leastBytes = 56 * 2 ** 20;

/** Most garbage by the time it is swept out, as a share of what is of use. */
const growth = 1.25;

/** What a thread reads and says meanwhile is one long computation with few pauses. */
const milliseconds = 50;

/**
 * Keeps the memory of this thread near to what is of use. V8 would let garbage lie until a heap has doubled or more, which is
 * right for a process of its own; a thread in a bundler adds to what that needs already. A limit of the thread would do the
 * same for small projects, but end it in large ones.
 *
 * @returns To be called whenever something was done; rarely costs more than a microsecond.
 */
export function spareMemory(): () => void {
  const collect = exposeCollector();
  let useful = 0;
  const sweep = (): void => {
    if (getHeapStatistics().used_heap_size < Math.max(leastBytes, useful * growth)) return;
    collect();
    useful = getHeapStatistics().used_heap_size;
  };
  setInterval(sweep, milliseconds).unref();
  return sweep;
}

/** The flag counts for contexts that are made while it is set; nothing else in the process sees it. */
function exposeCollector(): () => void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  setFlagsFromString('--no-expose-gc');
  return collect;
}
