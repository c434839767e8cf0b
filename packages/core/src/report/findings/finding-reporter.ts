import type { Finding, Place, Problem } from '../../model/index.ts';
import type { Colors } from '../colors.ts';
import type { CoverageCount } from '../coverage.ts';

/** What a check found, as reporters get it. */
export interface FindingsReport {
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  readonly coverage: CoverageCount;
}

/** What a reporter needs beside the findings. */
export interface ReporterContext {
  /** Version of docwright. */
  readonly version: string;
  /** The sentence of a finding. */
  readonly messageOf: (finding: Finding) => string;
  /** The source line at a place, for a frame; undefined when there is none to show. */
  readonly lineOf?: (place: Place) => string | undefined;
  /** The path of a module as the reader of the output names it, such as relative to the repository. Default: as it is. */
  readonly pathOf?: (module: string) => string;
  readonly colors?: Colors;
}

/** Renders what a check found. Ends with a line break, or is empty. */
export type FindingReporter = (report: FindingsReport, context: ReporterContext) => string;
