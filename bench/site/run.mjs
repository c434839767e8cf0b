// Measures the docs site beside TypeDoc's HTML from the same symbols, in turns; of each, the run that others disturbed least counts.
// `node bench/site/run.mjs [--symbols 10000] [--runs 3] [--skip-typedoc]`
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { measureProcess } from '../measure-process.mjs';
import { changeSymbol, makeProject } from './make-project.mjs';

const { values: flags } = parseArgs({
  options: {
    symbols: { type: 'string', multiple: true, default: ['10000', '20000'] },
    runs: { type: 'string', default: '3' },
    'skip-typedoc': { type: 'boolean', default: false },
  },
});

const here = fileURLToPath(new URL('.', import.meta.url));
// Not `bin/typedoc`: that starts another process, whose usage would be missed.
const typedoc = join(here, '../node_modules/typedoc/dist/cli.js');
const folder = mkdtempSync(join(tmpdir(), 'docwright-bench-site-'));

try {
  for (const symbols of flags.symbols) console.log(JSON.stringify(await measure(Number(symbols))));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(symbols) {
  const place = join(folder, String(symbols));
  await makeProject(place, symbols);
  const project = join(place, 'project');
  const runs = [];
  for (let run = 0; run < Number(flags.runs); run++) {
    rmSync(join(project, 'site'), { recursive: true, force: true });
    const [full, same] = [build(project), build(project)];
    changeSymbol(place);
    runs.push({ full, same, changed: build(project), ...typedocOf(symbols, place) });
  }
  return { symbols, ...leastOf(runs), firstPage: firstPage(join(project, 'site')) };
}

/** Of each thing that was measured, the run that took the least time. */
function leastOf(runs) {
  const least = (name) => runs.map((run) => run[name]).toSorted((left, right) => left.seconds - right.seconds)[0];
  return Object.fromEntries(Object.keys(runs[0]).map((name) => [name, least(name)]));
}

function build(project) {
  const { seconds, megabytes, stdout } = measureProcess([join(here, 'build-site.mjs'), project], { cwd: project });
  return { seconds, megabytes: Math.round(megabytes), ...JSON.parse(stdout) };
}

/** Gzipped bytes of the first page and of what it loads. */
function firstPage(site) {
  const html = readFileSync(join(site, 'index.html'), 'utf8');
  const assets = [...html.matchAll(/(?:src|href)="(assets\/[^"]+)"/g)].map(([, path]) => path);
  const sizes = new Map(
    ['index.html', ...assets].map((path) => [path, gzipSync(readFileSync(join(site, path))).length]),
  );
  const sum = (test) => [...sizes].filter(([path]) => test(path)).reduce((total, [, size]) => total + size, 0);
  return { bytes: sum(() => true), script: sum((path) => path.endsWith('.js')) };
}

/** TypeDoc from the same sources; at the first size only: it is slow. */
function typedocOf(symbols, place) {
  if (flags['skip-typedoc'] || !existsSync(typedoc) || String(symbols) !== flags.symbols[0]) return {};
  const args = [
    '--entryPoints',
    'src',
    '--entryPointStrategy',
    'expand',
    '--out',
    'site',
    '--skipErrorChecking',
    '--logLevel',
    'Error',
  ];
  const { seconds, megabytes } = measureProcess([typedoc, ...args], { cwd: join(place, 'sources') });
  return { typedoc: { seconds, megabytes: Math.round(megabytes) } };
}
