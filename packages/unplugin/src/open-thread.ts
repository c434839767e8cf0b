import { Worker } from 'node:worker_threads';
import { packageFile } from './package-file.ts';
import type { DocsService, DocsSettings } from './records.ts';

/** A call of a method of the service in the other thread. */
export interface ThreadCall {
  readonly id: number;
  readonly method: keyof DocsService;
  readonly argument: unknown;
}

/** How a call ended. */
export interface ThreadAnswer {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Most of what a run makes is of no use a moment later, and V8 would let it lie: see `spareMemory` for what lives longer. */
const resourceLimits = { maxYoungGenerationSizeMb: 12 };

/**
 * Opens the half of the plugin that knows the core in a thread of its own, so that sources are read beside the bundler's work
 * and not in its way. The thread starts with the first call; between calls it keeps no process alive.
 */
export function openThread(settings: DocsSettings): DocsService {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let calls = 0;

  function open(): Worker {
    // Options of the process, such as `--input-type`, are not about this thread.
    const options = { workerData: settings, execArgv: [], resourceLimits };
    const opened = new Worker(packageFile('dist/thread.js'), options);
    opened.on('message', ({ id, value, error }: ThreadAnswer) => {
      const call = waiting.get(id);
      waiting.delete(id);
      if (waiting.size === 0) opened.unref();
      if (error === undefined) call?.resolve(value);
      else call?.reject(new Error(error));
    });
    const fail = (error: Error): void => {
      worker = undefined;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    opened.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
    opened.on('exit', (code) => {
      if (worker === opened) fail(new Error(`The thread of docwright ended with code ${code}.`));
    });
    return opened;
  }

  function call(method: keyof DocsService, argument?: unknown): Promise<unknown> {
    worker ??= open();
    worker.ref();
    const id = calls++;
    const answer = new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
    worker.postMessage({ id, method, argument } satisfies ThreadCall);
    return answer;
  }

  return {
    start: () => call('start') as ReturnType<DocsService['start']>,
    docsOf: (modules) => call('docsOf', modules) as ReturnType<DocsService['docsOf']>,
    finish: (files) => call('finish', files) as ReturnType<DocsService['finish']>,
    async close() {
      const closed = worker;
      worker = undefined;
      await closed?.terminate();
    },
  };
}
