import type { CacheDisk } from './disk.ts';

/**
 * Results of whole runs, kept for as long as what they depend on stays the same. Private to the machine: a memo that
 * cannot be read is none.
 */
export interface Memo {
  /**
   * @param name - What kind of result: letters, digits and dashes.
   * @param key - Everything the result depends on.
   */
  get<Value>(name: string, key: string): Promise<Value | undefined>;
  /** Replaces the memo of this name. The value must be plain JSON. */
  set(name: string, key: string, value: unknown): Promise<void>;
}

/** Opens the memos of a cache folder. */
export function createMemo(disk: CacheDisk): Memo {
  return {
    get: <Value>(name: string, key: string) =>
      Promise.resolve(readMemo(disk, memoPath(name), key) as Value | undefined),
    async set(name, key, value) {
      await disk.write(memoPath(name), JSON.stringify({ key, value }));
    },
  };
}

/** Where the memo of a name is kept in the cache folder. */
export function memoPath(name: string): string {
  if (!/^[\w-]+$/u.test(name)) throw new RangeError(`"${name}" is no name of a memo.`);
  return `tmp/memo/${name}.json`;
}

function readMemo(disk: CacheDisk, path: string, key: string): unknown {
  try {
    const bytes = disk.read(path);
    // Most of the time of reading goes into parsing, which a memo of another key is not worth.
    const start = Buffer.from(`{"key":${JSON.stringify(key)},`);
    if (bytes?.subarray(0, start.length).equals(start) !== true) return undefined;
    return (JSON.parse(bytes.toString()) as { value?: unknown }).value;
  } catch {
    return undefined;
  }
}
