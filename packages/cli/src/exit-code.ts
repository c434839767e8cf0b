/** What a command tells its caller; `docs/exit-codes.md` explains them. Numbers are never given another meaning. */
export const exitCodes = {
  /** Everything was done, and nothing is to be complained about. */
  ok: 0,
  /** `check` found errors, or coverage is below what is asked for. */
  findings: 1,
  /** The command line, the configuration or the project cannot be used as given; nothing was done. */
  usage: 2,
  /** Something could not be done: a file that cannot be read or written, a provider that failed. The rest was done. */
  incomplete: 3,
  /** A budget is spent: what was finished is kept, the rest waits for a later run. */
  budget: 4,
  /** A fault of docwright itself. */
  fault: 70,
  /** Stopped by Ctrl-C or a signal; finished work is kept. */
  interrupted: 130,
} as const;

/** One of {@link exitCodes}. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
