import { createLog, type PipelineEvent } from '@docwright/core';
import { appendFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ProjectOptions, Shell } from './shell.ts';
import { UsageError } from './usage-error.ts';

/**
 * The log that the command line asks for; undefined when it asks for none.
 *
 * @throws {@link UsageError} when its file cannot be written.
 */
export function openLog(
  { host }: Shell,
  { logLevel, logFile }: ProjectOptions,
): ((event: PipelineEvent) => void) | undefined {
  if (logLevel === undefined && logFile === undefined) return undefined;
  const level = logLevel ?? 'info';
  if (logFile === undefined) return createLog({ level, write: (line) => void host.stderr.write(line) });
  const path = resolve(host.cwd, logFile);
  append(path, '', () => {
    throw new UsageError(`The log cannot be written to ${logFile}; name another file.`);
  });
  // A disk that is full in the middle of a run must not end it.
  return createLog({ level, write: (line) => append(path, line, () => undefined) });
}

function append(path: string, line: string, onTrouble: () => void): void {
  try {
    appendFileSync(path, line);
  } catch {
    onTrouble();
  }
}
