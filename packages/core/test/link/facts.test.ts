import { beforeAll, describe, expect, it } from 'vitest';
import type { SymbolTable, ThrowFact } from '../../src/model/index.ts';
import { findSymbol, readFixture } from './read-project.ts';

let table: SymbolTable;

beforeAll(async () => {
  table = await readFixture('extraction/facts');
});

function throwsOf(name: string): string[] {
  return findSymbol(table, name).facts.throws.map(describeThrow);
}

function describeThrow({ error, condition, through, rejects }: ThrowFact): string {
  const parts = [rejects ? 'rejects' : 'throws', error];
  if (condition !== undefined) parts.push(`if ${condition}`);
  if (through !== undefined) parts.push(`through ${through.slice(through.indexOf(':') + 1)}`);
  return parts.join(' ');
}

describe('errors through calls', () => {
  const guarded = [
    'throws RangeError if size <= 0 through guarded',
    'throws TypeError if !Number.isInteger(size) through guarded',
  ];

  it.each(['oneCall', 'throughArrow', 'rethrown', 'withFinallyOnly'])('leave %s with their conditions', (name) => {
    expect(throwsOf(name)).toEqual(guarded);
  });

  it('lose conditions that the caller cannot say', () => {
    expect(throwsOf('twoCalls')).toEqual(['throws RangeError through oneCall', 'throws TypeError through oneCall']);
    expect(throwsOf('guardedCall')).toEqual(['throws RangeError through guarded', 'throws TypeError through guarded']);
  });

  it('come through namespaces, methods of typed values and constructors', () => {
    expect(throwsOf('throughNamespace')).toEqual(['throws AppError through wrapped']);
    expect(throwsOf('throughMethod')).toEqual(['throws RangeError if steps < 1 through Counter#advance']);
    expect(throwsOf('throughConstructor')).toEqual(['throws RangeError if start < 0 through Counter#constructor']);
  });

  it('end where functions call each other', () => {
    expect(throwsOf('direct')).toEqual(['throws RangeError if depth > 100']);
    expect(throwsOf('mutual')).toEqual(['throws RangeError through direct']);
  });

  it.each(['swallowed', 'partlyRethrown', 'awaitedAndCaught', 'caughtByMethod', 'notAwaited', 'throughCallback'])(
    'do not leave %s',
    (name) => {
      expect(throwsOf(name)).toEqual([]);
    },
  );

  it('reject where a promise is awaited', () => {
    expect(throwsOf('awaited')).toEqual([
      "rejects NotFoundError if key === '' through rejecting",
      'rejects RangeError if size <= 0 through guarded',
      'rejects TypeError if !Number.isInteger(size) through guarded',
    ]);
    expect(throwsOf('throwsBeforeThePromise')).toEqual(['throws RangeError if ms < 0']);
  });
});

describe('references', () => {
  it('go both ways and across modules', () => {
    expect(findSymbol(table, 'throughConstructor').references.uses).toEqual([
      'src/mutation.ts:Counter',
      'src/mutation.ts:Counter#constructor',
    ]);
    expect(findSymbol(table, 'Accumulator#sum').references.usedBy).toEqual([
      'src/arithmetic.ts:Accumulator#plus',
      'src/arithmetic.ts:Accumulator#value',
    ]);
    for (const { id, references } of Object.values(table.symbols)) {
      for (const used of references.uses) expect(table.symbols[used]?.references.usedBy).toContain(id);
    }
  });
});

describe('examples', () => {
  const codesOf = (name: string): string[] => findSymbol(table, name).facts.examples.map(({ code }) => code);

  it('come from the tests of the project, under the exported names', () => {
    expect(codesOf('add')).toContain('add(1, 2) // => 3');
    expect(codesOf('divide')).toContain('divide(6, 3) // => 2');
    expect(codesOf('Accumulator.of')).toEqual(['Accumulator.of(1, 2, 3).value // => 6']);
    expect(codesOf('firstOrNull')).toContain("firstOrNull(['a', 'b']) // => 'a'");
    expect(codesOf('neverTested')).toEqual([]);
  });
});
