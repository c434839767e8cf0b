import type { FindingReporter } from './finding-reporter.ts';
import { githubReporter } from './github-reporter.ts';
import { jsonReporter } from './json-reporter.ts';
import { junitReporter } from './junit-reporter.ts';
import { prettyReporter } from './pretty-reporter.ts';
import { sarifReporter } from './sarif-reporter.ts';

/** Reporters by the name of their format. */
export const findingReporters: Readonly<Record<'pretty' | 'json' | 'github' | 'sarif' | 'junit', FindingReporter>> = {
  pretty: prettyReporter,
  json: jsonReporter,
  github: githubReporter,
  sarif: sarifReporter,
  junit: junitReporter,
};

/** Name of a format in {@link findingReporters}. */
export type FindingFormat = keyof typeof findingReporters;
