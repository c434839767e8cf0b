import { expect, test } from 'vitest';
import { main } from '../src/main.ts';
import { runDocwright } from './run-docwright.ts';
import { copyOf, readFolder } from './temporary-folder.ts';
import { createTestHost } from './test-host.ts';

test('Ctrl-C while drafts are written keeps what is finished; the next run ends as if nothing had happened', async () => {
  const [stopped, alone] = [copyOf('examples/inventory'), copyOf('examples/inventory')];
  const host = createTestHost({ cwd: stopped });
  const impatient = {
    ...host,
    stderr: {
      write(text: string) {
        if (text.startsWith('Writing drafts')) host.interrupt();
        return host.stderr.write(text);
      },
    },
  };
  const before = readFolder(stopped);
  expect(await main(['generate', '--apply'], impatient)).toBe(130);
  expect(host.said.stderr()).toContain('Stopping: what is finished is kept. Press Ctrl-C again to quit at once.');
  expect(host.said.stdout()).toContain('Interrupted: what was finished is in the cache. Run again to go on.');
  expect(readFolder(stopped)).toMatchObject(before);

  expect((await runDocwright(stopped, ['generate', '--apply'])).code).toBe(0);
  await runDocwright(alone, ['generate', '--apply']);
  expect(readFolder(stopped)).toEqual(readFolder(alone));
});
