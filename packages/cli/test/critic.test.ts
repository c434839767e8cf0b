import { startAzureServer, writeDocs } from '@docwright/test-support/azure-server';
import type { GenerateResult } from '@docwright/core';
import { expect, test } from 'vitest';
import { runDocwright } from './run-docwright.ts';
import { copyOf, temporaryFolder } from './temporary-folder.ts';

// A model that is asked whether drafts follow from the code.

test('a draft that the critic calls unfounded goes back, and is not used', async () => {
  const write = writeDocs(({ name }) => ({ summary: `Reads \`${name}\` from a satellite in orbit.` }));
  const server = await startAzureServer({
    answer: (question) =>
      JSON.stringify(question.schema).includes('"unfounded"')
        ? { unfounded: [{ text: 'from a satellite in orbit', reason: 'nothing here is about satellites' }] }
        : write(question),
  });
  const environment = {
    AZURE_OPENAI_ENDPOINT: server.url,
    AZURE_OPENAI_DEPLOYMENT: 'docs',
    AZURE_OPENAI_API_KEY: 'test-key',
    DOCWRIGHT_CRITIC: 'true',
    HOME: temporaryFolder(),
  };
  const args = ['generate', '--only', 'parseMoney', '--provider', 'azure-openai', '--json'];
  const { stdout } = await runDocwright(copyOf('examples/inventory'), args, { environment });
  await server.close();
  const { fellBack, usage } = JSON.parse(stdout) as GenerateResult;
  expect(fellBack.flatMap(({ findings }) => findings.map(({ code }) => code))).toContain('critic/unfounded');
  // A draft and its repair, and the critic about each, and about what the offline provider wrote.
  expect(usage?.requests).toBe(2);
  expect(server.requests.length).toBeGreaterThan(3);
});
