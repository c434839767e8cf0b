import type { Severity } from '@docwright/core/model';

const sentences = {
  'cache-missing': 'There is no docwright cache in {folder}; run `docwright generate` first.',
  'cache-newer': '{file} was written by a newer docwright (schema {schema}); update docwright to read it.',
  'cache-unreadable': '{file} cannot be read ({message}); what the site knew about it before is kept.',
  'guide-unreadable': 'The guide {file} cannot be read ({message}); it is left out.',
  'image-missing': '{file} shows the image {target}, which is not in the project; its text is shown instead.',
  'client-missing': 'The site has no {file}; build @docwright/docs-site first.',
} as const;

/** What can go wrong while a site is built or read, one code for each sentence that is shown. */
export type SiteProblemCode = keyof typeof sentences;

/** Trouble that a site build survives. */
export interface SiteProblem {
  readonly code: SiteProblemCode;
  readonly severity: Severity;
  /** Words for the sentence of the code, by name. */
  readonly args: Readonly<Record<string, string>>;
}

/** The sentence of a problem. */
export function formatSiteProblem(problem: SiteProblem): string {
  return sentences[problem.code].replaceAll(/\{(\w+)\}/gu, (_, name: string) => problem.args[name] ?? '?');
}
