// Measures docwright beside its peers and writes the tables into README.md. `npm run bench -- --help` lists the flags.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { corpora, growing } from './corpora.mjs';
import { measureCold } from './measurements/cold.mjs';
import { measureGrowth } from './measurements/growth.mjs';
import { measureWarm } from './measurements/warm.mjs';
import { prepareCorpus } from './prepare-corpora.mjs';
import { renderReport } from './render-report.mjs';

const help = `Measures docwright beside its peers: npm run bench -- [flags]

  --runs <n>       runs of each tool, default 5; the checker and TypeDoc have at most 3
  --corpus <name>  only this corpus (may be repeated): ${corpora.map(({ name }) => name).join(', ')}
  --only <part>    only this part (may be repeated): cold, warm, growth
  --skip <tool>    leave out a tool of the cold part (may be repeated): checker, typedoc

With --corpus, --only or --skip the result is printed, and README.md stays as it is.`;

const bench = fileURLToPath(new URL('.', import.meta.url));

const { values: flags } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    corpus: { type: 'string', multiple: true },
    only: { type: 'string', multiple: true },
    skip: { type: 'string', multiple: true },
    help: { type: 'boolean' },
  },
});
if (flags.help) console.log(help);
else await main().catch(fail);

async function main() {
  command('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], bench);
  command(process.execPath, [join(bench, '../scripts/run.mjs'), 'build', '--filter=docwright'], join(bench, '..'));
  const results = measure();
  const report = renderReport(results);
  if (results.complete) await writeReport(report);
  console.log(report);
}

function measure() {
  const runs = Number(flags.runs);
  const parts = flags.only ?? ['cold', 'warm', 'growth'];
  const chosen = corpora.filter(({ name }) => flags.corpus?.includes(name) ?? true);
  const projects = chosen.map((corpus) => prepareCorpus(corpus, { bench }));
  return {
    machine: describeMachine(),
    runs,
    complete: !flags.corpus && !flags.only && !flags.skip,
    projects,
    ...(parts.includes('cold') && { cold: measureCold(projects, { runs, skip: flags.skip ?? [] }) }),
    ...(parts.includes('warm') && { warm: measureWarm(projects, { runs }) }),
    ...(parts.includes('growth') && { growth: measureGrowth(growing, { bench, runs }) }),
  };
}

function describeMachine() {
  const [{ model }] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${model.trim()}, ${cpus().length} cores, ${memory} GiB, ${process.platform}, Node ${process.version}`;
}

/** Puts the report between the marks in README.md, laid out as the repository's formatter wants it. */
async function writeReport(report) {
  const { format, resolveConfig } = await import('prettier');
  const file = join(bench, 'README.md');
  const text = readFileSync(file, 'utf8').replace(
    /(?<=<!-- results -->\n)[^]*(?=<!-- end of results -->)/,
    `\n${report}\n\n`,
  );
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser: 'markdown' }));
}

function fail(error) {
  console.error(error.message);
  process.exitCode = 1;
}

function command(name, args, cwd) {
  const { status, error } = spawnSync(name, args, {
    cwd,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${name} ${args.join(' ')} failed: ${error?.message ?? `exit ${status}`}`);
}
