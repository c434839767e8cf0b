import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { engineFlags } from './fork-child.ts';
import { openProcess } from './open-process.ts';
import type { DocsService, DocsSettings } from './records.ts';

const folder = mkdtempSync(join(tmpdir(), 'docwright-process-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const settings: DocsSettings = {
  root: folder,
  mode: 'generate',
  config: {},
  include: [],
  exclude: [],
  paid: false,
  failOn: 'never',
  failOnProvider: false,
  output: {},
  colors: false,
  environment: { KEY: 'value' },
};

let programs = 0;

/** Starts a process that runs a program. */
function program(text: string): () => Promise<() => ChildProcess> {
  const path = join(folder, `program${programs++}.mjs`);
  writeFileSync(path, text);
  return () =>
    Promise.resolve(() =>
      fork(path, { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'], serialization: 'advanced' }),
    );
}

const echo = `
let settings;
process.on('message', (message) => {
  if ('settings' in message) settings = message.settings;
  else if (message.argument?.includes('bad')) process.send({ id: message.id, error: 'told' });
  else process.send({ id: message.id, value: [message.method, message.argument, settings.environment.KEY] });
});
process.on('disconnect', () => process.exit());`;

const openHere = (): Promise<never> => {
  throw new Error('not wanted');
};

test('calls are answered by the other process, which was told the settings', async () => {
  const service = openProcess(settings, { fork: program(echo), openHere });
  expect(await Promise.all([service.docsOf(['a']), service.finish(['b'])])).toEqual([
    ['docsOf', ['a'], 'value'],
    ['finish', ['b'], 'value'],
  ]);
  await expect(service.docsOf(['bad'])).rejects.toThrow('told');
  await service.close();
  await service.close();
});

test('a process that ends fails what waits for it, in one sentence; the next call starts another one', async () => {
  const once = program("process.once('message', () => process.exit(7));");
  const again = program(echo);
  let forks = 0;
  const service = openProcess(settings, { fork: () => (forks++ === 0 ? once() : again()), openHere });
  await expect(service.start()).rejects.toThrow('The process of docwright ended with code 7.');
  expect(await service.start()).toEqual(['start', undefined, 'value']);
  await service.close();
});

for (const [how, forkNone] of Object.entries({
  throws: () => {
    throw new Error('Access to this API has been restricted');
  },
  'tells of an error': () => fork(join(folder, 'none.mjs'), { execPath: join(folder, 'no-node') }),
}))
  test(`where starting a process ${how}, this one does the work`, async () => {
    const started = { cacheFolder: 'here', isUsable: true };
    const here = { start: () => Promise.resolve(started), close: () => Promise.resolve() } as unknown as DocsService;
    const service = openProcess(settings, {
      fork: () => Promise.resolve(forkNone),
      openHere: () => Promise.resolve(() => here),
    });
    expect(await service.start()).toBe(started);
    await service.close();
  });

test('a V8 is given only the flags that it knows', () => {
  expect(engineFlags('11.3.244.8-node.30')).toContain('--interrupt-budget=1000000');
  expect(engineFlags('12.4.254.21')).toContain('--heap-growing-percent=20');
  expect(engineFlags('12.4.254.21').join()).not.toContain('interrupt-budget');
  expect(engineFlags('14.1.1').join()).not.toMatch(/interrupt-budget|heap-growing/u);
});
