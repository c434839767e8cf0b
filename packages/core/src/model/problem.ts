import type { ModulePath } from './symbol.ts';

/** How much a finding or problem weighs. `error` makes `docwright check` fail. */
export type Severity = 'error' | 'warning' | 'info';

/** What single checks (`parameters`) and findings (`parameters/unknown`) weigh in a project; the finding wins over its check. */
export type CheckSeverities = Readonly<Record<string, Severity | 'off'>>;

/** Place of a finding or problem. */
export interface Place {
  readonly module: ModulePath;
  /** 1-based. */
  readonly line?: number;
  /** 1-based, in UTF-16 units. */
  readonly column?: number;
}

/**
 * Trouble that is expected and that the run survives: a file that does not parse, an entry point that does not
 * exist, a damaged cache file. The sentence for each code lives in {@link formatProblem}.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** Words for the sentence of the code, by name. */
  readonly args: Readonly<Record<string, string>>;
  readonly place?: Place;
}

/** Sentences, one per code. `{name}` is filled from the problem's args. Each says what happened and what to do. */
const sentences = {
  'file-does-not-parse': '{file} does not parse ({message}); its symbols are left out until it does.',
  'file-unreadable': '{file} cannot be read ({message}); check its permissions.',
  'file-outside-root':
    '{file} leads outside the project root ({target}) and is left out; add the folder it leads to as a project of its own.',
  'config-unknown-key': 'There is no option {key} ({source}){hint}',
  'config-wrong-value': '{key} ({source}) is {value}; allowed: {allowed}.',
  'config-no-provider':
    '{key} ({source}) is no provider: it lacks {missing}. A provider is an object with `name`, `version` and `generate`, or a function that makes one.',
  'config-unreadable': '{file} cannot be read as configuration ({message}).',
  'config-ambiguous': '{file} is used and {others} passed over; keep one of them.',
  'environment-unknown': 'The environment variable {name} names no option{hint}',
  'secrets-unreadable': '.env cannot be read ({message}); the run goes on without it.',
  'tsconfig-missing': 'There is no {file}; name your tsconfig with --tsconfig, or pass files or globs.',
  'tsconfig-invalid': '{file} cannot be used ({message}); correct it, or name another tsconfig with --tsconfig.',
  'no-source-files': '{file} selects no source file; check its "include" and "files".',
  'no-file-matches': 'No source file matches {globs}; globs start at the project root.',
  'entry-point-missing':
    'The entry point "{entryPoint}" in package.json leads to {target}, for which no source file was found; what only it exports counts as not public.',
  'reexport-unresolved':
    '{module} re-exports from "{specifier}", which was not found; its names are left out of the public surface.',
  'type-unresolved': 'The type of {symbol} could not be worked out; annotate it to have it documented.',
  'cache-damaged': '{file} is damaged ({message}); it was set aside as {aside}; `docwright generate` rebuilds it.',
  'cache-missing': 'There is no {file}; run `docwright generate` to make it.',
  'cache-file-damaged': '{file} is damaged ({message}); run `docwright generate` to rebuild it.',
  'cache-newer': '{file} was written by a newer docwright (schema {schema}); update docwright to read it.',
  'cache-unreadable':
    '{file} cannot be read ({message}); it is left as it is, and what it holds is missing from this run.',
  'baseline-unreadable': '{file} is no baseline ({message}); write it anew with `docwright baseline`.',
  'baseline-outdated':
    '{count} of {file} no longer {verb} ({first}); `docwright baseline --prune` takes out what is done.',
  'cache-locked':
    'Another run of docwright writes to {folder}; waiting for it. After a run that was killed this takes up to {seconds} seconds.',
  'cache-unwritable':
    '{file} cannot be written ({message}); free space or check permissions, then run again: only what could not be written is done anew.',
  'file-changed': '{file} changed while docwright ran; nothing was written to it. Run again.',
  'file-unwritable': '{file} cannot be written ({message}); nothing was changed in it.',
  'comment-kept': '{symbol} keeps its comment: the new one lacks {tags}, on which tools act. Carry that over by hand.',
  'comment-template':
    'The template in `apply.templates` makes a comment of {symbol} that does not say what its doc says; it is not written.',
  'template-unreadable': 'The templates in `apply.templates` cannot be read ({message}); nothing is written.',
  'comment-has-no-room':
    'A directive is about the line of {symbol}, and its comment would part the two. Write it by hand, or move the declaration to a line of its own.',
  'edit-unproven':
    'The edits of {file} would have changed more than comments ({message}); nothing was written to it. Please report this.',
  'budget-spent':
    'The budget of {amount} per {window} is spent; {count} wait for a later run. What is finished is kept.',
  'provider-stopped':
    '{message} {finished} finished and kept, {left} not. Put that right and run again: only what is missing is asked for.',
  'ledger-unusable':
    'The ledger {file} cannot be used ({message}); budgets of an hour or a day know only what this run spends.',
  'retrieval-unusable': 'Retrieval by {kind} is of no use ({message}); examples are found by their words instead.',
  'draft-rejected': 'The draft for {symbol} was rejected: {reasons}.',
  'provider-failed': 'The provider failed on {symbol} ({message}).',
} as const;

/** Key into the table of sentences; stable, so that programs may rely on it. */
export type ProblemCode = keyof typeof sentences;

/** The sentence of a problem, without its place. */
export function formatProblem(problem: Problem): string {
  return sentences[problem.code].replaceAll(/\{(\w+)\}/gu, (_, name: string) => problem.args[name] ?? '?');
}
