// What the plugin adds to a build: wall time and peak memory, with nothing changed and from nothing.
// node bench/unplugin/run.mjs [--modules 600] [--runs 7] [--cold-runs 3] [--bundlers vite,rollup,webpack] [--write]

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureProcess } from '../measure-process.mjs';
import { makeCorpus } from './make-corpus.mjs';

const { values } = parseArgs({
  options: {
    modules: { type: 'string', default: '600' },
    runs: { type: 'string', default: '7' },
    'cold-runs': { type: 'string', default: '3' },
    bundlers: { type: 'string', default: 'vite,rollup,webpack' },
    write: { type: 'boolean', default: false },
  },
});
const [runs, coldRuns] = [Number(values.runs), Number(values['cold-runs'])];
const bundlers = values.bundlers.split(',');
const root = join(tmpdir(), 'docwright-bench-unplugin');
const once = fileURLToPath(new URL('build-once.mjs', import.meta.url));
const cli = fileURLToPath(new URL('../../packages/cli/bin/docwright.js', import.meta.url));

makeCorpus(root, Number(values.modules));

/** Wall seconds, CPU seconds and peak memory of a process. */
function measure(args) {
  const start = process.hrtime.bigint();
  const { seconds: cpu, megabytes: memory } = measureProcess(args, { cwd: root });
  return { wall: Number(process.hrtime.bigint() - start) / 1e9, cpu, memory };
}

const build = (bundler, plugged) => measure([once, bundler, root, plugged]);
const forget = () => rmSync(join(root, '.docwright'), { recursive: true, force: true });

/** Tools take turns, so that what else the machine does meets all of them. */
function inTurns(tools, times) {
  const results = tools.map(() => []);
  for (let run = 0; run < times; run++) tools.forEach((tool, index) => results[index].push(tool()));
  return results.map((each) => ({
    wall: median(each, 'wall'),
    best: Math.min(...each.map(({ wall }) => wall)),
    cpu: median(each, 'cpu'),
    memory: median(each, 'memory'),
  }));
}

function median(results, key) {
  const sorted = results.map((result) => result[key]).sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)];
}

const rows = [];
for (const bundler of bundlers) {
  forget();
  build(bundler, 'with');
  build(bundler, 'with');
  const [without, warm] = inTurns([() => build(bundler, 'without'), () => build(bundler, 'with')], runs);
  const cold = () => (forget(), build(bundler, 'with'));
  const alone = () => (forget(), measure([cli, 'generate']));
  const [first, generate] = inTurns([cold, alone], coldRuns);
  rows.push({ bundler, without, warm, first, generate });
}

const seconds = ({ wall, best, cpu }) => `${wall.toFixed(2)} (${best.toFixed(2)}), ${cpu.toFixed(2)}`;
const share = (now, before) => `${now >= before ? '+' : ''}${((100 * (now - before)) / before).toFixed(1)} %`;
const megabytes = (now, before) => `${now >= before ? '+' : ''}${Math.round(now - before)}`;
const table = [
  `Corpus: ${values.modules} modules; ${runs} runs each (${coldRuns} from nothing), median (best) of wall seconds, CPU seconds behind them; memory in megabytes.`,
  '',
  '| | Vite, Rollup, webpack alone | nothing changed | | memory | from nothing | `docwright generate` alone | | memory |',
  '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
  ...rows.map(
    ({ bundler, without, warm, first, generate }) =>
      `| ${bundler} | ${seconds(without)} | ${seconds(warm)} | ${share(warm.wall, without.wall)} (${share(warm.best, without.best)}), ${share(warm.cpu, without.cpu)} | ${megabytes(warm.memory, without.memory)} | ${seconds(first)} | ${seconds(generate)} | ${share(first.wall, generate.wall)} (${share(first.best, generate.best)}), ${share(first.cpu, generate.cpu)} | ${megabytes(first.memory, without.memory)} |`,
  ),
].join('\n');
process.stdout.write(`${table}\n`);

if (values.write) {
  const file = new URL('README.md', import.meta.url);
  const [head] = readFileSync(file, 'utf8').split('<!-- results -->');
  writeFileSync(file, `${head}<!-- results -->\n\n${table}\n`);
}
