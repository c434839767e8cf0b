import { hashText, type ModulePath } from '../model/index.ts';
import type { CacheDisk } from './disk.ts';
import { formatExtractLine, scanExtractLines, type ExtractLine } from './extract-lines.ts';
import { readStamps, stampedHash, writeStamps, type FileStamp } from './extract-stamps.ts';

/** What the store needs to know of an extract. It keeps the rest as it is; it must be plain JSON. */
export interface StoredExtract {
  readonly path: ModulePath;
  /** Hash of the text it was made from. */
  readonly contentHash: string;
}

/** What {@link ExtractStore.readExtracts} found. */
export interface ReadExtracts<Extract, Entry> {
  /** Extracts of unchanged files, by path, in the order asked. */
  readonly extracts: Map<ModulePath, Extract>;
  /** Files that must be extracted again. */
  readonly changed: Entry[];
  /** Extracts of texts that are no longer: of changed files, and of files that were not asked for. */
  readonly outdated: Map<ModulePath, Extract>;
  /** Hashes of the extracts of unchanged files, by path. */
  readonly extractHashes: Map<ModulePath, string>;
}

/**
 * Extracts of modules by content, private to the machine. All are lines of one file: reading 12,000 symbols takes
 * 0.2 s of processor time, nearly all of it parsing, where a thousand files take a fourth more and far longer on
 * Windows. Changed modules are added at the end; the file is rewritten when half of it is of no use any more.
 */
export interface ExtractStore {
  /**
   * Finds the extracts of files. A file of unchanged size and time is not read.
   *
   * @param contentHash - Hashes the text of a file whose time changed, so that a fresh checkout of the same text
   * keeps its extracts. Without it such files count as changed.
   */
  readExtracts<Extract extends StoredExtract, Entry extends FileStamp = FileStamp>(
    entries: readonly Entry[],
    contentHash?: (entry: Entry) => Promise<string | undefined>,
  ): Promise<ReadExtracts<Extract, Entry>>;
  /** Keeps extracts of the files that were last asked for. Gives their hashes by path. */
  writeExtracts(extracts: readonly StoredExtract[]): Promise<ReadonlyMap<ModulePath, string>>;
}

const path = 'tmp/extract/modules.jsonl';

/**
 * Opens the extract store of a cache folder.
 *
 * @param extractKey - What extracts depend on beside the text: version and options. Others are passed over.
 */
export function createExtractStore(disk: CacheDisk, extractKey: string): ExtractStore {
  const key = hashText(`ascii ${extractKey}`);
  let files: readonly FileStamp[] = [];
  const hashes = new Map<ModulePath, string>();
  // A run that extracts needs the lines again, to write; they may be many megabytes.
  let held: HeldLines | undefined;
  return {
    async readExtracts<Extract extends StoredExtract, Entry extends FileStamp>(
      entries: readonly Entry[],
      contentHash?: (entry: Entry) => Promise<string | undefined>,
    ): Promise<ReadExtracts<Extract, Entry>> {
      const read = readLines(disk, key);
      const { lines } = read;
      const stamps = readStamps(disk);
      const extracts = new Map<ModulePath, Extract>();
      const extractHashes = new Map<ModulePath, string>();
      const changed: Entry[] = [];
      let restamp = false;
      files = entries;
      hashes.clear();
      for (const entry of entries) {
        const line = lines.get(entry.path);
        const hash = line && (stampedHash(stamps, entry) ?? (await contentHash?.(entry)));
        const extract = hash === undefined ? undefined : (parseLine(line, hash) as Extract | undefined);
        if (line === undefined || extract === undefined) {
          changed.push(entry);
          continue;
        }
        extracts.set(entry.path, extract);
        extractHashes.set(entry.path, line.extractHash);
        hashes.set(entry.path, extract.contentHash);
        restamp ||= stampedHash(stamps, entry) === undefined;
      }
      held = changed.length > 0 ? read : undefined;
      if (restamp) await writeStamps(disk, files, hashes);
      const outdated = changed.length === 0 ? new Map<ModulePath, Extract>() : parseOthers(lines, extracts);
      return { extracts, changed, outdated, extractHashes };
    },
    async writeExtracts(extracts) {
      for (const { path: module, contentHash } of extracts) hashes.set(module, contentHash);
      const fresh = new Map<ModulePath, Buffer>();
      const extractHashes = new Map<ModulePath, string>();
      for (const extract of extracts) {
        const formatted = formatExtractLine(key, extract);
        if (formatted === undefined) continue;
        fresh.set(extract.path, formatted.line);
        extractHashes.set(extract.path, formatted.extractHash);
      }
      const { lines } = readLines(disk, key, held);
      held = undefined;
      await writeLines(disk, fresh, live(lines, fresh, files));
      await writeStamps(disk, files, hashes);
      return extractHashes;
    },
  };
}

/** Lines as the file held them when it had this size and time. */
interface HeldLines {
  readonly stamp: string;
  readonly lines: ReadonlyMap<ModulePath, ExtractLine>;
}

/** Lines that stay of use: of files that were asked for and have no newer line. */
function live(
  lines: ReadonlyMap<ModulePath, ExtractLine>,
  fresh: ReadonlyMap<ModulePath, Buffer>,
  files: readonly FileStamp[],
): Buffer[] {
  return files.flatMap(({ path: module }) => (fresh.has(module) ? [] : (lines.get(module)?.line ?? [])));
}

async function writeLines(
  disk: CacheDisk,
  fresh: ReadonlyMap<ModulePath, Buffer>,
  kept: readonly Buffer[],
): Promise<void> {
  const added = Buffer.concat([...fresh.values()]);
  const keptSize = kept.reduce((sum, line) => sum + line.length + 1, 0);
  const size = disk.stat(path)?.size ?? 0;
  if (size > 0 && size + added.length <= 2 * (keptSize + added.length)) {
    // The line break in front closes a line that another process was killed in.
    await disk.append(path, `\n${added.toString()}`);
    return;
  }
  const lineBreak = Buffer.from('\n');
  await disk.write(path, Buffer.concat([...kept.flatMap((line) => [line, lineBreak]), added]));
}

function readLines(disk: CacheDisk, key: string, held?: HeldLines): HeldLines {
  try {
    const found = disk.stat(path);
    const stamp = `${found?.size} ${found?.modified}`;
    if (held?.stamp === stamp) return held;
    return { stamp, lines: scanExtractLines(disk.read(path) ?? Buffer.alloc(0), key) };
  } catch {
    return { stamp: '', lines: new Map() }; // what cannot be read is extracted again
  }
}

function parseOthers<Extract extends StoredExtract>(
  lines: ReadonlyMap<ModulePath, ExtractLine>,
  used: ReadonlyMap<ModulePath, Extract>,
): Map<ModulePath, Extract> {
  const others = new Map<ModulePath, Extract>();
  for (const [module, line] of lines) {
    const extract = used.has(module) ? undefined : parseLine(line, line.contentHash);
    if (extract !== undefined) others.set(module, extract as Extract);
  }
  return others;
}

function parseLine(line: ExtractLine | undefined, hash: string): StoredExtract | undefined {
  if (line?.contentHash !== hash) return undefined;
  try {
    const extract = JSON.parse(line.json.toString('latin1')) as StoredExtract;
    return extract.path === line.path && extract.contentHash === hash ? extract : undefined;
  } catch {
    return undefined; // torn
  }
}
