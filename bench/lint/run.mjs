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
  --passes <n>     passes over a corpus in one process, default 6
  --skip-memory    leave out the 5,000 files, which the first corpus gives
  --write          put the tables into README.md

Install first: npm ci in bench/, and build the packages.`;

const { values: flags } = parseArgs({
  options: {
    corpus: { type: 'string', multiple: true, default: ['rxjs', 'zod', 'effect'] },
    passes: { type: 'string', default: '6' },
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
  const lint = () => JSON.parse(run([join(here, 'measure-rules.mjs'), root, flags.passes], root));
  const bare = lint();
  // The texts as they are after a first day with docwright, and as the last check saw them.
  for (const command of ['generate', 'apply', 'generate', 'check']) docwright(command, root);
  const checked = lint();
  const heap =
    flags['skip-memory'] || corpus.name !== flags.corpus[0]
      ? undefined
      : JSON.parse(run(['--expose-gc', join(here, 'measure-memory.mjs'), root], root));
  console.error(name, JSON.stringify({ bare, checked }));
  return { name: corpus.name, bare, checked, heap };
}

/** A check that finds something ends with 1. */
function docwright(command, cwd) {
  run([join(bench, '../packages/cli/bin/docwright.js'), command], cwd, command === 'check' ? [0, 1] : [0]);
}

function run(args, cwd, good = [0]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (!good.includes(status)) throw new Error(`${args.join(' ')} failed:\n${stderr}`);
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
