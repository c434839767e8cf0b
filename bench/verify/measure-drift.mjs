// Mutates documented declarations one at a time, and asks what drift tells of each.

import { updateShards } from '../../packages/core/dist/cache/index.js';
import { extractSources } from '../../packages/core/dist/extract/index.js';
import { describeDrift, docState, driftSideOf, writtenSideOf } from '../../packages/core/dist/model/index.js';
import { mutations } from './mutations.mjs';

/** For each mutation how often it was made, told, and told where nothing was to be told. */
export async function measureDrift(sources, most) {
  const counts = new Map(mutations.map(({ name, finds }) => [name, { made: 0, told: 0, silent: finds === undefined }]));
  for (const [path, text] of Object.entries(sources)) {
    if ([...counts.values()].every(({ made }) => made >= most)) break;
    const before = await extractSources({ [path]: text }, { entryPoints: [] });
    const [shard] = updateShards({ table: before, cached: new Map() }).shards;
    const symbols = Object.values(before.symbols);
    for (const symbol of symbols.filter(({ comment }) => comment !== undefined).slice(0, 6)) {
      const members = symbols.filter(({ parent }) => parent === symbol.id);
      for (const { name, finds, edit } of mutations) {
        const count = counts.get(name);
        const after = count.made >= most ? undefined : edit(symbol, text, members);
        if (after === undefined) continue;
        const now = (await extractSources({ [path]: after }, { entryPoints: [] })).symbols[symbol.id];
        if (now?.comment === undefined) continue;
        count.made++;
        if (isTold(now, shard.symbols[symbol.id], finds)) count.told++;
      }
    }
  }
  return counts;
}

function isTold(now, cached, finds) {
  const { state } = docState(now, cached);
  if (state !== 'stale' && state !== 'review') return false;
  return (
    finds === undefined || describeDrift(writtenSideOf(cached), driftSideOf(now)).some(({ code }) => finds.test(code))
  );
}
