/** A stream of text that may be a terminal. */
export interface TextStream {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** What the command line needs of the process it runs in; tests bring their own. */
export interface Host {
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** For results. */
  readonly stdout: TextStream;
  /** For everything said about the run. */
  readonly stderr: TextStream;
  /** Whether someone can answer questions. */
  readonly interactive: boolean;
  /** Calls the listener at each Ctrl-C or polite signal to end, until the returned function is called. */
  onInterrupt(listener: () => void): () => void;
  /** Ends the process without waiting for anything. */
  quit(code: number): void;
}

/** The process docwright was started in. */
export function processHost(): Host {
  const { stdin, stdout, stderr } = process;
  for (const stream of [stdout, stderr]) stream.on('error', ignoreClosedPipe);
  return {
    cwd: process.cwd(),
    environment: process.env,
    stdout,
    stderr,
    interactive: stdin.isTTY && stdout.isTTY && process.env['CI'] === undefined,
    onInterrupt(listener) {
      process.on('SIGINT', listener).on('SIGTERM', listener);
      return () => process.off('SIGINT', listener).off('SIGTERM', listener);
    },
    quit: (code) => process.exit(code),
  };
}

/** `docwright coverage | head` closes the pipe early; the run goes on to its end in silence. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
