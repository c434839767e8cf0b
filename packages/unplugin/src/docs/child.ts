import module from 'node:module';
import type { ChildAnswer, ChildCall, ChildSettings } from '../open-process.ts';
import type { DocsService } from '../records.ts';

// The next process that has something to read starts in half the time.
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();

// Who builds says when it is over. A key pressed in a terminal reaches all its processes, but is not meant for this one.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit());

const loaded = import('./create-service.ts');
let service: Promise<DocsService> | undefined;

process.on('message', (message: ChildSettings | ChildCall) => {
  if ('settings' in message) {
    service = loaded.then(({ createDocsService }) => createDocsService(message.settings));
    return;
  }
  void answer(message).then((answered) => process.connected && process.send?.(answered));
});

async function answer({ id, method, argument }: ChildCall): Promise<ChildAnswer> {
  try {
    const opened = await service;
    const act = opened?.[method] as (argument: unknown) => Promise<unknown>;
    return { id, value: await act(argument) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}
