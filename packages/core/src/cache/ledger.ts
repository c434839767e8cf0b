import { mkdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Problem } from '../model/index.ts';
import type { Ledger, LedgerEntry } from '../tokens/index.ts';
import { errorCode, nodeFileSystem, type CacheFileSystem } from './file-system.ts';

/** Options of {@link openLedger}. */
export interface LedgerOptions {
  /** Absolute path of the file. It need not exist. */
  readonly path: string;
  /** Told once when the file cannot be used; what is spent from then on is known to this process only. */
  readonly onProblem: (problem: Problem) => void;
  readonly fileSystem?: CacheFileSystem;
  readonly now?: () => number;
}

/** Lines that no window can count any more leave when the file has grown to this, in bytes. */
const longest = 256 * 1024;
const longestWindow = 25 * 3_600_000;

/**
 * Opens the ledger in a file, one line for each reservation and each settlement, which every process appends to under
 * a lock.
 */
export function openLedger(options: LedgerOptions): Ledger {
  const { path, onProblem, fileSystem = nodeFileSystem, now = Date.now } = options;
  // The last line about each request, at the place of the first.
  const known = new Map<string, LedgerEntry>();
  let text = '';
  let last: Promise<void> = Promise.resolve();
  let isLost = false;

  async function update(decide: Parameters<Ledger['update']>[0]): Promise<void> {
    const release = isLost ? undefined : await lock(path).catch(lose);
    try {
      if (!isLost) read();
      const entry = decide([...known.values()]);
      if (entry === undefined) return;
      known.set(entry.id, entry);
      if (isLost) return;
      if (text.length > longest) await fileSystem.write(path, format(recent([...known.values()], now())), false);
      // The line break in front closes a line that another process was killed in.
      else await fileSystem.append(path, `\n${format([entry])}`, false);
    } catch (error) {
      lose(error);
    } finally {
      await release?.();
    }
  }

  /** Mostly, lines were added since the last time. */
  function read(): void {
    const next = fileSystem.read(path)?.toString() ?? '';
    const isLonger = next.startsWith(text);
    if (!isLonger) known.clear();
    for (const entry of readEntries(isLonger ? next.slice(text.length) : next)) known.set(entry.id, entry);
    text = next;
  }

  function lose(error: unknown): undefined {
    isLost = true;
    const message = errorCode(error) ?? String(error);
    onProblem({ code: 'ledger-unusable', severity: 'warning', args: { file: basename(path), message } });
  }

  return { update: (decide) => (last = last.then(() => update(decide))) };
}

async function lock(path: string): Promise<() => Promise<void>> {
  const { lock: acquire } = (await import('proper-lockfile')).default;
  await mkdir(dirname(path), { recursive: true });
  for (;;) {
    try {
      return await acquire(path, { realpath: false, stale: 10_000, onCompromised: () => undefined });
    } catch (error) {
      if (errorCode(error) !== 'ELOCKED') throw error;
      await delay(10);
    }
  }
}

function format(entries: readonly LedgerEntry[]): string {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
}

function recent(entries: readonly LedgerEntry[], now: number): LedgerEntry[] {
  return entries.filter(({ at }) => Math.abs(now - at) < longestWindow);
}

function readEntries(text: string): LedgerEntry[] {
  return text.split('\n').flatMap((line) => readEntry(line) ?? []);
}

function readEntry(line: string): LedgerEntry | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const entry = JSON.parse(line) as Partial<Record<keyof LedgerEntry, unknown>>;
    const { id, run, at, tokens, cost } = entry;
    const isEntry = typeof id === 'string' && typeof run === 'string' && [at, tokens, cost].every(Number.isFinite);
    return isEntry ? (entry as LedgerEntry) : undefined;
  } catch {
    return undefined; // torn
  }
}
