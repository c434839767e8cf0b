// Measures the rules of eslint-plugin-docwright beside `jsdoc/require-jsdoc`. `node bench/lint/run.mjs --help` lists the flags.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { corpora } from '../corpora.mjs';
import { prepareCorpus } from '../prepare-corpora.mjs';
import { renderReport } from './render-report.mjs';

const help = `Measures lint rules: node bench/lint/run.mjs [flags]

  --corpus <name>  a corpus of bench/corpora.mjs (may be repeated), default rxjs, zod and effect
  --passes <n>     passes over a corpus in one process, default 3
  --cached         with the cache that \`docwright generate\` fills; without it there is none
  --skip-memory    leave out the 5,000 files, which the first corpus gives
  --write          put the tables into README.md

Install first: npm ci in bench/, and build the packages.`;

const { values: flags } = parseArgs({
  options: {
    corpus: { type: 'string', multiple: true, default: ['rxjs', 'zod', 'effect'] },
    passes: { type: 'string', default: '3' },
    cached: { type: 'boolean', default: false },
    'skip-memory': { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const here = fileURLToPath(new URL('.', import.meta.url));
const bench = join(here, '..');

if (flags.help) console.log(help);
else report();

function report() {
  const projects = corpora.filter(({ name }) => flags.corpus.includes(name)).map(measure);
  const [{ model }] = cpus();
  const machine = `${model.trim()}, ${cpus().length} cores, ${process.platform}, Node ${process.version}`;
  const text = renderReport({ machine, passes: flags.passes, projects });
  console.log(text);
  if (flags.write) writeReport(text);
}

function measure(corpus) {
  const { name, root } = prepareCorpus({ ...corpus, name: `lint-${corpus.name}` }, { bench });
  if (flags.cached) run([join(bench, '../packages/cli/bin/docwright.js'), 'generate'], root);
  const measured = JSON.parse(run([join(here, 'measure-rules.mjs'), root, flags.passes], root));
  const heap =
    flags['skip-memory'] || corpus.name !== flags.corpus[0]
      ? undefined
      : JSON.parse(run(['--expose-gc', join(here, 'measure-memory.mjs'), root], root));
  console.error(name, JSON.stringify(measured.map(({ rules, reports }) => ({ rules, reports }))));
  return { name: corpus.name, measured, heap };
}

function run(args, cwd) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${stderr}`);
  return stdout;
}

function writeReport(text) {
  const file = join(here, 'README.md');
  const before = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    before.replace(/(?<=<!-- results -->\n)[^]*(?=<!-- end of results -->)/, () => `\n${text}\n\n`),
  );
}
