import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '@docwright/core/model';

/** Reads single lines of sources, each file once. A file that cannot be read has none. */
export function createLineReader(root: string): (place: Place) => string | undefined {
  const files = new Map<string, readonly string[]>();
  return ({ module, line }) => {
    if (line === undefined) return undefined;
    const lines = files.get(module) ?? readLines(join(root, module));
    files.set(module, lines);
    return lines[line - 1];
  };
}

function readLines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split(/\r\n|[\n\r\u2028\u2029]/u);
  } catch {
    return [];
  }
}
