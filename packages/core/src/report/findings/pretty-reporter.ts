import { groupBy, moduleOf, pathOf } from '../../model/index.ts';
import type { Finding, Severity } from '../../model/index.ts';
import { plainColors, type Colors } from '../colors.ts';
import { plural } from '../plural.ts';
import { showable } from '../showable.ts';
import { renderTable, type Cell } from '../table.ts';
import type { FindingReporter, ReporterContext } from './finding-reporter.ts';

/** For people: by module, each finding in a line, and what it points at where a comment says something wrong. */
export const prettyReporter: FindingReporter = ({ findings, coverage }, context) => {
  const { colors = plainColors } = context;
  const blocks = [...groupBy(findings, moduleOfFinding)].map(
    ([module, own]) => `${colors.bold(module)}\n${renderFindings(own, context)}`,
  );
  return [...blocks, renderTotal(findings, coverage.percent, colors)].join('\n');
};

function moduleOfFinding({ place, symbol }: Finding): string {
  return place?.module ?? moduleOf(symbol);
}

function renderFindings(findings: readonly Finding[], context: ReporterContext): string {
  const { colors = plainColors, messageOf } = context;
  const rows = findings.map((finding): Cell[] => [
    { text: renderPosition(finding), align: 'right', paint: colors.dim },
    { text: finding.severity, paint: severityPaint(finding.severity, colors) },
    { text: pathOf(finding.symbol) },
    { text: `${showable(messageOf(finding))}  ${colors.dim(finding.code)}` },
  ]);
  const lines = renderTable(rows);
  return findings.map((finding, index) => `${lines[index] ?? ''}\n${renderFrame(finding, context)}`).join('');
}

function renderPosition({ place }: Finding): string {
  return [place?.line, place?.column].filter((part) => part !== undefined).join(':');
}

/** The line it is about, with the word it starts at marked. Of what is not there, the name was said already. */
function renderFrame({ place, code }: Finding, { colors = plainColors, lineOf }: ReporterContext): string {
  const source = place && code !== 'docs/missing' ? lineOf?.(place) : undefined;
  if (source === undefined || place?.line === undefined) return '';
  const number = String(place.line).padStart(5);
  const line = showable(source).replaceAll('\t', ' ');
  const shown = line.length > longestLine ? `${line.slice(0, longestLine)}…` : line;
  const frame = `${colors.dim(`  ${number} |`)} ${shown}\n`;
  if (place.column === undefined || place.column > longestLine) return frame;
  const [word = '?'] = /^(?:[\w$#]+|\S)/u.exec(source.slice(place.column - 1)) ?? [];
  const mark = ' '.repeat(place.column - 1) + '^'.repeat(word.length);
  return `${frame}${colors.dim(`        |`)} ${colors.red(mark)}\n`;
}

const longestLine = 120;

function severityPaint(severity: Severity, colors: Colors): Colors[keyof Colors] {
  return { error: colors.red, warning: colors.yellow, info: colors.cyan }[severity];
}

function renderTotal(findings: readonly Finding[], percent: number, colors: Colors): string {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const coverage = `${percent.toFixed(1)} % documented`;
  if (errors + warnings === 0) return `${colors.green('✔')} no findings; ${coverage}\n`;
  const text = `${plural(errors, 'error')}, ${plural(warnings, 'warning')}; ${coverage}`;
  return `${errors > 0 ? colors.red('✖') : colors.yellow('!')} ${text}\n`;
}
