import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { DocsService, DocsSettings } from './records.ts';
import type { OpenService } from './session.ts';

/** What the other process is told first. */
export interface ChildSettings {
  readonly settings: DocsSettings;
}

/** A call of a method of the service in the other process. */
export interface ChildCall {
  readonly id: number;
  readonly method: keyof DocsService;
  readonly argument: unknown;
}

/** How a call ended. */
export interface ChildAnswer {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

/** What {@link openProcess} opens a service with. */
export interface ProcessHost {
  /** Loads what starts the other process. That throws, or the process tells of an error, where none may be started. */
  readonly fork: () => Promise<() => ChildProcess>;
  /** Loads what opens the service in this process. */
  readonly openHere: () => Promise<OpenService>;
}

/** Most builds have no use for either. */
const realHost: ProcessHost = {
  fork: async () => (await import('./fork-child.ts')).forkChild,
  openHere: async () => (await import('./docs/create-service.ts')).createDocsService,
};

/**
 * Opens the half of the plugin that knows the core in a process of its own, so that sources are read beside the bundler's work
 * and not in its way. It starts with the first call, keeps this process alive during calls only, and ends with it. Where no
 * process may be started, this one does the work.
 */
export function openProcess(settings: DocsSettings, host: ProcessHost = realHost): DocsService {
  let opened: Promise<DocsService> | undefined;

  async function open(): Promise<DocsService> {
    const child = await startChild(await host.fork());
    if (child === undefined) return (await host.openHere())(settings);
    child.once('exit', () => (opened = undefined));
    child.send({ settings } satisfies ChildSettings);
    return serviceOf(child);
  }

  const service = (): Promise<DocsService> => (opened ??= open());
  return {
    start: async () => (await service()).start(),
    prepare: async (files) => (await service()).prepare(files),
    docsOf: async (modules) => (await service()).docsOf(modules),
    finish: async (files) => (await service()).finish(files),
    async close() {
      const closed = opened;
      opened = undefined;
      await (await closed)?.close();
    },
  };
}

async function startChild(fork: () => ChildProcess): Promise<ChildProcess | undefined> {
  try {
    const child = fork();
    await once(child, 'spawn');
    return child;
  } catch {
    return undefined;
  }
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

function serviceOf(child: ChildProcess): DocsService {
  const waiting = new Map<number, Waiting>();
  let calls = 0;

  child.on('message', (message) => {
    const { id, value, error } = message as ChildAnswer;
    const call = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) keepAlive(child, false);
    if (error === undefined) call?.resolve(value);
    else call?.reject(new Error(error));
  });
  // What cannot be sent, because the process is gone, is told when it ends.
  child.on('error', () => undefined);
  child.once('exit', (code, signal) => {
    const how = signal === null ? `with code ${code}` : `by ${signal}`;
    for (const { reject } of waiting.values()) reject(new Error(`The process of docwright ended ${how}.`));
    waiting.clear();
  });

  function call(method: keyof DocsService, argument?: unknown): Promise<unknown> {
    keepAlive(child, true);
    const id = calls++;
    const answer = new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
    child.send({ id, method, argument } satisfies ChildCall);
    return answer;
  }

  return {
    start: () => call('start') as ReturnType<DocsService['start']>,
    prepare: (files) => call('prepare', files) as ReturnType<DocsService['prepare']>,
    docsOf: (modules) => call('docsOf', modules) as ReturnType<DocsService['docsOf']>,
    finish: (files) => call('finish', files) as ReturnType<DocsService['finish']>,
    async close() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.ref();
      const gone = once(child, 'exit');
      child.kill();
      await gone;
    },
  };
}

/** Whether this process waits for the other one before it ends. */
function keepAlive(child: ChildProcess, isWanted: boolean): void {
  for (const handle of [child, child.channel]) {
    if (isWanted) handle?.ref();
    else handle?.unref();
  }
}
