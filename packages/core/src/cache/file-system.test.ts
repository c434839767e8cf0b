import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/support/temporary-folder.ts';
import { nodeFileSystem as disk } from './file-system.ts';

describe('write', () => {
  it('makes missing folders and leaves nothing else behind', async () => {
    const folder = temporaryFolder();
    await disk.write(join(folder, 'a/b/c.json'), 'text', true);
    expect(disk.list(folder)).toEqual(['a/b/c.json']);
    expect(readFileSync(join(folder, 'a/b/c.json'), 'utf8')).toBe('text');
  });

  it('leaves no temporary file when it fails', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'a.json/in-the-way'), { recursive: true });
    await expect(disk.write(join(folder, 'a.json'), 'text', false)).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST|EPERM/u);
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it('never shows a reader half a file', async () => {
    const path = join(temporaryFolder(), 'a.json');
    const texts = ['x', 'y'].map((letter) => letter.repeat(300_000));
    const end = new AbortController();
    const writes = texts.map(async (text) => {
      for (let round = 0; round < 10; round++) await disk.write(path, text, false);
    });
    const written = Promise.all(writes).finally(() => end.abort());
    const seen = new Set<string>();
    while (!end.signal.aborted) {
      seen.add(disk.read(path)?.toString() ?? '');
      await setImmediate();
    }
    await written;
    expect([...seen].filter((text) => text !== '' && !texts.includes(text))).toEqual([]);
  });
});

describe('read, stat and list', () => {
  it('give nothing for what does not exist', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    for (const path of ['missing', 'missing/deeper', 'file/below']) {
      expect(disk.read(join(folder, path))).toBeUndefined();
      expect(disk.stat(join(folder, path))).toBeUndefined();
      expect(disk.list(join(folder, path))).toEqual([]);
    }
  });

  it('throw when something is in the way', () => {
    expect(() => disk.read(temporaryFolder())).toThrow('EISDIR');
  });
});
