import { formatProblem } from '../../model/index.ts';
import type { FindingReporter } from './finding-reporter.ts';

/** For programs: findings and problems as records with their sentences, and counts. */
export const jsonReporter: FindingReporter = ({ findings, problems, coverage }, { version, messageOf }) => {
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  const { total, documented, inherited, percent } = coverage;
  const report = {
    version,
    counts: { error: count('error'), warning: count('warning'), info: count('info') },
    coverage: { total, documented, inherited, percent },
    findings: findings.map((finding) => ({ ...finding, message: messageOf(finding) })),
    problems: problems.map((problem) => ({ ...problem, message: formatProblem(problem) })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
};
