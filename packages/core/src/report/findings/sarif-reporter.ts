import type { Location, Log, Notification, ReportingDescriptor, Result } from 'sarif';
import { formatProblem, hashText, moduleOf, stableJson } from '../../model/index.ts';
import type { Finding, Place, Problem, Severity } from '../../model/index.ts';
import type { FindingReporter, ReporterContext } from './finding-reporter.ts';

/** SARIF 2.1.0, which code scanning services read. */
export const sarifReporter: FindingReporter = ({ findings, problems }, context) => {
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'docwright', version: context.version, rules: codes.map(toRule) } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => toResult(finding, codes.indexOf(finding.code), context)),
        invocations: [
          {
            executionSuccessful: !problems.some(({ severity }) => severity === 'error'),
            toolExecutionNotifications: problems.map((problem) => toNotification(problem, context)),
          },
        ],
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, Result.level>;

/** Services list rules by this text: `parameters: unknown`. */
function toRule(code: string): ReportingDescriptor {
  return { id: code, shortDescription: { text: code.replace('/', ': ').replaceAll('-', ' ') } };
}

function toResult(finding: Finding, ruleIndex: number, context: ReporterContext): Result {
  const { code, severity, symbol, args, part } = finding;
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text: context.messageOf(finding) },
    locations: [
      {
        ...toLocation(finding.place ?? { module: moduleOf(symbol) }, context),
        logicalLocations: [{ fullyQualifiedName: symbol }],
      },
    ],
    // Without lines, so that a finding stays the same one when code above it moves.
    partialFingerprints: { 'docwrightFinding/v1': hashText(stableJson({ code, symbol, args, part: part ?? null })) },
  };
}

function toNotification(problem: Problem, context: ReporterContext): Notification {
  return {
    descriptor: { id: problem.code },
    level: levels[problem.severity],
    message: { text: formatProblem(problem) },
    ...(problem.place && { locations: [toLocation(problem.place, context)] }),
  };
}

function toLocation({ module, line, column }: Place, { pathOf = (path) => path }: ReporterContext): Location {
  const uri = pathOf(module).split('/').map(encodeURIComponent).join('/');
  return {
    physicalLocation: {
      artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
      ...(line !== undefined && { region: { startLine: line, ...(column !== undefined && { startColumn: column }) } }),
    },
  };
}
