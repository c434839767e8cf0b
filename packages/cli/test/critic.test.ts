import { faults, startAzureServer, writeDocs } from '@docwright/test-support/azure-server';
import type { GenerateResult } from '@docwright/core';
import type { DocPlan, RunRecord } from '@docwright/core/model';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { runDocwright } from './run-docwright.ts';
import { closeServers, example } from './azure-example.ts';
import { copyOf, temporaryFolder } from './temporary-folder.ts';

// A model that is asked whether drafts follow from the code.

afterEach(closeServers);

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

const only = ['--only', 'parseMoney', '--only', 'sumMoney', '--provider', 'azure-openai'];
const plain = writeDocs();
const content = () => ({
  answer: (question: Parameters<typeof plain>[0] & { schema?: unknown }) =>
    isCritic(question.schema) ? { unfounded: [] } : plain(question),
});

test('what the critic takes stands in the price, in the summary, in the record of the run and in the requests', async () => {
  const { cwd, server, environment } = await example(content());
  const critical = { environment: { ...environment, DOCWRIGHT_CRITIC: 'true' } };
  const { stdout: planned } = await runDocwright(cwd, ['plan', ...only, '--json'], critical);
  const { estimate } = JSON.parse(planned) as DocPlan;
  expect(estimate.critic).toMatchObject({ requests: 2 });
  expect((await runDocwright(cwd, ['plan', ...only], critical)).stdout).toMatch(
    / The critic takes 2 questions of these, about 0\.\d+ US dollars\./u,
  );
  const alone = await runDocwright(cwd, ['plan', ...only, '--json'], { environment });
  expect((JSON.parse(alone.stdout) as DocPlan).estimate.cost).toBeLessThan(estimate.cost);
  expect(server.requests).toEqual([]);

  const { stdout } = await runDocwright(cwd, ['generate', ...only, '--json'], critical);
  const { usage } = JSON.parse(stdout) as GenerateResult;
  const asked = server.requests.filter(({ body }) => isCritic(body)).length;
  expect(asked).toBe(2);
  expect(usage?.besides).toMatchObject({ critic: { requests: asked } });
  const side = usage?.besides?.critic;
  expect(side?.cost).toBeGreaterThan(0);
  expect(usage?.totalCost).toBeCloseTo((usage?.cost ?? 0) + (side?.cost ?? 0), 10);
  // What was planned is what it took, but for the length of drafts and verdicts.
  expect(side?.inputTokens).toBeGreaterThan(0.7 * (estimate.critic?.inputTokens ?? Infinity));
  expect(side?.inputTokens).toBeLessThan(1.1 * (estimate.critic?.inputTokens ?? 0));

  const runs = JSON.parse(readFileSync(join(cwd, '.docwright/tmp/runs.json'), 'utf8')) as RunRecord[];
  expect(runs.at(-1)).toMatchObject({ cost: usage?.totalCost, besides: usage?.besides });
  const { stdout: csv } = await runDocwright(cwd, ['report', '--requests', 'csv'], critical);
  expect(csv.match(/,critic,/gu)).toHaveLength(asked);
});

test('the critic draws on the budget of the run', async () => {
  const { cwd, server, environment } = await example(content());
  const critical = { environment: { ...environment, DOCWRIGHT_CRITIC: 'true' } };
  const free = await runDocwright(cwd, ['generate', ...only, '--json'], critical);
  const { usage } = JSON.parse(free.stdout) as GenerateResult;
  const drafts = (usage?.inputTokens ?? 0) + (usage?.outputTokens ?? 0);
  const before = server.requests.length;
  const again = await example(content());
  const budget = ['--budget-tokens', String(drafts + 300)];
  await runDocwright(again.cwd, ['generate', ...only, ...budget], {
    environment: { ...again.environment, DOCWRIGHT_CRITIC: 'true' },
  });
  expect(before).toBe(3);
  expect(again.server.requests.filter(({ body }) => isCritic(body))).toEqual([]);
});

test('a critic that is not let in ends the run, and what was finished is told', async () => {
  const { cwd, environment } = await example({
    ...content(),
    faults: ({ body }) => (isCritic(body) ? faults.forbidden : undefined),
  });
  const { code, stdout, stderr } = await runDocwright(cwd, ['generate', ...only], {
    environment: { ...environment, DOCWRIGHT_CRITIC: 'true' },
  });
  expect(code).toBe(3);
  expect(stderr).toMatch(/^error: Deployment "docs" at http.*403/mu);
  expect(stdout).toMatch(/^ +2 {2}not finished/mu);
});

function isCritic(body: unknown): boolean {
  return JSON.stringify(body).includes('"unfounded"');
}
