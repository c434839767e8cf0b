import fc from 'fast-check';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failingDisk } from '../../test/support/failing-disk.ts';
import { cacheIndex, shard } from '../../test/support/records.ts';
import { temporaryFolder } from '../../test/support/temporary-folder.ts';
import { formatProblem, type Problem } from '../model/index.ts';
import { openCache, type CacheOptions } from './open-cache.ts';

const store = shard('src/store.ts', {
  open: {},
  close: { state: 'fresh', origin: 'human', doc: { summary: 'Closes it.' } },
});
const parse = shard('src/parse.ts', { parse: {} });

describe('write and read', () => {
  it('gives back what was written', async () => {
    const { cache } = project();
    const index = cacheIndex('src/parse.ts', 'src/store.ts');
    expect(await cache.write({ shards: [store, parse], index })).toEqual({
      written: ['src/store.ts', 'src/parse.ts'],
      removed: [],
      complete: true,
    });
    expect([...(await cache.readAll())]).toEqual([
      ['src/parse.ts', parse],
      ['src/store.ts', store],
    ]);
    expect(await cache.readShard('src/store.ts')).toEqual(store);
    expect(await cache.readIndex()).toEqual(index);
  });

  it('reads nothing where there is no cache, and makes no folder', async () => {
    const { cache, folder } = project();
    expect(await cache.readAll()).toEqual(new Map());
    expect(await cache.readShard('src/store.ts')).toBeUndefined();
    expect(await cache.readIndex()).toBeUndefined();
    expect(await cache.journal.read()).toEqual(new Map());
    await cache.journal.clear();
    expect(existsSync(folder)).toBe(false);
  });

  it('keeps private files out of version control', async () => {
    const { cache, read } = project();
    await cache.memo.set('generate', 'key', 1);
    expect(read('.gitignore').split('\n')).toContain('tmp/');
  });

  it('keeps a .gitignore that someone changed', async () => {
    const { cache, put, read } = project();
    put('.gitignore', 'tmp/\nmine\n');
    await cache.write({ shards: [store], index: cacheIndex('src/store.ts') });
    expect(read('.gitignore')).toBe('tmp/\nmine\n');
  });

  it('refuses a module outside of the root', async () => {
    const { cache, folder } = project();
    const outside = { ...store, module: '../../outside.ts' };
    await expect(cache.write({ shards: [outside], index: cacheIndex() })).rejects.toThrow(RangeError);
    await expect(cache.readShard('../outside.ts')).rejects.toThrow(RangeError);
    expect(readdirSync(dirname(folder))).not.toContain('outside.ts.json');
  });
});

describe('bytes', () => {
  it('are sorted, indented by two spaces and end with a line break', async () => {
    const { cache, read } = project();
    await cache.write({ shards: [parse], index: cacheIndex('src/parse.ts') });
    expect(read('docs/src/parse.ts.json')).toMatchInlineSnapshot(`
      "{
        "module": "src/parse.ts",
        "schema": 1,
        "symbols": {
          "src/parse.ts:parse": {
            "complexity": 1,
            "kind": "function",
            "name": "parse",
            "signature": "function parse(): void",
            "state": "missing"
          }
        }
      }
      "
    `);
  });

  it('do not depend on the order in which records were made', async () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/u), { minLength: 1, maxLength: 6 });
    const orders = names.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    await fc.assert(
      fc.asyncProperty(orders, async ([first, second]) => {
        const texts = [first, second].map(async (order) => {
          const { cache, read } = project();
          const records = Object.fromEntries(order.map((name) => [name, {}]));
          await cache.write({ shards: [shard('a.ts', records)], index: cacheIndex('a.ts') });
          return read('docs/a.ts.json');
        });
        const [left, right] = await Promise.all(texts);
        expect(left).toBe(right);
      }),
      { numRuns: 20 },
    );
  });

  it('are not written when they are the same', async () => {
    const { cache, folder, reopen } = project();
    const update = { shards: [store], index: cacheIndex('src/store.ts') };
    await cache.write(update);
    const before = stamps(folder);
    expect(await reopen().cache.write(update)).toEqual({ written: [], removed: [], complete: true });
    expect(stamps(folder)).toEqual(before);
  });

  it('change the content key when they change, and only then', async () => {
    const { cache, reopen } = project();
    await cache.write({ shards: [store, parse], index: cacheIndex('src/parse.ts', 'src/store.ts') });
    const key = await cache.contentKey();
    expect(await reopen().cache.contentKey()).toBe(key);
    await cache.memo.set('generate', 'key', 1);
    expect(await cache.contentKey()).toBe(key);
    await cache.write({
      shards: [shard('src/parse.ts', { parse: {}, more: {} })],
      index: cacheIndex('src/parse.ts', 'src/store.ts'),
    });
    expect(await cache.contentKey()).not.toBe(key);
  });
});

describe('shards of modules that are gone', () => {
  it('are removed when neither the index nor the project has the module', async () => {
    const { cache, source, folder } = project();
    source('src/kept.ts');
    const kept = shard('src/kept.ts', { a: {} });
    await cache.write({
      shards: [store, parse, kept],
      index: cacheIndex('src/kept.ts', 'src/parse.ts', 'src/store.ts'),
    });
    const { removed } = await cache.write({ shards: [parse], index: cacheIndex('src/parse.ts') });
    expect(removed).toEqual(['src/store.ts']);
    expect(readdirSync(join(folder, 'docs/src'))).toEqual(['kept.ts.json', 'parse.ts.json']);
  });

  it('are removed when the module has no symbol left', async () => {
    const { cache, source } = project();
    source('src/store.ts');
    await cache.write({ shards: [store], index: cacheIndex('src/store.ts') });
    const { removed } = await cache.write({ shards: [{ ...store, symbols: {} }], index: cacheIndex() });
    expect(removed).toEqual(['src/store.ts']);
    expect(await cache.readAll()).toEqual(new Map());
  });

  it('are removed together with what a killed process left half written', async () => {
    const { cache, put, folder } = project();
    put('docs/src/store.ts.json.1234.tmp', '{"half');
    await cache.write({ shards: [store], index: cacheIndex('src/store.ts') });
    expect(readdirSync(join(folder, 'docs/src'))).toEqual(['store.ts.json']);
  });
});

describe('another process', () => {
  it('keeps what it wrote to the same module since we read it', async () => {
    const { cache, reopen } = project();
    const index = cacheIndex('src/store.ts');
    await cache.write({ shards: [shard('src/store.ts', { a: {}, b: {}, gone: {} })], index });
    const [ours, theirs] = [reopen().cache, reopen().cache];
    await ours.readAll();
    await theirs.readAll();
    const doc = { state: 'fresh', origin: 'generated', doc: { summary: 'Does.' } } as const;
    await theirs.write({ shards: [shard('src/store.ts', { a: doc, b: {}, gone: {}, theirs: {} })], index });
    await ours.write({ shards: [shard('src/store.ts', { a: {}, b: doc, ours: {} })], index });
    expect(await cache.readShard('src/store.ts')).toEqual(
      shard('src/store.ts', { a: doc, b: doc, ours: {}, theirs: {} }),
    );
  });
});

describe('a merge that Git left open', () => {
  it('is read as both sides and written back as one', async () => {
    const { cache, put, read, reopen } = project();
    const index = cacheIndex('src/store.ts');
    const doc = { state: 'fresh', origin: 'generated', doc: { summary: 'Does.' } } as const;
    const sides = [shard('src/store.ts', { a: doc, b: {} }), shard('src/store.ts', { a: {}, b: doc, c: {} })];
    const [ours = '', theirs = ''] = sides.map((side) => JSON.stringify(side, null, 2));
    put('docs/src/store.ts.json', `<<<<<<< HEAD\n${ours}\n=======\n${theirs}\n>>>>>>> branch\n`);
    const both = shard('src/store.ts', { a: doc, b: doc, c: {} });
    const content = await cache.readAll();
    expect(content.get('src/store.ts')).toEqual(both);
    await cache.write({ shards: content.values(), index });
    expect(read('docs/src/store.ts.json')).not.toContain('<<<<<<<');
    expect(await reopen().cache.readShard('src/store.ts')).toEqual(both);
  });
});

describe('damaged files', () => {
  const cases: [string, string, string][] = [
    ['half a file', '{"schema":1,"module":"src/sto', 'JSON'],
    ['an empty file', '', 'it is empty'],
    ['a merge conflict of something else', '<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n', 'JSON'],
    ['another shape', '{"schema":1,"module":"src/store.ts","symbols":{"a":{"kind":"poem"}}}', 'symbols a kind'],
    ['no object', '[]', 'content'],
    ['an older schema', '{"schema":0,"module":"src/store.ts","symbols":{}}', 'schema'],
    ['the shard of another module', '{"schema":1,"module":"src/other.ts","symbols":{}}', 'it is about src/other.ts'],
  ];

  it.each(cases)('%s is set aside and rebuilt', async (_case, text, message) => {
    const { cache, put, problems, read, folder } = project();
    put('docs/src/store.ts.json', text);
    expect(await cache.readAll()).toEqual(new Map());
    expect(problems).toMatchObject([{ code: 'cache-damaged', args: { file: '.docwright/docs/src/store.ts.json' } }]);
    expect(problems[0]?.args['message']).toContain(message);
    const [aside = ''] = readdirSync(join(folder, 'tmp'));
    expect(aside).toMatch(/^store\.ts\.damaged-\S+\.json$/u);
    expect(read(`tmp/${aside}`)).toBe(text);
    await cache.write({ shards: [store], index: cacheIndex('src/store.ts') });
    expect(await cache.readShard('src/store.ts')).toEqual(store);
  });

  it('never stop a run, whatever is in them', async () => {
    const start = JSON.stringify(store);
    const damage = fc.oneof(
      fc.json(),
      fc.string(),
      fc.nat(start.length).map((length) => start.slice(0, length)),
      fc.tuple(fc.nat(start.length), fc.string()).map(([at, text]) => start.slice(0, at) + text + start.slice(at)),
      fc.uint8Array().map((bytes) => Buffer.from(bytes).toString('latin1')),
    );
    const files = [
      'docs/src/store.ts.json',
      'index.json',
      'tmp/journal.jsonl',
      'tmp/memo/run.json',
      'tmp/extract/modules.jsonl',
      'tmp/extract/stamps.json',
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), damage, async (file, text) => {
        const { cache, put } = project();
        put(file, text);
        await cache.readAll();
        await cache.readIndex();
        await cache.memo.get('run', 'key');
        await cache.journal.read();
        await cache.readExtracts([{ path: 'src/store.ts', size: 1, modified: 1 }]);
        const { complete } = await cache.write({ shards: [store], index: cacheIndex('src/store.ts') });
        const newer = /"schema":\s*[2-9]/u.test(text);
        expect(complete || newer).toBe(true);
        if (complete) expect((await cache.readShard('src/store.ts'))?.symbols).toMatchObject(store.symbols);
      }),
      { numRuns: 150 },
    );
  });
});

describe('files of a newer docwright', () => {
  const newer = '{"schema":2,"module":"src/store.ts"}';

  it('are not written over, while other shards are', async () => {
    const { cache, put, read, problems } = project();
    put('docs/src/store.ts.json', newer);
    const result = await cache.write({ shards: [store, parse], index: cacheIndex('src/parse.ts', 'src/store.ts') });
    expect(result).toEqual({ written: ['src/parse.ts'], removed: [], complete: false });
    expect(read('docs/src/store.ts.json')).toBe(newer);
    expect(problems).toMatchObject([{ code: 'cache-newer', severity: 'error', args: { schema: '2' } }]);
  });

  it('stop all writing when it is the index', async () => {
    const { cache, put, read, folder } = project();
    put('index.json', '{"schema":2}');
    expect(await cache.write({ shards: [store], index: cacheIndex('src/store.ts') })).toMatchObject({
      complete: false,
    });
    expect(read('index.json')).toBe('{"schema":2}');
    expect(existsSync(join(folder, 'docs'))).toBe(false);
  });
});

describe('a disk that cannot be written', () => {
  it.each(['ENOSPC', 'EACCES', 'EROFS'])('%s is one problem, and reading goes on', async (code) => {
    const { cache, reopen } = project();
    const index = cacheIndex('src/parse.ts', 'src/store.ts');
    await cache.write({ shards: [store], index });
    const { cache: broken, problems } = reopen({ fileSystem: failingDisk(code) });
    expect(await broken.readShard('src/store.ts')).toEqual(store);
    const more = shard('src/store.ts', { more: {} });
    expect(await broken.write({ shards: [more, parse], index })).toEqual({ written: [], removed: [], complete: false });
    await broken.memo.set('run', 'key', 1);
    await broken.journal.append('key', { outcome: 'nothing-to-add', symbol: 'a', reason: 'none' });
    expect(problems.map(({ code }) => code)).toEqual(['cache-unwritable']);
    expect(formatProblem(problems[0]!)).toContain(code);
    expect(await cache.readShard('src/store.ts')).toEqual(store);
  });

  it('keeps the journal, so that nothing is lost', async () => {
    const disk = failingDisk('ENOSPC', /\/docs\//u);
    const { cache, reopen } = project({ fileSystem: disk });
    const draft = { outcome: 'draft', symbol: 'src/store.ts:open', doc: { summary: 'Opens it.' } } as const;
    await cache.journal.append('key', draft);
    expect(await cache.write({ shards: [store], index: cacheIndex('src/store.ts') })).toMatchObject({
      complete: false,
    });
    await cache.journal.clear();
    expect(await reopen().cache.journal.read()).toEqual(new Map([['key', draft]]));
  });

  it('is a problem also where not even the lock can be made', async () => {
    const root = temporaryFolder();
    writeFileSync(join(root, 'file'), '');
    const problems: Problem[] = [];
    const cache = openCache({ folder: join(root, 'file/.docwright'), onProblem: (problem) => problems.push(problem) });
    expect(await cache.write({ shards: [store], index: cacheIndex('src/store.ts') })).toMatchObject({
      complete: false,
    });
    expect(problems.map(({ code }) => code)).toEqual(['cache-unwritable']);
  });

  it('leaves a file that cannot be read as it is', async () => {
    const { cache, put, problems } = project();
    put('docs/src/store.ts.json/in-the-way', '');
    expect(await cache.write({ shards: [store], index: cacheIndex('src/store.ts') })).toMatchObject({
      complete: false,
    });
    expect(problems).toMatchObject([{ code: 'cache-unreadable', args: { message: 'EISDIR' } }]);
  });
});

function project(options: Partial<CacheOptions> = {}, root = temporaryFolder()) {
  const folder = join(root, '.docwright');
  const problems: Problem[] = [];
  const cache = openCache({ folder, onProblem: (problem) => problems.push(problem), ...options });
  const put = (path: string, text: string, base = folder): void => {
    mkdirSync(dirname(join(base, path)), { recursive: true });
    writeFileSync(join(base, path), text);
  };
  return {
    cache,
    folder,
    problems,
    put,
    read: (path: string) => readFileSync(join(folder, path), 'utf8'),
    source: (path: string) => put(path, '', root),
    reopen: (more: Partial<CacheOptions> = {}) => project(more, root),
  };
}

function stamps(folder: string): [string, number][] {
  return readdirSync(join(folder, 'docs'), { recursive: true, encoding: 'utf8' }).map((name) => [
    name,
    statSync(join(folder, 'docs', name)).ino,
  ]);
}
