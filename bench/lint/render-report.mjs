/** The measurements as Markdown. */
export function renderReport({ machine, passes, projects }) {
  return `${machine}; ${passes} passes in one process; the last column of a pass is what the rules add to parsing.

${table(
  [
    '',
    'files',
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

function rowsOf({ name, measured }) {
  return measured.map(({ files, parse, docwright, jsdoc }, pass) => [
    pass === 0 ? name : '',
    pass === 0 ? String(files) : '',
    String(pass + 1),
    perFile(parse, files),
    perFile(docwright, files),
    perFile(jsdoc, files),
    `${(docwright / jsdoc).toFixed(2)} ×`,
    `${((100 * docwright) / parse).toFixed(1)} %`,
  ]);
}

function perFile(milliseconds, files) {
  return `${(milliseconds / files).toFixed(2)} ms a file`;
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
