import { stableJson, type Draft } from '../model/index.ts';
import type { CacheDisk } from './disk.ts';

/** Answers of providers, kept from the moment they arrive until they are recorded: none is paid for twice. */
export interface Journal {
  /**
   * Written when the promise resolves: nothing that happens to the process can lose it then, and for an answer that
   * was paid for not even a power cut. Calls made meanwhile share one write. Trouble with the disk is a problem.
   *
   * @returns False when it could not be written.
   */
  append(key: string, draft: Draft): Promise<boolean>;
  /** Answers by request key, the last one of each key. What an interrupted write left unfinished is passed over. */
  read(): Promise<Map<string, Draft>>;
  /**
   * Forgets answers that are recorded. Call it with the lock held. Does nothing when something could not be written
   * in this run, because then the journal may hold the only copy.
   *
   * @param keys - Default: all.
   */
  clear(keys?: Iterable<string>): Promise<void>;
}

const path = 'tmp/journal.jsonl';

/** Opens the journal of a cache folder. */
export function createJournal(disk: CacheDisk): Journal {
  let waiting: JournalEntry[] = [];
  let writing: Promise<unknown> = Promise.resolve();
  let next: Promise<boolean> | undefined;

  async function flush(): Promise<boolean> {
    const entries = waiting;
    waiting = [];
    next = undefined;
    // The line break in front closes a line that another process was killed in.
    const durable = entries.some(({ draft }) => draft.usage !== undefined);
    return disk.append(path, `\n${entries.map(formatEntry).join('')}`, { durable });
  }

  return {
    async append(key, draft) {
      waiting.push({ key, draft });
      const mine = (next ??= writing.then(flush));
      writing = mine;
      return mine;
    },
    read: () => Promise.resolve(new Map(readEntries(disk).map(({ key, draft }) => [key, draft]))),
    async clear(keys) {
      if (disk.failed || disk.stat(path) === undefined) return;
      const cleared = keys && new Set(keys);
      const kept = cleared ? readEntries(disk).filter(({ key }) => !cleared.has(key)) : [];
      if (kept.length === 0) await disk.remove(path);
      else await disk.write(path, kept.map(formatEntry).join(''), { durable: true });
    },
  };
}

interface JournalEntry {
  readonly key: string;
  readonly draft: Draft;
}

function formatEntry(entry: JournalEntry): string {
  return `${stableJson(entry)}\n`;
}

function readEntries(disk: CacheDisk): JournalEntry[] {
  const text = disk.readText(path);
  return text.split('\n').flatMap((line) => readEntry(line) ?? []);
}

function readEntry(line: string): JournalEntry | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const entry = JSON.parse(line) as { key?: unknown; draft?: { outcome?: unknown; symbol?: unknown } | null };
    const isDraft = typeof entry.draft?.outcome === 'string' && typeof entry.draft.symbol === 'string';
    return isDraft && typeof entry.key === 'string' ? (entry as JournalEntry) : undefined;
  } catch {
    return undefined; // torn
  }
}
