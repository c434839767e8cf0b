import { formatProblem, moduleOf } from '../../model/index.ts';
import type { Place, Severity } from '../../model/index.ts';
import type { FindingReporter } from './finding-reporter.ts';

/** Workflow commands, which GitHub Actions shows beside the lines of a pull request. */
export const githubReporter: FindingReporter = ({ findings, problems }, { messageOf, pathOf = (path) => path }) => {
  const lines = [
    ...findings.map((finding) =>
      command(
        finding.severity,
        finding.place ?? { module: moduleOf(finding.symbol) },
        finding.code,
        messageOf(finding),
      ),
    ),
    ...problems.map((problem) => command(problem.severity, problem.place, problem.code, formatProblem(problem))),
  ];
  return lines.map((line) => `${line}\n`).join('');

  function command(severity: Severity, place: Place | undefined, title: string, message: string): string {
    const properties = {
      ...(place && { file: pathOf(place.module) }),
      ...(place?.line !== undefined && { line: String(place.line) }),
      ...(place?.column !== undefined && { col: String(place.column) }),
      title: `docwright ${title}`,
    };
    const text = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`);
    return `::${commandOf[severity]} ${text.join(',')}::${escapeMessage(message)}`;
  }
};

const commandOf: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
