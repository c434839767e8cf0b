import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '@docwright/core/model';
import { hideSuspects } from '@docwright/core/secrets';

/**
 * Reads single lines of sources, each file once. A file that cannot be read has none, and a line with what looks like a secret
 * is not given: what is printed ends in the logs of CI.
 */
export function createLineReader(root: string): (place: Place) => string | undefined {
  const files = new Map<string, LineIndex>();
  return ({ module, line }) => {
    if (line === undefined) return undefined;
    const { text, starts } = files.get(module) ?? indexLines(readText(join(root, module)));
    files.set(module, { text, starts });
    const [start, next] = [starts[line - 1], starts[line]];
    const source = start === undefined ? undefined : text.slice(start, next).replace(/[\r\n\u2028\u2029]+$/u, '');
    return source === undefined || hideSuspects(source) !== source ? undefined : source;
  };
}

interface LineIndex {
  readonly text: string;
  /** Offset of each line. Cheaper than the lines themselves, of which few are shown. */
  readonly starts: readonly number[];
}

function indexLines(text: string): LineIndex {
  const starts = [0];
  if (/[\r\u2028\u2029]/u.test(text)) {
    for (const { index, 0: end } of text.matchAll(/\r\n|[\n\r\u2028\u2029]/gu)) starts.push(index + end.length);
  } else {
    // Nearly every file. Character by character it would take ten times as long.
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  }
  return { text, starts };
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
