import { expect, test } from 'vitest';
import type { Session } from '../session.ts';
import { foreseeGraph } from './foresee-graph.ts';

interface Told {
  readonly id: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly later?: readonly string[];
}

/** What a session is told after each module. */
function seeAll(entries: readonly string[], modules: readonly Told[]): (readonly string[] | undefined)[] {
  let foreseen: readonly string[] | undefined;
  const graph = foreseeGraph({ foresee: (files) => (foreseen = files) } as Partial<Session> as Session);
  graph.begin(entries);
  return modules.map(({ id, isEntry = false, imports = [], later = [] }) => {
    graph.see({
      id,
      isEntry,
      importedIdResolutions: imports.map((each) => ({ id: each, external: each.startsWith('node:') })),
      dynamicallyImportedIdResolutions: later.map((each) => ({ id: each, external: false })),
    });
    return foreseen;
  });
}

test('a graph is told when everything that is imported was parsed', () => {
  const told = seeAll(
    ['a'],
    [
      { id: 'a', isEntry: true, imports: ['b', 'node:fs'], later: ['c'] },
      { id: 'c', imports: ['a'] },
      { id: 'b', imports: ['c'] },
    ],
  );
  expect(told).toEqual([undefined, undefined, ['a', 'c', 'b']]);
});

test('a graph is not told before all entries were parsed', () => {
  const told = seeAll(
    ['a', 'b'],
    [
      { id: 'a', isEntry: true, imports: [] },
      { id: 'b', isEntry: true },
    ],
  );
  expect(told).toEqual([undefined, ['a', 'b']]);
});
