import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { requireCached } from './require-cached.ts';

describe('requireCached', () => {
  let folder: string;
  let file: string;
  let cacheFile: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'docwright-code-'));
    file = join(folder, 'module.js');
    cacheFile = join(folder, 'cache/code.bin');
    writeFileSync(file, `exports.double = (n) => n * 2; exports.at = [__filename, require('./other.js').name];`);
    writeFileSync(join(folder, 'other.js'), `exports.name = 'other';`);
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const exportsOf = (exports: unknown): unknown => {
    const { double, at } = exports as { double: (n: number) => number; at: string[] };
    return [double(21), at];
  };

  it('runs a module as require does, and again from the cache', () => {
    const first = requireCached(file, cacheFile);
    expect(first.fromCache).toBe(false);
    expect(exportsOf(first.exports)).toEqual([42, [file, 'other']]);
    first.keep();
    const second = requireCached(file, cacheFile);
    expect(second.fromCache).toBe(true);
    expect(exportsOf(second.exports)).toEqual([42, [file, 'other']]);
  });

  it('gives the same module to whoever requires the file later', () => {
    const { exports } = requireCached(file, cacheFile);
    expect(createRequire(file)('./module.js')).toBe(exports);
  });

  it.each([
    ['torn', (bytes: Buffer) => bytes.subarray(0, bytes.length - 9)],
    ['changed', (bytes: Buffer) => bytes.map((byte, index) => (index === 200 ? byte ^ 1 : byte))],
    ['empty', () => Buffer.alloc(0)],
  ])('passes over a cache file that is %s', (_, damage) => {
    requireCached(file, cacheFile).keep();
    writeFileSync(cacheFile, damage(readFileSync(cacheFile)));
    const { exports, fromCache } = requireCached(file, cacheFile);
    expect(fromCache).toBe(false);
    expect(exportsOf(exports)).toEqual([42, [file, 'other']]);
  });

  it('goes on without a cache where none can be written', () => {
    const { exports, keep } = requireCached(file, join(file, 'not-a-folder/code.bin'));
    expect(keep).not.toThrow();
    expect(exportsOf(exports)).toEqual([42, [file, 'other']]);
  });
});
