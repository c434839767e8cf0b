import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderInWaves } from './order-in-waves.ts';

describe('orderInWaves', () => {
  it.each<[string, Record<string, string[]>, string[][]]>([
    ['nothing', {}, []],
    ['symbols without needs', { a: [], b: [] }, [['a', 'b']]],
    ['a chain', { a: ['b'], b: ['c'], c: [] }, [['c'], ['b'], ['a']]],
    [
      'a diamond',
      { top: ['left', 'right'], left: ['end'], right: ['end'], end: [] },
      [['end'], ['left', 'right'], ['top']],
    ],
    ['a circle', { a: ['b'], b: ['a'] }, [['a', 'b']]],
    [
      'a circle with a way in and out',
      { in: ['a'], a: ['b'], b: ['a', 'out'], out: [] },
      [['out'], ['a', 'b'], ['in']],
    ],
    ['one that needs itself', { a: ['a', 'b'], b: [] }, [['b'], ['a']]],
    ['needs that are not to be ordered', { a: ['elsewhere'], b: ['a', 'nowhere'] }, [['a'], ['b']]],
  ])('orders %s', (_case, needs, waves) => {
    expect(orderInWaves(Object.keys(needs), (id) => needs[id] ?? [])).toEqual(waves);
  });

  it('puts what is needed first, and what needs each other together, in any graph', () => {
    const graph = fc
      .integer({ min: 1, max: 12 })
      .chain((size) =>
        fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 30 }).map((edges) => ({ size, edges })),
      );
    fc.assert(
      fc.property(graph, ({ size, edges }) => {
        const ids = Array.from({ length: size }, (_, index) => String(index));
        const needs = (id: string) => edges.filter(([from]) => String(from) === id).map(([, to]) => String(to));
        const waves = orderInWaves(ids, needs);
        const waveOf = new Map(waves.flatMap((wave, level) => wave.map((id) => [id, level] as const)));
        expect(waves.flat().sort()).toEqual(ids.toSorted());
        const reach = reachable(ids, needs);
        for (const id of ids)
          for (const needed of needs(id)) {
            const mutual = reach.get(needed)?.has(id) === true;
            const [own, other] = [waveOf.get(id)!, waveOf.get(needed)!];
            expect(mutual ? own === other : own > other).toBe(true);
          }
      }),
    );
  });

  it('does not mind a chain of 50,000', () => {
    const ids = Array.from({ length: 50_000 }, (_, index) => String(index));
    const waves = orderInWaves(ids, (id) => [String(Number(id) + 1)]);
    expect(waves).toHaveLength(50_000);
    expect(waves[0]).toEqual(['49999']);
  });
});

function reachable(ids: readonly string[], needs: (id: string) => string[]): Map<string, Set<string>> {
  const reach = new Map(ids.map((id) => [id, new Set(needs(id))]));
  for (const middle of ids)
    for (const id of ids)
      if (reach.get(id)?.has(middle)) for (const end of reach.get(middle) ?? []) reach.get(id)?.add(end);
  return reach;
}
