import module from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadAnswer, ThreadCall } from '../open-thread.ts';
import type { DocsSettings } from '../records.ts';

// Of this thread only; the next one that has something to read starts in half the time.
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();

const [{ createDocsService }, { spareMemory }] = await Promise.all([
  import('./create-service.ts'),
  import('./spare-memory.ts'),
]);
const service = createDocsService(workerData as DocsSettings, spareMemory());

parentPort?.on('message', (call: ThreadCall) => {
  void answer(call).then((message) => parentPort?.postMessage(message));
});

async function answer({ id, method, argument }: ThreadCall): Promise<ThreadAnswer> {
  try {
    const act = service[method] as (argument: unknown) => Promise<unknown>;
    return { id, value: await act(argument) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}
