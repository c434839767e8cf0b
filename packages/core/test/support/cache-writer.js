// A process of its own that writes shards: node cache-writer.js <folder> <name> <module,module,…> <rounds>
// Each round adds a symbol of its name to every module and an answer to the journal.
import { setTimeout as delay } from 'node:timers/promises';
import { createJiti } from 'jiti';

const [folder, name, modules, rounds] = process.argv.slice(2);
const { openCache } = await createJiti(import.meta.url).import('../../src/cache/index.ts');

for (let round = 0; round < Number(rounds); round++) {
  const cache = openCache({ folder, onProblem: report });
  const content = await cache.readAll();
  const shards = modules.split(',').map((module) => {
    const symbol = { kind: 'function', name, signature: `${name}(): void`, complexity: 1, state: 'missing' };
    const id = `${module}:${name}${round}`;
    return { schema: 1, module, symbols: { ...content.get(module)?.symbols, [id]: symbol } };
  });
  await delay(20); // leaves the other process time to write in between
  await cache.journal.append(`${name}${round}`, {
    outcome: 'nothing-to-add',
    symbol: 'a.ts:a',
    reason: name.repeat(500),
  });
  await cache.write({
    shards,
    index: { schema: 1, entryPoints: [], modules: ['a.ts', 'b.ts', 'both.ts'], publicSurface: [] },
  });
}

function report(problem) {
  if (problem.code !== 'cache-locked') console.log(JSON.stringify(problem));
}
