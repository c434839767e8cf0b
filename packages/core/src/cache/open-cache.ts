import { dirname, join } from 'node:path';
import { Low } from 'lowdb';
import {
  hashText,
  type CacheContent,
  type CacheIndex,
  type CacheShard,
  type ModulePath,
  type Problem,
} from '../model/index.ts';
import { createDisk, type CacheDisk } from './disk.ts';
import { createExtractStore, type ExtractStore } from './extract-store.ts';
import { nodeFileSystem, type CacheFileSystem } from './file-system.ts';
import { createJournal, type Journal } from './journal.ts';
import { createJsonFile } from './json-file.ts';
import { createMemo, type Memo } from './memo.ts';
import { createPositionStore, type PositionStore } from './positions.ts';
import { createRunLog, type RunLog } from './run-log.ts';
import { createVectorStore } from './vectors.ts';
import { createVerdictStore } from './verdicts.ts';
import type { VerdictStore } from '../providers/index.ts';
import type { VectorStore } from '../retrieve/index.ts';
import { moduleOfShard, shardFolder, shardPath } from './shard-path.ts';
import { indexPath, parseIndex, parseShard } from './shard-schema.ts';
import { writeShards, type CacheUpdate, type WriteResult } from './write-shards.ts';
import { createWriterLock, type WriterLock } from './writer-lock.ts';

/** Options of {@link openCache}. */
export interface CacheOptions {
  /** Absolute path, such as `<project>/.docwright`. It need not exist. */
  readonly folder: string;
  /** Absolute path of the project. A shard is removed only when its source below it is gone. Default: the folder above. */
  readonly root?: string;
  /** Told of damaged, unreadable and unwritable files, and of waiting for another process. */
  readonly onProblem: (problem: Problem) => void;
  /** What extracts depend on beside the text of their files: version of docwright, options of extraction. */
  readonly extractKey?: string;
  /** Default: the real disk. */
  readonly fileSystem?: CacheFileSystem;
}

/** The shared cache of a project, open for one run. Reading never waits for a writer. */
export interface Cache extends WriterLock, ExtractStore {
  /**
   * All shards by module, sorted. Files that cannot be used are left out, each with a problem.
   *
   * @param except - Modules whose shards are not read. Default: none.
   */
  readAll(except?: ReadonlySet<ModulePath>): Promise<CacheContent>;
  /**
   * Undefined when the module has no shard, or one that cannot be used; the latter is a problem.
   *
   * @throws RangeError when the module does not lie below the project root.
   */
  readShard(module: ModulePath): Promise<CacheShard | undefined>;
  /** Undefined when there is none that can be used. */
  readIndex(): Promise<CacheIndex | undefined>;
  /**
   * Writes what changed, under the lock. What another process wrote since it was read is kept: records are merged
   * symbol by symbol.
   */
  write(update: CacheUpdate): Promise<WriteResult>;
  /** Hash that changes with every change of a shard or the index. Reads names, sizes and times only. */
  contentKey(): Promise<string>;
  /** Changes whenever the shard of a module does. Reads size and time only; empty when there is none. */
  shardStamp(module: ModulePath): string;
  readonly journal: Journal;
  readonly memo: Memo;
  readonly positions: PositionStore;
  readonly runs: RunLog;
  /** Vectors of symbols, for retrieval. */
  readonly vectors: VectorStore;
  /** What a critic said about drafts. */
  readonly verdicts: VerdictStore;
}

/** Opens the cache in a folder. Reads nothing and writes nothing yet. */
export function openCache(options: CacheOptions): Cache {
  const { folder, root = dirname(folder), onProblem, extractKey = '', fileSystem = nodeFileSystem } = options;
  const disk = createDisk({ folder, fileSystem, onProblem });
  const base = new Map<ModulePath, CacheShard>();
  const writerLock = createWriterLock(disk);

  async function readShard(module: ModulePath): Promise<CacheShard | undefined> {
    const file = createJsonFile(disk, shardPath(module), (text) => parseShard(text, module));
    const stored = new Low<CacheShard | null>(file, null);
    await stored.read();
    if (stored.data === null || file.mended) base.delete(module);
    else base.set(module, stored.data);
    return stored.data ?? undefined;
  }

  return {
    ...writerLock,
    ...createExtractStore(disk, extractKey),
    async readAll(except) {
      const content = new Map<ModulePath, CacheShard>();
      for (const module of listModules(disk)) {
        if (except?.has(module)) continue;
        const shard = await readShard(module);
        if (shard !== undefined) content.set(module, shard);
      }
      return content;
    },
    readShard,
    async readIndex() {
      const index = new Low<CacheIndex | null>(createJsonFile(disk, indexPath, parseIndex), null);
      await index.read();
      return index.data ?? undefined;
    },
    async write(update) {
      const release = await writerLock.lock();
      try {
        const exists = (module: ModulePath): boolean => fileSystem.stat(join(root, module)) !== undefined;
        return await writeShards(disk, update, { base, exists });
      } finally {
        await release();
      }
    },
    contentKey: () => Promise.resolve(contentKey(disk)),
    shardStamp: (module) => stampOf(disk, shardPath(module)),
    journal: createJournal(disk),
    memo: createMemo(disk),
    positions: createPositionStore(disk),
    runs: createRunLog(disk),
    vectors: createVectorStore(disk),
    verdicts: createVerdictStore(disk),
  };
}

function listModules(disk: CacheDisk): ModulePath[] {
  return disk.list(shardFolder).flatMap((name) => moduleOfShard(`${shardFolder}/${name}`) ?? []);
}

function contentKey(disk: CacheDisk): string {
  const paths = [indexPath, ...disk.list(shardFolder).map((name) => `${shardFolder}/${name}`)];
  return hashText(paths.map((path) => `${path} ${stampOf(disk, path)}`).join('\n'));
}

function stampOf(disk: CacheDisk, path: string): string {
  const stamp = disk.stat(path);
  return stamp === undefined ? '' : `${stamp.size} ${stamp.modified}`;
}
