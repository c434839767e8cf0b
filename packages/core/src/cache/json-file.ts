import type { Adapter } from 'lowdb';
import { stableJson } from '../model/index.ts';
import type { CacheDisk } from './disk.ts';
import type { ParsedFile } from './shard-schema.ts';

/** One committed file of the cache as a lowdb adapter. */
export interface JsonFile<Content> extends Adapter<Content | null> {
  /**
   * Null when there is nothing to be read. Damaged text is set aside and counts as absent; a file of a newer docwright
   * or one that cannot be read counts as absent too, but is not written over. Each is a problem.
   */
  read(): Promise<Content | null>;
  /** Writes when the bytes differ from what was read. Read first. */
  write(content: Content | null): Promise<void>;
  /** What was read is to be written back even if nothing in it changes. */
  readonly mended: boolean;
  /** The file must not be written over: a newer docwright wrote it, or it could not be read. */
  readonly refused: boolean;
  /** How the last write ended. */
  readonly outcome: 'unchanged' | 'written' | 'failed';
}

/** The bytes of a committed file: equal content gives equal bytes, and diffs go by line. */
export function fileText(content: unknown): string {
  return `${stableJson(content, 2)}\n`;
}

/** Opens a file of the cache. */
export function createJsonFile<Content>(
  disk: CacheDisk,
  path: string,
  parse: (text: string) => ParsedFile<Content>,
): JsonFile<Content> {
  let before: string | undefined;
  let refused = false;
  let mended = false;
  let outcome: JsonFile<Content>['outcome'] = 'unchanged';
  return {
    async read() {
      try {
        before = disk.read(path)?.toString();
      } catch (error) {
        refused = true;
        disk.reportUnreadable(path, error);
      }
      if (before === undefined) return null;
      const parsed = parse(before);
      if (parsed.outcome === 'content') {
        mended = parsed.mended === true;
        return parsed.content;
      }
      refused = parsed.outcome === 'newer';
      await reportUnusable(disk, path, before, parsed);
      return null;
    },
    async write(content) {
      const text = fileText(content);
      if (refused) outcome = 'failed';
      else if (text === before) outcome = 'unchanged';
      else outcome = (await disk.write(path, text, { durable: true })) ? 'written' : 'failed';
    },
    get mended() {
      return mended;
    },
    get refused() {
      return refused;
    },
    get outcome() {
      return outcome;
    },
  };
}

async function reportUnusable<Content>(
  disk: CacheDisk,
  path: string,
  text: string,
  parsed: Exclude<ParsedFile<Content>, { outcome: 'content' }>,
): Promise<void> {
  const file = disk.nameOf(path);
  if (parsed.outcome === 'newer') {
    disk.report({ code: 'cache-newer', severity: 'error', args: { file, schema: String(parsed.schema) } });
    return;
  }
  // A copy, because a writer may put a sound file in place at this moment. The next write replaces the damaged one.
  const aside = (await disk.setAside(path, text)) ?? 'nothing';
  disk.report({ code: 'cache-damaged', severity: 'warning', args: { file, message: parsed.message, aside } });
}
