import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createChunkLoader, type ChunkLoader } from './create-chunk-loader.ts';

describe('createChunkLoader', () => {
  let folder: string;
  let cacheFolder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'docwright-chunks-'));
    cacheFolder = join(folder, 'cache');
    writeChunk('shop.cjs', `const cart = require('./cart.cjs'); exports.total = () => cart.sum([1, 2]);`);
    writeChunk(
      'cart.cjs',
      `const sum = (all) => all.reduce((a, b) => a + b, require('node:path').sep.length - 1);
Object.defineProperty(exports, 'sum', { enumerable: true, get: () => sum });
exports.late = async () => (await importModule('node:os')).EOL;`,
    );
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const writeChunk = (file: string, text: string): void => {
    writeFileSync(join(folder, file), text);
  };
  const open = (build = 'a'): ChunkLoader => createChunkLoader({ folder, cacheFolder, build });
  const totalOf = ({ load }: ChunkLoader): unknown => (load('shop.cjs') as { total: () => number }).total();
  const kept = (): string[] => readdirSync(cacheFolder).sort();

  it('runs a chunk and those that it requires, each once', () => {
    const loader = open();
    expect(totalOf(loader)).toBe(3);
    expect(loader.load('cart.cjs')).toBe(loader.load('cart.cjs'));
    expect(Object.getOwnPropertyDescriptor(loader.load('cart.cjs'), 'sum')).toHaveProperty('value');
  });

  it('lets chunks import late', async () => {
    const { late } = open().load('cart.cjs') as { late: () => Promise<string> };
    expect(await late()).toMatch(/\n$/u);
  });

  it('keeps code, and all of it again when a chunk is new', () => {
    const first = open();
    first.load('cart.cjs');
    first.keep();
    expect(kept()).toEqual(['cart.cjs.bin']);
    const { size } = statSync(join(cacheFolder, 'cart.cjs.bin'));
    const second = open();
    expect(totalOf(second)).toBe(3);
    second.keep();
    expect(kept()).toEqual(['cart.cjs.bin', 'shop.cjs.bin']);
    expect(statSync(join(cacheFolder, 'cart.cjs.bin')).size).toBeGreaterThan(size);
  });

  it('writes nothing when all code came from the cache', () => {
    const first = open();
    totalOf(first);
    first.keep();
    rmSync(join(cacheFolder, 'cart.cjs.bin'));
    const second = open();
    second.load('shop.cjs');
    rmSync(cacheFolder, { recursive: true });
    second.keep();
    expect(kept()).toEqual(['cart.cjs.bin', 'shop.cjs.bin']);
    const third = open();
    totalOf(third);
    rmSync(cacheFolder, { recursive: true });
    third.keep();
    expect(readdirSync(folder).sort()).toEqual(['cart.cjs', 'shop.cjs']);
  });

  it('runs the code of its own build: V8 looks at the length of a source alone', () => {
    const first = open('a');
    totalOf(first);
    first.keep();
    writeChunk('cart.cjs', readFileSync(join(folder, 'cart.cjs'), 'utf8').replace('a + b', 'a * b'));
    expect(totalOf(open('b'))).toBe(0);
  });

  it('says which chunk is missing', () => {
    expect(() => open().load('gone.cjs')).toThrow(/gone\.cjs/u);
  });
});
