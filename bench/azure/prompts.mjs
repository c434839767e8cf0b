// Measures what questions take: tokens for each documented symbol beside one request per symbol with the same context,
// the share of the prompt cache, the client's own CPU, and memory. Needs the built core and the corpora.
// `node --expose-gc bench/azure/prompts.mjs [--corpus mobx]`.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generateDocs, openWorkspace, prepareGeneration } from '../../packages/core/dist/index.js';
import { resolveConfig } from '../../packages/core/dist/config/index.js';
import { measureCounting, measureMemory } from './measure-client.mjs';

const { values: flags } = parseArgs({ options: { corpus: { type: 'string', default: 'mobx' } } });
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
  await measureRun();
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

/** A whole run; its CPU from the first question on, and with the reading of sources for them. */
async function measureRun() {
  const marks = {};
  const onEvent = ({ type, stage }) => (marks[`${type} ${stage}`] ??= process.cpuUsage());
  const { drafted, accepted, usage } = await generateDocs(await open({}, onEvent));
  const { cachedInputTokens, prefixTokens, requests } = usage;
  const cached = cachedInputTokens / (prefixTokens * (requests - 1));
  show(`prefix from the prompt cache, ${requests} questions`, percent(Math.min(1, cached)), '80 %', cached >= 0.8);
  const used = (from, to) => (to.user + to.system - from.user - from.system) / 1000 / drafted;
  const asking = used(marks['stage-start generate'], marks['stage-end generate']);
  const reading = used(marks['stage-end plan'], marks['stage-start generate']);
  show(
    `CPU for each of ${drafted} symbols (${accepted} accepted)`,
    `${asking.toFixed(2)} ms, and ${reading.toFixed(2)} ms for sources, secrets and examples`,
    '< 2 ms',
    asking < 2,
  );
}

function open(options, onEvent) {
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
  return openWorkspace({ config, secrets: new Map([['AZURE_OPENAI_API_KEY', 'test-key']]), onEvent });
}

function show(what, measured, bar, isMet) {
  console.log(`| ${what} | ${measured} | ${bar} |`);
  if (!isMet) missed++;
}

function percent(share) {
  return `${(100 * share).toFixed(1)} %`;
}
