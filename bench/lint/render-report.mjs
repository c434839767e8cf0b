/** The measurements as Markdown. */
export function renderReport({ machine, passes, projects }) {
  return `${machine}; ${passes} passes in one process.

${table(
  [
    '',
    'files',
    'cache',
    'reports, docwright and jsdoc',
    'pass',
    'parsing',
    'docwright, all rules',
    '`jsdoc/require-jsdoc`',
    'docwright ÷ jsdoc',
    'docwright ÷ parsing',
  ],
  projects.flatMap(rowsOf),
)}

### Memory over 5,000 files

${table(
  ['', '1,000', '2,000', '3,000', '4,000', '5,000'],
  projects
    .filter(({ heap }) => heap)
    .map(({ name, heap }) => [name, ...heap.map((megabytes) => `${megabytes.toFixed(0)} MB`)]),
)}`;
}

function rowsOf({ name, bare, checked }) {
  const passes = [
    [bare, 'none', 'first'],
    [bare, 'none', 'later'],
    [checked, 'after a check', 'first'],
    [checked, 'after a check', 'later'],
  ];
  return passes.map(([measured, cache, pass]) => row([name, measured, cache, pass]));
}

function row([name, measured, cache, pass]) {
  const { files, reports } = measured;
  const { parse, docwright, jsdoc } = measured[pass];
  return [
    name,
    String(files),
    cache,
    `${reports.docwright}, ${reports.jsdoc}`,
    pass,
    perFile(parse, files),
    perFile(docwright, files),
    perFile(jsdoc, files),
    `${(docwright / jsdoc).toFixed(2)} ×`,
    `${((100 * docwright) / parse).toFixed(1)} %`,
  ];
}

function perFile(milliseconds, files) {
  return `${(milliseconds / files).toFixed(3)} ms a file`;
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
