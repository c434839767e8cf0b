import type { LogLevel } from '@docwright/core';
import type { Host } from './host.ts';
import type { Output } from './output.ts';

/** What every command gets beside its options. */
export interface Shell {
  readonly host: Host;
  readonly output: Output;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}

/** Options that every command on a project takes. */
export interface ProjectOptions {
  /** Paths, folders and globs of what the command is about, relative to the current folder; none: the whole project. */
  readonly files: readonly string[];
  readonly root?: string;
  readonly config?: string;
  readonly tsconfig?: string;
  readonly scope?: string;
  readonly preset?: string;
  readonly logLevel?: LogLevel;
  readonly logFile?: string;
}
