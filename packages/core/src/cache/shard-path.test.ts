import fc from 'fast-check';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { moduleOfShard, shardPath } from './shard-path.ts';

describe('shardPath', () => {
  it('puts the shard at the place of the module', () => {
    expect(shardPath('src/store.ts')).toBe('docs/src/store.ts.json');
  });

  it.each([
    '../secret.ts',
    'src/../../secret.ts',
    '/etc/passwd',
    'C:/a.ts',
    'src\\..\\a.ts',
    'src//a.ts',
    './a.ts',
    '',
    'a\0.ts',
  ])('refuses %j', (module) => {
    expect(() => shardPath(module)).toThrow(RangeError);
  });

  it('never leads out of the folder, and back to the same module', () => {
    const step = fc.oneof(fc.constantFrom('..', '.', '', 'src', '[id].ts', 'a.json'), fc.string({ maxLength: 4 }));
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (steps) => {
        const module = steps.join('/');
        try {
          expect(posix.normalize(shardPath(module))).toBe(`docs/${module}.json`);
        } catch (error) {
          if (!(error instanceof RangeError)) throw error;
          return;
        }
        expect(moduleOfShard(shardPath(module))).toBe(module);
      }),
    );
  });
});

describe('moduleOfShard', () => {
  it.each(['index.json', 'docs/a.ts', 'docs/../a.ts.json', 'docs/.json'])('knows that %j is no shard', (path) => {
    expect(moduleOfShard(path)).toBeUndefined();
  });
});
