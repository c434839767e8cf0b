// Measures docwright's chat client beside the `openai` package with p-limit, against the loopback server, in one run.
// `node bench/azure/run.mjs [--scale 10] [--only token-bound] [--width 4] [--width 16] [--skip-peers]`.
import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { loadAzureServer } from '../../scripts/load-azure-server.mjs';
import { leastSeconds } from './least-seconds.mjs';
import { quotaOf, workloads } from './workloads.mjs';

const { values: flags } = parseArgs({
  options: {
    scale: { type: 'string' },
    only: { type: 'string', multiple: true },
    width: { type: 'string', multiple: true, default: ['4', '16'] },
    'skip-peers': { type: 'boolean', default: false },
  },
});

const path = (file) => fileURLToPath(new URL(file, import.meta.url));
await bundleClient();
const { createAdmission } = await loadAzureServer();
let missed = 0;

console.log('| work | client | answered | ÷ least | bar | 429s | early | paid twice | prefix cached | CPU a request |');
console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |');
for (const workload of workloads) {
  if (flags.only !== undefined && !flags.only.includes(workload.name)) continue;
  const least = leastSeconds(workload, quotaOf(workload), createAdmission);
  missed += show(workload, 'docwright', await measure(workload, 'docwright-client.mjs', []), least, true);
  if (!workload.besidePeers || flags['skip-peers']) continue;
  for (const width of flags.width)
    show(workload, `openai + p-limit ${width}`, await measure(workload, 'sdk-client.mjs', [width]), least, false);
}
console.log(missed === 0 ? '\nEvery bar is met.' : `\n${missed} bars are missed.`);
process.exitCode = missed === 0 ? 0 : 1;

/** The client alone, so that its CPU time and start are its own. Packages stay outside; this folder has them, too. */
async function bundleClient() {
  const core = createRequire(new URL('../../packages/core/package.json', import.meta.url));
  const { build } = await import(pathToFileURL(core.resolve('rolldown')).href);
  const input = path('../../packages/core/src/providers/create-chat-client.ts');
  const external = (id) => !/^[./]|^[A-Z]:/.test(id);
  await build({ input, external, platform: 'node', output: { dir: path('../.work/azure'), cleanDir: true } });
}

async function measure({ name, scale: usual = 10 }, client, args) {
  const scale = flags.scale ?? String(usual);
  const server = fork(path('server.mjs'), [name, scale]);
  try {
    const [{ url }] = await once(server, 'message');
    const { stdout } = await promisify(execFile)(process.execPath, [path(client), url, name, scale, ...args]);
    server.send('done');
    const [seen] = await once(server, 'message');
    return { ...JSON.parse(stdout), ...seen };
  } finally {
    server.kill();
  }
}

function show({ name, work, bar }, client, result, least, isJudged) {
  const ratio = result.seconds / least;
  const cells = [
    name,
    client,
    `${result.answered} of ${work.requests}`,
    ratio.toFixed(3),
    isJudged ? bar.toFixed(2) : '',
    `${result.turnedDown} (${percent(result.turnedDown / result.sent)})`,
    result.early,
    result.paidTwice,
    percent(result.cachedShare),
    `${result.cpuMs.toFixed(2)} ms`,
  ];
  console.log(`| ${cells.join(' | ')} |`);
  const isMet =
    result.answered === work.requests &&
    ratio <= bar &&
    result.turnedDown / result.sent < 0.01 &&
    result.early === 0 &&
    result.paidTwice === 0;
  return isJudged && !isMet ? 1 : 0;
}

function percent(share) {
  return `${(share * 100).toFixed(1)} %`;
}
