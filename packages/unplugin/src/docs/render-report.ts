import type { CheckResult } from '@docwright/core';
import { moduleOf, type Finding } from '@docwright/core/model';
import { findingReporters, renderCoverage, type Coverage } from '@docwright/core/report';
import pc from 'picocolors';
import type { BuildFinding, BuildReport, DocsSettings, GeneratedDocs, Note } from '../records.ts';
import type { OpenBuild } from './open-build.ts';

/** What {@link renderReport} joins. */
export interface ReportInput {
  readonly settings: DocsSettings;
  readonly build: OpenBuild;
  readonly modules: readonly string[];
  /** Of these modules only. */
  readonly found: CheckResult;
  readonly outcome: GeneratedDocs;
  readonly notes: readonly Note[];
  /** The sentence of a finding. */
  readonly messageOf: (finding: Finding) => string;
}

/** The report of a build, without the files that it emits. */
export function renderReport(input: ReportInput): BuildReport {
  const { settings, build, modules, found, outcome, notes, messageOf } = input;
  const { coverage } = found;
  const findings = found.findings.filter(({ severity }) => severity !== 'info');
  const colors = pc.createColors(settings.colors);
  const { documented, rejected, failed } = outcome;
  return {
    mode: build.generates ? 'generate' : 'check',
    root: settings.root,
    modules,
    coverage,
    findings: findings.map((finding) => describeFinding(finding, messageOf)),
    ...(build.generates && { generated: { documented, rejected, failed } }),
    notes,
    failures: failuresOf(settings, findings, coverage, failed),
    assets: [],
    text: {
      findings:
        findings.length === 0
          ? ''
          : findingReporters.pretty({ findings, problems: [], coverage }, { version: '', messageOf, colors }),
      coverage: renderCoverage(coverage, { colors }),
    },
  };
}

/** The report of a build that could not look at the docs. */
export function emptyReport({ mode, root }: DocsSettings, notes: readonly Note[]): BuildReport {
  const text = { findings: '', coverage: '' };
  return { mode, root, modules: [], findings: [], notes, failures: [], assets: [], text };
}

function describeFinding(finding: Finding, messageOf: (finding: Finding) => string): BuildFinding {
  const { code, severity, symbol, place } = finding;
  return {
    code,
    severity,
    symbol,
    message: messageOf(finding),
    module: place?.module ?? moduleOf(symbol),
    ...(place?.line !== undefined && { line: place.line }),
    ...(place?.column !== undefined && { column: place.column }),
  };
}

function failuresOf(
  { failOn, failUnder, failOnProvider }: DocsSettings,
  findings: readonly Finding[],
  { percent }: Coverage,
  failed: number,
): string[] {
  const counted = findings.filter(({ severity }) => severity === 'error' || failOn === 'warning');
  return [
    ...(failOn !== 'never' && counted.length > 0
      ? [
          `${counted.length} ${counted.length === 1 ? 'finding' : 'findings'} of severity ${failOn === 'error' ? 'error' : 'warning or worse'} (failOn)`,
        ]
      : []),
    ...(failUnder !== undefined && percent < failUnder
      ? [`${percent.toFixed(1)} % is documented, but ${failUnder} % is asked for (failUnder)`]
      : []),
    ...(failOnProvider && failed > 0 ? ['the provider failed (failOnProvider)'] : []),
  ];
}
