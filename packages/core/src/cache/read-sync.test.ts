import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cacheIndex, shard } from '../../test/support/records.ts';
import { temporaryFolder } from '../../test/support/temporary-folder.ts';
import { formatProblem } from '../model/index.ts';
import { nodeFileSystem } from './file-system.ts';
import { fileText } from './json-file.ts';
import { createCacheReader, readIndexSync, readShardSync } from './read-sync.ts';

const store = shard('src/store.ts', { open: {} });

function project(files: Readonly<Record<string, string>> = {}) {
  const folder = join(temporaryFolder(), '.docwright');
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(files)) put(path, text);
  return { folder, put };
}

describe('reading', () => {
  it('gives back what stands in the files', () => {
    const index = cacheIndex('src/store.ts');
    const { folder } = project({ 'docs/src/store.ts.json': fileText(store), 'index.json': fileText(index) });
    expect(readShardSync(folder, 'src/store.ts')).toEqual({ content: store });
    expect(readIndexSync(folder)).toEqual({ content: index });
  });

  it('reads a file with conflict markers as both sides', () => {
    const [ours, theirs] = ['a', 'b'].map((name) => fileText(shard('src/store.ts', { [name]: {} })));
    const { folder } = project({
      'docs/src/store.ts.json': `<<<<<<< HEAD\n${ours ?? ''}=======\n${theirs ?? ''}>>>>>>> branch\n`,
    });
    const { content } = readShardSync(folder, 'src/store.ts');
    expect(Object.keys(content?.symbols ?? {}).sort()).toEqual(['src/store.ts:a', 'src/store.ts:b']);
  });

  it.each([
    ['missing', undefined, 'cache-missing'],
    ['empty', '', 'cache-file-damaged'],
    ['no JSON', '{"schema": 1', 'cache-file-damaged'],
    ['of another shape', '{"schema": 1, "module": "src/store.ts"}', 'cache-file-damaged'],
    ['about another module', fileText(shard('src/other.ts', {})), 'cache-file-damaged'],
    ['newer', '{"schema": 99, "what": "ever"}', 'cache-newer'],
  ])('a file that is %s is a problem, and is left alone', (_case, text, code) => {
    const { folder } = project(text === undefined ? {} : { 'docs/src/store.ts.json': text });
    const { content, problem } = readShardSync(folder, 'src/store.ts');
    expect({ content, code: problem?.code }).toEqual({ content: undefined, code });
    expect(problem && formatProblem(problem)).not.toMatch(/\?/u);
    if (text === undefined) return;
    expect(readFileSync(join(folder, 'docs/src/store.ts.json'), 'utf8')).toBe(text);
    expect(readdirSync(folder)).toEqual(['docs']);
  });

  it('a file that cannot be read is a problem', () => {
    const { folder } = project();
    mkdirSync(join(folder, 'index.json'), { recursive: true });
    expect(readIndexSync(folder).problem).toMatchObject({ code: 'cache-unreadable', args: { message: 'EISDIR' } });
  });

  it('refuses a module outside of the root', () => {
    expect(() => readShardSync('/cache', '../secret.ts')).toThrow(RangeError);
  });
});

describe('a reader that stays open', () => {
  function counted(files: Readonly<Record<string, string>>, held?: number) {
    const reads: string[] = [];
    const { folder, put } = project(files);
    const read = (path: string): Buffer | undefined => {
      reads.push(path.slice(folder.length + 1));
      return nodeFileSystem.read(path);
    };
    const fileSystem = { ...nodeFileSystem, read };
    return { folder, put, reads, reader: createCacheReader(folder, { fileSystem, ...(held && { held }) }) };
  }

  it('reads a file again only when it changed', () => {
    const { reader, reads, put, folder } = counted({ 'docs/src/store.ts.json': fileText(store) });
    reader.readShard('src/store.ts');
    expect(reader.readShard('src/store.ts').content).toEqual(store);
    expect(reads).toEqual(['docs/src/store.ts.json']);
    const changed = shard('src/store.ts', { closed: {} });
    put('docs/src/store.ts.json', fileText(changed));
    utimesSync(join(folder, 'docs/src/store.ts.json'), 1, 1);
    expect(reader.readShard('src/store.ts').content).toEqual(changed);
    expect(reads).toHaveLength(2);
  });

  it('sees a file come and go', () => {
    let time = 0;
    const { folder, put } = project();
    const reader = createCacheReader(folder, { now: () => time });
    expect(reader.readIndex().problem?.code).toBe('cache-missing');
    put('index.json', fileText(cacheIndex()));
    // A run over many modules does not look each time.
    expect(reader.readIndex().problem?.code).toBe('cache-missing');
    time += 501;
    expect(reader.readIndex().content).toEqual(cacheIndex());
  });

  it('holds a few shards only', () => {
    const names = ['a', 'b', 'c'].map((name) => `src/${name}.ts`);
    const files = Object.fromEntries(names.map((name) => [`docs/${name}.json`, fileText(shard(name, {}))]));
    const { reader, reads } = counted(files, 2);
    for (const name of [...names, 'src/c.ts', 'src/a.ts']) reader.readShard(name);
    expect(reads.map((path) => path.slice('docs/src/'.length, -'.ts.json'.length))).toEqual(['a', 'b', 'c', 'a']);
  });
});
