import { createBest, type Hit } from './best-hits.ts';
import { bonusOf, kindOf, type NamesIndex, type Query } from './query.ts';

/** Symbols with such parameters and such a result, by the types index. */
export function searchSignatures(index: NamesIndex, types: readonly string[], query: Query, limit: number): Hit[] {
  const { signature } = query;
  if (signature === undefined) return [];
  const best = createBest(limit);
  for (const [number, line] of types.entries()) {
    if (line === '' || (query.kinds !== undefined && !query.kinds.has(kindOf(index, number)))) continue;
    const rank = rankSignature(line.toLowerCase().split('\t'), signature);
    if (rank > 0) best.add(number, rank + bonusOf(index, number, ''));
  }
  return best.list();
}

function rankSignature(
  types: readonly string[],
  wanted: { readonly parameters: readonly string[]; readonly result: string },
): number {
  const parameters = types.slice(0, -1);
  const result = types.at(-1) ?? '';
  const resultRank = rankType(result, wanted.result);
  if (resultRank === 0) return 0;
  let rank = 100 * resultRank - 3 * Math.abs(parameters.length - wanted.parameters.length);
  const left = [...parameters];
  for (const parameter of wanted.parameters) {
    const found = bestOf(left, (type) => rankType(type, parameter));
    if (found === undefined) return 0;
    rank += 50 * found.rank;
    left.splice(found.position, 1);
  }
  return Math.max(1, rank);
}

function bestOf(
  types: readonly string[],
  rank: (type: string) => number,
): { readonly position: number; readonly rank: number } | undefined {
  let best: { position: number; rank: number } | undefined;
  for (const [position, type] of types.entries()) {
    const value = rank(type);
    if (value > (best?.rank ?? 0)) best = { position, rank: value };
  }
  return best;
}

/** 3 for the same type, 2 for one that starts so (`Promise` and `Promise<User>`), 1 for one that holds it; `_` is any. */
function rankType(type: string, wanted: string): number {
  if (wanted === '' || wanted === '_' || type === wanted) return 3;
  if (type.startsWith(wanted)) return 2;
  return type.includes(wanted) ? 1 : 0;
}
