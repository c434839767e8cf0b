import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../test/support/temporary-folder.ts';
import { openCache } from './open-cache.ts';

const rounds = 12;
const script = fileURLToPath(new URL('../../test/support/cache-writer.js', import.meta.url));

it('loses no record and no answer of two processes that write different modules and the same one', async () => {
  const folder = join(temporaryFolder(), '.docwright');
  const outputs = await Promise.all([runWriter(folder, 'x', 'a.ts,both.ts'), runWriter(folder, 'y', 'b.ts,both.ts')]);
  expect(outputs).toEqual(['', '']);
  const cache = openCache({ folder, onProblem: (problem) => expect.unreachable(JSON.stringify(problem)) });
  const content = await cache.readAll();
  expect(ids('a.ts')).toEqual(expectedIds('a.ts', 'x'));
  expect(ids('b.ts')).toEqual(expectedIds('b.ts', 'y'));
  expect(ids('both.ts')).toEqual([...expectedIds('both.ts', 'x'), ...expectedIds('both.ts', 'y')].sort());
  expect((await cache.journal.read()).size).toBe(2 * rounds);

  function ids(module: string): string[] {
    return Object.keys(content.get(module)?.symbols ?? {}).sort();
  }
});

async function runWriter(folder: string, name: string, modules: string): Promise<string> {
  const child = spawn(process.execPath, [script, folder, name, modules, String(rounds)]);
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return output + errors;
}

function expectedIds(module: string, name: string): string[] {
  return Array.from({ length: rounds }, (_, round) => `${module}:${name}${String(round)}`).sort();
}
