import { goals } from './goals.mjs';
import { geometricMean } from './statistics.mjs';

/** The measurements as Markdown. Parts that were not measured are left out. */
export function renderReport(results) {
  return [
    `${results.machine}; ${results.runs} alternating runs, medians.`,
    ...(results.cold ? [renderCold(results)] : []),
    ...(results.warm ? [renderWarm(results)] : []),
    ...(results.growth ? [renderGrowth(results.growth)] : []),
    ...(results.complete ? [renderGoals(results)] : []),
  ].join('\n\n');
}

function renderCold({ projects, cold }) {
  const rows = projects.map(({ name, files, lines }) => {
    const { parse, docwright, checker, typedoc } = cold[name];
    return [
      name,
      files.toLocaleString('en'),
      (lines / 1000).toFixed(0),
      cost(parse),
      cost(docwright),
      ratio(docwright.seconds, parse.seconds),
      checker ? `+ ${(checker.seconds - docwright.seconds).toFixed(1)} s` : '–',
      typedoc ? cost(typedoc) : '–',
      typedoc ? ratio(typedoc.seconds, docwright.seconds) : '–',
    ];
  });
  const compared = projects.map(({ name }) => cold[name]).filter(({ typedoc }) => typedoc);
  const mean = (of, of2) => `${geometricMean(compared.map((one) => one[of].seconds / one[of2].seconds)).toFixed(2)} ×`;
  const means = ['geometric mean', '', '', '', '', mean('docwright', 'parse'), '', '', mean('typedoc', 'docwright')];
  return `### A project not seen before

${table(['', 'files', 'kLOC', 'parsing only', 'docwright', '÷ parsing', 'checker, if asked', 'TypeDoc', 'TypeDoc ÷ docwright'], compared.length > 1 ? [...rows, means] : rows)}`;
}

function renderWarm({ warm }) {
  const rows = Object.entries(warm).map(([name, { first, unchanged, changed }]) => [
    name,
    cost(first),
    cost(unchanged),
    cost(changed),
  ]);
  return `### \`docwright generate\`, first and later runs

${table(['', 'first run', 'nothing changed', 'one file changed'], rows)}`;
}

function renderGrowth({ name, parts, seconds, megabytes }) {
  const rows = parts.map(({ every, files, kloc, parse, docwright }) => [
    every === 1 ? 'all' : `1/${every}`,
    files.toLocaleString('en'),
    kloc.toFixed(0),
    cost(parse),
    cost(docwright),
    `${((docwright.seconds / kloc) * 1000).toFixed(1)} ms`,
  ]);
  return `### Growth with size (${name})

${table(['part', 'files', 'kLOC', 'parsing only', 'docwright', 'per kLOC'], rows)}

As a line: ${seconds.intercept.toFixed(2)} s + ${(seconds.slope * 1000).toFixed(1)} ms per kLOC (R² ${seconds.r2.toFixed(3)}), ${megabytes.intercept.toFixed(0)} MB + ${megabytes.slope.toFixed(2)} MB per kLOC (R² ${megabytes.r2.toFixed(3)}).`;
}

function renderGoals(results) {
  const rows = goals.map(({ text, measure, holds, unit }) => {
    const value = measure(results);
    return [text, `${value.toFixed(2)} ${unit}`, holds(value) ? 'yes' : '**no**'];
  });
  return `### Goals

${table(['', 'measured', 'reached'], rows)}`;
}

function cost({ seconds, megabytes }) {
  return `${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB`;
}

function ratio(left, right) {
  return `${(left / right).toFixed(2)} ×`;
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
