// Documents a copy of the example project through a server on this machine that speaks as Azure OpenAI does.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runDemo } from './demo.mjs';
import { loadAzureServer } from './load-azure-server.mjs';

/** Runs `docwright generate --provider azure-openai --apply` against the loopback server. Gives the exit code. */
export async function runAzureDemo(root) {
  const { startAzureServer, writeDocs } = await loadAzureServer();
  const quota = { tokensPerMinute: 300_000, requestsPerMinute: 1_800 };
  const deployments = [{ name: 'docs', model: 'gpt-4o', quota }];
  const server = await startAzureServer({ answer: writeDocs(), deployments, latency: () => 200 });
  try {
    const environment = {
      AZURE_OPENAI_ENDPOINT: server.url,
      AZURE_OPENAI_DEPLOYMENT: 'docs',
      AZURE_OPENAI_API_KEY: 'test-key',
      XDG_STATE_HOME: mkdtempSync(join(tmpdir(), 'docwright-demo-')),
    };
    return await runDemo(root, { flags: ['--provider', 'azure-openai'], environment });
  } finally {
    await server.close();
  }
}
