// Runs the loopback server for one client, and tells what it saw. Started by run.mjs with a message channel.
import { loadAzureServer } from '../../scripts/load-azure-server.mjs';
import { judge } from './judge.mjs';
import { quotaOf, spread, workloads } from './workloads.mjs';

const [name, scale] = process.argv.slice(2);
const workload = workloads.find((each) => each.name === name);
const azure = await loadAzureServer();

// Only after the first request: the quota's minutes begin with the work.
let start;
const real = azure.createScaledClock(Number(scale));
const clock = { now: () => real.now() - (start ?? real.now()), after: real.after };

const server = await azure.startAzureServer({
  clock,
  deployments: [
    { name: 'docs', model: 'gpt-4o', quota: quotaOf(workload), estimateFactor: workload.estimateFactor },
    { name: 'warm', model: 'gpt-4o' },
  ],
  answer: () => 'x'.repeat(workload.work.answerTokens * 3),
  latency: ({ index, deployment }) => (deployment === 'warm' ? 1 : 600 + spread(`latency ${index}`, 800)),
  faults: ({ body, index }) => {
    if (body.model === 'docs') start ??= real.now();
    return body.model === 'docs' ? pickFault(index) : undefined;
  },
});

function pickFault(index) {
  const { serverError, unavailable, timeout, resetBefore, resetMidBody } = azure.faults;
  const place = spread(`fault ${index}`, 1000);
  if (place >= (workload.faults ?? 0) * 10) return undefined;
  return [serverError, unavailable, timeout, resetBefore, resetMidBody][place % 5];
}

process.on('message', () => {
  process.send(judge(server.requests.filter(({ body }) => body?.model === 'docs')));
  void server.close().then(() => process.exit());
});
process.send({ url: server.url });
