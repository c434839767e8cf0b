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
  const findings = findingsOf(found, build);
  const colors = pc.createColors(settings.colors);
  const { documented, rejected, failed } = outcome;
  return {
    mode: build.generates ? 'generate' : 'check',
    root: settings.root,
    modules,
    coverage: countsOf(coverage),
    findings: findings.map((finding) => describeFinding(finding, messageOf)),
    ...(build.generates && { generated: { documented, rejected, failed } }),
    notes,
    failures: failuresOf(settings, findings, coverage, failed),
    assets: [],
    text: {
      findings: renderFindings(findings, coverage, messageOf, colors),
      coverage: renderCoverage(withoutRest(coverage), { colors }),
    },
  };
}

/** Each symbol of a large project is more than is sent from process to process for nothing. */
function countsOf({ packageName, scope, preset, byKind, byModule, ...counts }: Coverage): Omit<Coverage, 'symbols'> {
  const { total, documented, inherited, percent } = counts;
  const named = { ...(packageName !== undefined && { packageName }), scope, preset };
  return { ...named, total, documented, inherited, percent, byKind, byModule };
}

/** What counts in a build. Where docs are written, those that are missing are written, or there is nothing true to say. */
export function findingsOf({ findings }: CheckResult, { generates }: OpenBuild): readonly Finding[] {
  return findings.filter(({ severity, code }) => severity !== 'info' && !(generates && code === 'docs/missing'));
}

/** A build shows so many findings and modules; `docwright check` and `docwright coverage` show all. */
const mostShown = 20;

function renderFindings(
  findings: readonly Finding[],
  coverage: Coverage,
  messageOf: (finding: Finding) => string,
  colors: ReturnType<typeof pc.createColors>,
): string {
  if (findings.length === 0) return '';
  const shown = findings.slice(0, mostShown);
  const text = findingReporters.pretty({ findings: shown, problems: [], coverage }, { version: '', messageOf, colors });
  const more = findings.length - shown.length;
  return more === 0 ? text : `${text}${colors.dim(`and ${more} more; \`docwright check\` lists all`)}\n`;
}

/** The modules with most to do; in a large project a table of all is longer than the rest of the build's output. */
function withoutRest(coverage: Coverage): Coverage {
  const gap = ({ total, documented }: Coverage['byModule'][number]): number => total - documented;
  const open = coverage.byModule.filter((module) => gap(module) > 0);
  if (coverage.byModule.length <= mostShown) return coverage;
  return { ...coverage, byModule: open.sort((left, right) => gap(right) - gap(left)).slice(0, mostShown) };
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
