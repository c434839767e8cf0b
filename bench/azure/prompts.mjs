// Measures what questions take: tokens for each documented symbol beside one request per symbol with the same context,
// the share of the prompt cache, the client's own CPU, and memory. Needs the built core and the corpora.
// `node --expose-gc bench/azure/prompts.mjs [--corpus mobx] [--runs 3]`.
import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { openWorkspace, prepareGeneration } from '../../packages/core/dist/index.js';
import { resolveConfig } from '../../packages/core/dist/config/index.js';
import { measureCounting, measureMemory } from './measure-client.mjs';

const { values: flags } = parseArgs({
  options: { corpus: { type: 'string', default: 'mobx' }, runs: { type: 'string', default: '3' } },
});
const path = (file) => fileURLToPath(new URL(file, import.meta.url));
const root = path(`../.work/prompts-${flags.corpus}`);
rmSync(root, { recursive: true, force: true });
cpSync(path(`../.work/${flags.corpus}`), root, { recursive: true });

const server = fork(path('serve-docs.mjs'));
const [{ url }] = await once(server, 'message');
let missed = 0;
console.log('| what | measured | bar |\n| --- | --- | --- |');
try {
  await measureQuestions();
  await measureRuns();
  const { seconds, worst } = await measureCounting();
  show('100 KB of one class of characters', `${seconds.toFixed(3)} s (${worst})`, '< 0.3 s', seconds < 0.3);
  const { few, many } = await measureMemory();
  const growth = `${few.toFixed(1)} MB for 1,000 symbols, ${many.toFixed(1)} MB for 10,000`;
  const each = ((many - few) * 2 ** 20) / 9_000;
  show(
    'heap that the client adds, at most',
    `${growth}: ${Math.round(each)} bytes for each more`,
    '< 1 KB',
    each < 1024,
  );
} finally {
  server.send('done');
}
console.log(missed === 0 ? '\nEvery bar is met.' : `\n${missed} bars are missed.`);
process.exitCode = missed === 0 ? 0 : 1;

/** The same symbols in as few questions as possible, and one by one. */
async function measureQuestions() {
  const together = await countTokens({});
  const apart = await countTokens({ batchSymbols: 1 });
  const saved = 1 - together.perSymbol / apart.perSymbol;
  show(
    `tokens in for each of ${together.symbols} symbols`,
    `${Math.round(together.perSymbol)}, one by one ${Math.round(apart.perSymbol)}: ${percent(saved)} fewer`,
    '60 % fewer',
    saved >= 0.6,
  );
}

async function countTokens(options) {
  const { questions } = await prepareGeneration(await open(options));
  const symbols = questions.reduce((sum, question) => sum + question.symbols.length, 0);
  const tokens = questions.reduce((sum, { chat }) => sum + chat.inputTokens, 0);
  return { symbols, perSymbol: tokens / symbols };
}

/** Whole runs, each from nothing and in a process of its own; the one that others disturbed least counts. */
async function measureRuns() {
  const runs = [];
  for (let index = 0; index < Number(flags.runs); index++) runs.push(await measureRun());
  const run = runs.toSorted((left, right) => left.asking + left.reading - right.asking - right.reading)[0];
  const { drafted, accepted, requests, cachedShare } = run;
  show(`prefix from the prompt cache, ${requests} questions`, percent(cachedShare), '80 %', cachedShare >= 0.8);
  const whole = (run.asking + run.reading) / drafted;
  const each = (run.asking - run.first) / (drafted - drafted / requests);
  show(
    `CPU for each of ${drafted} symbols (${accepted} accepted)`,
    `${whole.toFixed(2)} ms: ${run.first.toFixed(0)} ms until the first answer, ${each.toFixed(2)} ms for each symbol after it, ` +
      `${run.reading.toFixed(0)} ms for sources, secrets and examples`,
    '< 2 ms',
    whole < 2,
  );
}

async function measureRun() {
  rmSync(join(root, '.docwright'), { recursive: true, force: true });
  const { stdout } = await promisify(execFile)(process.execPath, [path('measure-run.mjs'), root, url]);
  return JSON.parse(stdout);
}

function open(options) {
  const { config } = resolveConfig({
    root,
    flags: {
      scope: 'exported',
      inferTypes: false,
      provider: 'azure-openai',
      providers: { 'azure-openai': { endpoint: url, deployment: 'docs', ...options } },
      budgets: { ledger: '.docwright/tmp/ledger.jsonl' },
    },
  });
  return openWorkspace({ config, secrets: new Map([['AZURE_OPENAI_API_KEY', 'test-key']]) });
}

function show(what, measured, bar, isMet) {
  console.log(`| ${what} | ${measured} | ${bar} |`);
  if (!isMet) missed++;
}

function percent(share) {
  return `${(100 * share).toFixed(1)} %`;
}
