// Runs a server on this machine that speaks as Azure OpenAI does, so that docwright can be tried without an account:
// `node scripts/azure-loopback.mjs [--port 4010] [--deployment docs] [--tokens-per-minute 150000] [--requests-per-minute 900]`
import { parseArgs } from 'node:util';
import { loadAzureServer } from './load-azure-server.mjs';

const { values: flags } = parseArgs({
  options: {
    port: { type: 'string', default: '4010' },
    deployment: { type: 'string', default: 'docs' },
    model: { type: 'string', default: 'gpt-4o' },
    key: { type: 'string', default: 'test-key' },
    'tokens-per-minute': { type: 'string', default: '150000' },
    'requests-per-minute': { type: 'string', default: '900' },
    latency: { type: 'string', default: '300' },
  },
});

const { startAzureServer, writeDocs } = await loadAzureServer();
const quota = {
  tokensPerMinute: Number(flags['tokens-per-minute']),
  requestsPerMinute: Number(flags['requests-per-minute']),
};
const server = await startAzureServer({
  port: Number(flags.port),
  keys: [flags.key],
  deployments: [{ name: flags.deployment, model: flags.model, quota }],
  latency: () => Number(flags.latency),
  answer: writeDocs(),
});
console.log(`endpoint ${server.url}, deployment ${flags.deployment}, model ${flags.model}, key ${flags.key}`);

process.once('SIGINT', () => {
  console.log(`${server.requests.length} requests, ${server.unplanned.length} not planned`);
  void server.close();
});
