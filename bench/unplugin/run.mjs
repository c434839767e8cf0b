// What the plugin adds to a build: wall time and peak memory, with nothing changed and from nothing.
// node bench/unplugin/run.mjs [--modules 600] [--runs 7] [--cold-runs 3] [--bundlers vite,rollup,webpack,rolldown,rspack,esbuild]
//   [--root <project with src/index.ts>] [--write]

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureTree } from '../measure-tree.mjs';
import { makeCorpus } from './make-corpus.mjs';

const { values } = parseArgs({
  options: {
    modules: { type: 'string', default: '600' },
    runs: { type: 'string', default: '7' },
    'cold-runs': { type: 'string', default: '3' },
    bundlers: { type: 'string', default: 'vite,rollup,webpack,rolldown,rspack,esbuild' },
    root: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const [runs, coldRuns] = [Number(values.runs), Number(values['cold-runs'])];
const bundlers = values.bundlers.split(',');
const root = values.root ?? join(tmpdir(), 'docwright-bench-unplugin');
const once = fileURLToPath(new URL('build-once.mjs', import.meta.url));
const cli = fileURLToPath(new URL('../../packages/cli/bin/docwright.js', import.meta.url));

if (values.root === undefined) makeCorpus(root, Number(values.modules));

const measure = (args) => measureTree(args, { cwd: root });
const build = (bundler, plugged) => measure([once, bundler, root, plugged]);
const forget = () => rmSync(join(root, '.docwright'), { recursive: true, force: true });

/** Tools take turns, so that what else the machine does meets all of them. */
async function inTurns(tools, times) {
  const results = tools.map(() => []);
  for (let run = 0; run < times; run++) for (const [index, tool] of tools.entries()) results[index].push(await tool());
  return results.map((each) => ({
    wall: median(each, 'wall'),
    best: Math.min(...each.map(({ wall }) => wall)),
    cpu: median(each, 'cpu'),
    peaks: median(each, 'peaks'),
    shared: median(each, 'shared'),
  }));
}

function median(results, key) {
  const sorted = results.map((result) => result[key]).sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)];
}

const rows = [];
for (const bundler of bundlers) {
  forget();
  await build(bundler, 'with');
  await build(bundler, 'with');
  const [without, warm] = await inTurns([() => build(bundler, 'without'), () => build(bundler, 'with')], runs);
  const cold = () => (forget(), build(bundler, 'with'));
  const alone = () => (forget(), measure([cli, 'generate']));
  const [first, generate] = await inTurns([cold, alone], coldRuns);
  rows.push({ bundler, without, warm, first, generate });
}

const seconds = ({ wall, best, cpu }) => `${wall.toFixed(2)} (${best.toFixed(2)}), ${cpu.toFixed(2)}`;
const share = (now, before) => `${now >= before ? '+' : ''}${((100 * (now - before)) / before).toFixed(1)} %`;
const more = (now, before) => `${now >= before ? '+' : ''}${Math.round(now - before)}`;
const megabytes = (now, before) => `${more(now.shared, before.shared)} (${more(now.peaks, before.peaks)})`;
const table = [
  `Corpus: ${values.modules} modules; ${runs} runs each (${coldRuns} from nothing), median (best) of wall seconds, CPU seconds of all processes behind them. Memory over the bundler's own, in megabytes: the most that all processes need at one moment, pages that they share counted once; behind it the peak of each process added up.`,
  '',
  '| | bundler alone | nothing changed | | memory | from nothing | `docwright generate` alone | | memory |',
  '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
  ...rows.map(
    ({ bundler, without, warm, first, generate }) =>
      `| ${bundler} | ${seconds(without)} | ${seconds(warm)} | ${share(warm.wall, without.wall)} (${share(warm.best, without.best)}), ${share(warm.cpu, without.cpu)} | ${megabytes(warm, without)} | ${seconds(first)} | ${seconds(generate)} | ${share(first.wall, generate.wall)} (${share(first.best, generate.best)}), ${share(first.cpu, generate.cpu)} | ${megabytes(first, without)} |`,
  ),
].join('\n');
process.stdout.write(`${table}\n`);

if (values.write) {
  const file = new URL('README.md', import.meta.url);
  const [head] = readFileSync(file, 'utf8').split('<!-- results -->');
  writeFileSync(file, `${head}<!-- results -->\n\n${table}\n`);
}
