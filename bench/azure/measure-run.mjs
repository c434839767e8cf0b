// One whole run in a process of its own, as the command `docwright` runs: `node measure-run.mjs <project> <endpoint>`.
// Prints what the run used, and the CPU time of its parts in milliseconds.
import '../../packages/cli/bin/tune-engine.js';
import { generateDocs, openWorkspace } from '../../packages/core/dist/index.js';
import { resolveConfig } from '../../packages/core/dist/config/index.js';

const [root, endpoint] = process.argv.slice(2);
const marks = {};
const onEvent = ({ type, stage = '' }) => (marks[`${type} ${stage}`.trim()] ??= process.cpuUsage());
const { config } = resolveConfig({
  root,
  flags: {
    ...{ scope: 'exported', inferTypes: false, provider: 'azure-openai' },
    providers: { 'azure-openai': { endpoint, deployment: 'docs' } },
    budgets: { ledger: '.docwright/tmp/ledger.jsonl' },
  },
});
const secrets = new Map([['AZURE_OPENAI_API_KEY', 'test-key']]);
const { drafted, accepted, usage } = await generateDocs(await openWorkspace({ config, secrets, onEvent }));

const between = (from, to) => (marks[to].user + marks[to].system - marks[from].user - marks[from].system) / 1000;
const { cachedInputTokens, prefixTokens, requests } = usage;
process.stdout.write(
  JSON.stringify({
    ...{ drafted, accepted, requests },
    cachedShare: Math.min(1, cachedInputTokens / (prefixTokens * (requests - 1))),
    // Until the first answer is used: code, vocabulary and connection are there then, and nothing of it comes again.
    first: between('stage-start generate', 'task-end'),
    asking: between('stage-start generate', 'stage-end generate'),
    reading: between('stage-end plan', 'stage-start generate'),
  }),
);
