import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failingDisk } from '../../test/support/failing-disk.ts';
import { temporaryFolder } from '../../test/support/temporary-folder.ts';
import type { Problem } from '../model/index.ts';
import { openCache, type CacheOptions } from './open-cache.ts';

interface Extract {
  readonly path: string;
  readonly contentHash: string;
  readonly symbols: readonly string[];
}

const entries = [stamp('a.ts'), stamp('b.ts'), stamp('c.ts')];
const extracts = [extract('a.ts'), extract('b.ts'), extract('c.ts')];

describe('extract store', () => {
  it('gives nothing at first', async () => {
    const { cache } = open();
    expect(await cache.readExtracts(entries)).toEqual({
      extracts: new Map(),
      changed: entries,
      outdated: new Map(),
      extractHashes: new Map(),
    });
  });

  it('gives back what belongs to unchanged files', async () => {
    const { reopen } = await filled();
    const result = await reopen().cache.readExtracts<Extract>(entries);
    expect(result).toEqual({
      extracts: new Map(extracts.map((each) => [each.path, each])),
      changed: [],
      outdated: new Map(),
      extractHashes: new Map(extracts.map(({ path }) => [path, expect.any(String) as string])),
    });
  });

  it('knows an extract that changed under the same text by its hash', async () => {
    const { reopen } = await filled();
    const { extractHashes: before } = await reopen().cache.readExtracts<Extract>(entries);
    const { cache } = reopen();
    await cache.readExtracts(entries);
    const written = await cache.writeExtracts([{ ...extract('b.ts'), symbols: [] } as Extract]);
    const { extractHashes: after } = await reopen().cache.readExtracts<Extract>(entries);
    expect(after.get('a.ts')).toBe(before.get('a.ts'));
    expect(after.get('b.ts')).not.toBe(before.get('b.ts'));
    expect(after.get('b.ts')).toBe(written.get('b.ts'));
  });

  it.each([
    ['size', { ...stamp('b.ts'), size: 11 }],
    ['time', { ...stamp('b.ts'), modified: 2 }],
  ])('asks for a file of another %s', async (_what, changed) => {
    const { reopen } = await filled();
    const result = await reopen().cache.readExtracts<Extract>([stamp('a.ts'), changed, stamp('new.ts')]);
    expect([...result.extracts.keys()]).toEqual(['a.ts']);
    expect(result.changed).toEqual([changed, stamp('new.ts')]);
  });

  it('knows a file by its text after a fresh checkout, and by its time from then on', async () => {
    const { reopen } = await filled();
    const later = entries.map((entry) => ({ ...entry, modified: 9 }));
    const asked: string[] = [];
    const hash = ({ path }: { path: string }) => {
      asked.push(path);
      return Promise.resolve(path === 'b.ts' ? 'other text' : `hash of ${path}`);
    };
    const result = await reopen().cache.readExtracts<Extract, (typeof later)[number]>(later, hash);
    expect(result.changed.map(({ path }) => path)).toEqual(['b.ts']);
    expect(asked).toEqual(['a.ts', 'b.ts', 'c.ts']);
    expect((await reopen().cache.readExtracts(later)).changed.map(({ path }) => path)).toEqual(['b.ts']);
  });

  it('passes over what another version of docwright left', async () => {
    const { reopen } = await filled();
    expect((await reopen({ extractKey: 'version 2' }).cache.readExtracts(entries)).changed).toEqual(entries);
  });

  it('replaces the extract of a changed file and keeps the others', async () => {
    const { reopen } = await filled();
    const { cache } = reopen();
    const changed = { ...stamp('b.ts'), modified: 5 };
    await cache.readExtracts([stamp('a.ts'), changed]);
    await cache.writeExtracts([extract('b.ts', 'new text')]);
    const result = await reopen().cache.readExtracts<Extract>([stamp('a.ts'), changed]);
    expect([...result.extracts.values()]).toEqual([extract('a.ts'), extract('b.ts', 'new text')]);
  });

  it('does not grow beyond twice of what is of use', async () => {
    const { reopen, file } = await filled();
    for (let round = 0; round < 50; round++) {
      const { cache } = reopen();
      await cache.readExtracts(entries.map((entry) => ({ ...entry, modified: round })));
      await cache.writeExtracts([extract('a.ts', `text ${String(round)}`)]);
    }
    const useful = [extract('a.ts', 'text 49'), extract('b.ts'), extract('c.ts')].map(
      (each) => JSON.stringify(each).length,
    );
    expect(statSync(file).size).toBeLessThan(3 * useful.reduce((sum, size) => sum + size, 0));
    expect((await reopen().cache.readExtracts<Extract>(entries)).changed.map(({ path }) => path)).toContain('b.ts');
  });

  it('loses only the line in which a process was killed', async () => {
    const { reopen, file } = await filled();
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.subarray(0, bytes.length - 20));
    const { cache } = reopen();
    expect((await cache.readExtracts(entries)).changed.map(({ path }) => path)).toEqual(['c.ts']);
    await cache.writeExtracts([extract('c.ts')]);
    expect((await reopen().cache.readExtracts(entries)).changed).toEqual([]);
  });

  it('gives back any text as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary' })), async (symbols) => {
        const { cache, reopen } = open();
        await cache.readExtracts(entries);
        const written: Extract = { ...extract('b.ts'), symbols };
        await cache.writeExtracts([written]);
        const { extracts: found } = await reopen().cache.readExtracts<Extract>(entries);
        expect(found.get('b.ts')?.symbols).toEqual(symbols);
      }),
      { numRuns: 10, examples: [[['—', 'ä', '\u2028', '😀', '\\u0041', String.fromCharCode(0xd800)]]] },
    );
  });

  it('passes over lines that are no extracts', async () => {
    const { reopen, file } = await filled();
    appendFileSync(file, '\nhash of a.ts\tno key\ta.ts\t{}\n\t\t\t\nnull\n');
    expect((await reopen().cache.readExtracts(entries)).changed).toEqual([]);
  });

  it('is of no use on a disk that cannot be written, and in the way of nothing', async () => {
    const { cache, problems } = open({ fileSystem: failingDisk('EROFS') });
    await cache.readExtracts(entries);
    await cache.writeExtracts(extracts);
    expect((await cache.readExtracts(entries)).changed).toEqual(entries);
    expect(problems.map(({ code }) => code)).toEqual(['cache-unwritable']);
  });
});

function open(options: Partial<CacheOptions> = {}, folder = join(temporaryFolder(), '.docwright')) {
  const problems: Problem[] = [];
  const cache = openCache({
    folder,
    extractKey: 'version 1',
    onProblem: (problem) => problems.push(problem),
    ...options,
  });
  const reopen = (more: Partial<CacheOptions> = {}) => open(more, folder);
  return { cache, problems, reopen, file: join(folder, 'tmp/extract/modules.jsonl') };
}

async function filled() {
  const opened = open();
  await opened.cache.readExtracts(entries);
  await opened.cache.writeExtracts(extracts);
  return opened;
}

function stamp(path: string) {
  return { path, size: 10, modified: 1 };
}

function extract(path: string, text = path): Extract {
  return { path, contentHash: `hash of ${text}`, symbols: ['line\nbreak', 'tab\t', path] };
}
