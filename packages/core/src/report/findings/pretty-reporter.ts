import { moduleOf, pathOf } from '../../model/index.ts';
import type { Finding, Severity } from '../../model/index.ts';
import { plainColors, type Colors } from '../colors.ts';
import { plural } from '../plural.ts';
import type { FindingReporter, ReporterContext } from './finding-reporter.ts';

/** For people: by module, each finding with its line and what it points at. */
export const prettyReporter: FindingReporter = ({ findings, coverage }, context) => {
  const { colors = plainColors } = context;
  const blocks = [...groupByModule(findings)].map(
    ([module, own]) => `${colors.bold(module)}\n${own.map((finding) => renderFinding(finding, context)).join('')}`,
  );
  return [...blocks, renderTotal(findings, coverage.percent, colors)].join('\n');
};

function groupByModule(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const module = finding.place?.module ?? moduleOf(finding.symbol);
    const own = groups.get(module);
    if (own === undefined) groups.set(module, [finding]);
    else own.push(finding);
  }
  return groups;
}

function renderFinding(finding: Finding, context: ReporterContext): string {
  const { colors = plainColors, messageOf } = context;
  const { line, column } = finding.place ?? {};
  const where = line === undefined ? '' : `${line}${column === undefined ? '' : `:${column}`}`;
  const head = [
    colors.dim(where.padEnd(7)),
    paintSeverity(finding.severity, colors),
    messageOf(finding),
    colors.dim(finding.code),
  ];
  return `  ${head.join(' ')}\n${renderFrame(finding, context)}`;
}

/** The line of the declaration with a mark under its name. */
function renderFrame({ place, symbol }: Finding, { colors = plainColors, lineOf }: ReporterContext): string {
  const source = place && lineOf?.(place)?.replaceAll('\t', ' ');
  if (source === undefined || place?.line === undefined) return '';
  const number = String(place.line).padStart(5);
  const shown = source.length > longestLine ? `${source.slice(0, longestLine)}…` : source;
  const frame = `${colors.dim(`  ${number} |`)} ${shown}\n`;
  if (place.column === undefined || place.column > longestLine) return frame;
  const mark = ' '.repeat(place.column - 1) + '^'.repeat(Math.max(1, nameOf(symbol).length));
  return `${frame}${colors.dim(`        |`)} ${colors.red(mark)}\n`;
}

const longestLine = 120;

function nameOf(symbol: string): string {
  return (pathOf(symbol).split(/[.#]/u).at(-1) ?? '').replace(/~\d+$/u, '');
}

function paintSeverity(severity: Severity, colors: Colors): string {
  const paint = { error: colors.red, warning: colors.yellow, info: colors.cyan }[severity];
  return paint(severity.padEnd(7));
}

function renderTotal(findings: readonly Finding[], percent: number, colors: Colors): string {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const coverage = `${percent.toFixed(1)} % documented`;
  if (errors + warnings === 0) return `${colors.green('✔')} no findings; ${coverage}\n`;
  const text = `${plural(errors, 'error')}, ${plural(warnings, 'warning')}; ${coverage}`;
  return `${errors > 0 ? colors.red('✖') : colors.yellow('!')} ${text}\n`;
}
