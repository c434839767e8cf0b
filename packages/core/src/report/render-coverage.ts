import { groupBy, explainDocumentation, moduleOf, pathOf } from '../model/index.ts';
import { plainColors, type Colors } from './colors.ts';
import type { Coverage, CoverageCount, NamedCount } from './coverage.ts';
import { renderTable, type Cell } from './table.ts';

/** How much of the coverage is shown, and in which colours. */
export interface RenderCoverageOptions {
  readonly colors?: Colors;
  /** Name every undocumented symbol, with the reason. */
  readonly list?: boolean;
}

/** Coverage for a terminal: by kind, by module, in all, and if asked what is missing. */
export function renderCoverage(
  coverage: Coverage,
  { colors = plainColors, list = false }: RenderCoverageOptions = {},
): string {
  const { packageName = 'Coverage', scope, preset } = coverage;
  if (coverage.total === 0)
    return `${colors.bold(packageName)}: no symbol is in scope "${scope}", so none is missing.\n`;
  const lines = [
    `${colors.bold(packageName)} ${colors.dim(`scope ${scope}, preset ${preset}`)}`,
    '',
    ...renderTable([
      ...rows(coverage.byKind, colors),
      [],
      ...rows(coverage.byModule, colors),
      [],
      countRow('all', coverage, colors),
    ]),
    ...(list ? ['', ...renderMissing(coverage, colors)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function rows(counts: readonly NamedCount[], colors: Colors): Cell[][] {
  return counts.map((count) => countRow(count.name, count, colors));
}

function countRow(name: string, { total, documented, inherited, percent }: CoverageCount, colors: Colors): Cell[] {
  return [
    { text: name },
    { text: String(documented), align: 'right' },
    { text: `of ${total}`, paint: colors.dim },
    { text: `${percent.toFixed(1)} %`, align: 'right', paint: paintOf(percent, colors) },
    { text: inherited === 0 ? '' : `${inherited} inherited`, paint: colors.dim },
  ];
}

function paintOf(percent: number, colors: Colors): Colors[keyof Colors] {
  if (percent === 100) return colors.green;
  return percent >= 50 ? colors.yellow : colors.red;
}

function renderMissing({ symbols }: Coverage, colors: Colors): string[] {
  const missing = symbols.filter(({ documented }) => !documented);
  return [...groupBy(missing, ({ id }) => moduleOf(id))].flatMap(([module, own]) => [
    colors.bold(module),
    ...renderTable(
      own.map((symbol) => [{ text: pathOf(symbol.id) }, { text: explainDocumentation(symbol), paint: colors.dim }]),
    ),
  ]);
}
