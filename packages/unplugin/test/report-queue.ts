import type { BuildReport } from '../src/records.ts';

/** Reports as they come, to be waited for. */
export interface ReportQueue {
  readonly onReport: (report: BuildReport) => void;
  /** The next report that was not taken yet. */
  next(): Promise<BuildReport>;
}

/** Collects reports of a plugin. */
export function createReportQueue(): ReportQueue {
  const reports: BuildReport[] = [];
  const waiting: ((report: BuildReport) => void)[] = [];
  return {
    onReport(report) {
      const first = waiting.shift();
      if (first === undefined) reports.push(report);
      else first(report);
    },
    next() {
      const first = reports.shift();
      return first === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(first);
    },
  };
}
