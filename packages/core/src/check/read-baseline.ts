import { resolve } from 'node:path';
import { nodeFileSystem } from '../cache/index.ts';
import type { ResolvedConfig } from '../config/index.ts';
import { parseBaseline, type Baseline, type Problem } from '../model/index.ts';

/** The committed baseline of a project; both are absent where it has none. */
export interface BaselineRead {
  readonly baseline?: Baseline;
  readonly problem?: Problem;
}

/** Reads the baseline file that the configuration names. */
export function readBaseline({ root, baseline: file }: Pick<ResolvedConfig, 'root' | 'baseline'>): BaselineRead {
  let text: string | undefined;
  try {
    text = nodeFileSystem.read(resolve(root, file))?.toString();
  } catch (error) {
    return unreadable(file, error instanceof Error ? error.message : String(error));
  }
  if (text === undefined) return {};
  const parsed = parseBaseline(text);
  return 'message' in parsed ? unreadable(file, parsed.message) : parsed;
}

function unreadable(file: string, message: string): BaselineRead {
  return { problem: { code: 'baseline-unreadable', severity: 'error', args: { file, message } } };
}
