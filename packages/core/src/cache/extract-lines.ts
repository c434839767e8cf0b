import { hashText, type ModulePath } from '../model/index.ts';

/** A line of the extract store: content hash, hash of the JSON, key, path and JSON with tabs between them. */
export interface ExtractLine {
  readonly contentHash: string;
  /** Hash of the extract itself: inferred types may change under the same text. */
  readonly extractHash: string;
  readonly path: ModulePath;
  /** The whole line, for copying. */
  readonly line: Buffer;
  /** ASCII. */
  readonly json: Buffer;
}

const lineBreak = 0x0a;
const tab = 0x09;

/** Formats a line, with its break; undefined for a path that would break the format. */
export function formatExtractLine(
  key: string,
  extract: { readonly path: ModulePath; readonly contentHash: string },
): { readonly line: Buffer; readonly extractHash: string } | undefined {
  if (/[\t\n]/u.test(extract.path)) return undefined;
  const json = toAscii(JSON.stringify(extract));
  const extractHash = hashText(json);
  const front = Buffer.from(`${extract.contentHash}\t${extractHash}\t${key}\t${extract.path}\t`);
  const line = Buffer.allocUnsafe(front.length + json.length + 1);
  front.copy(line);
  json.copy(line, front.length);
  line[line.length - 1] = lineBreak;
  return { extractHash, line };
}

/** One dash in a comment would have the whole line held, and parsed, as text of twice the size: a sixth more time. */
// eslint-disable-next-line no-control-regex -- ASCII begins with control characters
const notAscii = /[^\u0000-\u007f]/g;

/** The same JSON, with escapes in place of other characters. Bytes are hashed and copied in a third of the time of texts. */
function toAscii(json: string): Buffer {
  const isAscii = Buffer.byteLength(json) === json.length;
  return Buffer.from(isAscii ? json : json.replace(notAscii, escapeUnit), 'latin1');
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * Finds the last line of each path that was written with the key. The JSON is not parsed yet, because most of the
 * time of reading goes there and changed modules do not need theirs.
 */
export function scanExtractLines(bytes: Buffer, key: string): Map<ModulePath, ExtractLine> {
  const lines = new Map<ModulePath, ExtractLine>();
  let start = 0;
  while (start < bytes.length) {
    const found = bytes.indexOf(lineBreak, start);
    const end = found === -1 ? bytes.length : found;
    const line = readLine(bytes.subarray(start, end), key);
    if (line !== undefined) lines.set(line.path, line);
    start = end + 1;
  }
  return lines;
}

function readLine(line: Buffer, key: string): ExtractLine | undefined {
  const afterContent = line.indexOf(tab);
  const afterHash = line.indexOf(tab, afterContent + 1);
  const afterKey = line.indexOf(tab, afterHash + 1);
  const afterPath = line.indexOf(tab, afterKey + 1);
  const isWhole = afterContent !== -1 && afterHash > afterContent && afterKey > afterHash && afterPath > afterKey;
  if (!isWhole || line.toString('utf8', afterHash + 1, afterKey) !== key) return undefined;
  return {
    contentHash: line.toString('utf8', 0, afterContent),
    extractHash: line.toString('utf8', afterContent + 1, afterHash),
    path: line.toString('utf8', afterKey + 1, afterPath),
    line,
    json: line.subarray(afterPath + 1),
  };
}
