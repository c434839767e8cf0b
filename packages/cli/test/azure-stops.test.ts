import { faults, type RecordedRequest } from '@docwright/test-support/azure-server';
import { afterEach, expect, test } from 'vitest';
import { closeServers, example, timesAsked } from './azure-example.ts';
import { runDocwright } from './run-docwright.ts';

// Runs that cannot go on: what they tell, and that nothing finished is lost or paid again.

const azure = ['--provider', 'azure-openai'];
/** One question at a time, so that their number tells what was finished. */
const calm = { DOCWRIGHT_PROVIDERS_AZURE_OPENAI_CONCURRENCY: '1' };

afterEach(closeServers);

test.each([
  ['a key that is revoked', faults.authentication, /^error: Deployment "docs" at http.*AZURE_OPENAI_API_KEY: 401 /mu],
  ['a deployment that is deleted', faults.deploymentNotFound, /^error: Deployment "docs" at http.*: 404 /mu],
  ['a network rule', faults.forbidden, /^error: Deployment "docs" at http.*: 403 /mu],
])(
  '%s in mid-run: the finished part is told, kept and reported, and the rest is asked for later',
  async (_, fault, why) => {
    let isWell = false;
    const { cwd, server, environment } = await example({
      faults: ({ index }) => (index < 4 || isWell ? undefined : fault),
    });
    const calmly = { environment: { ...environment, ...calm } };
    const stopped = await runDocwright(cwd, ['generate', ...azure], calmly);
    expect(stopped).toMatchObject({ code: 3, stderr: expect.stringMatching(why) as string });
    expect(stopped.stderr).toMatch(/ \d+ symbols finished and kept, \d+ not\. Put that right and run again/u);
    expect(stopped.stderr).not.toContain('test-key');
    const [documented, unfinished] = [
      numberBefore('documented', stopped.stdout),
      numberBefore('not finished', stopped.stdout),
    ];
    expect(documented).toBeGreaterThan(0);
    expect(unfinished).toBeGreaterThan(0);
    expect(stopped.stdout).toMatch(/^gpt-4o: 4 questions, .* US dollars\.$/mu);
    expect(server.requests).toHaveLength(5);

    const report = await runDocwright(cwd, ['report'], calmly);
    expect(report.stdout).toContain('Last run (stopped by the provider)');
    expect(report.stdout).toMatch(new RegExp(`not finished *\\| *${unfinished}\\b`, 'u'));
    expect((await runDocwright(cwd, ['report', '--requests', 'csv'], calmly)).stdout.trim().split('\n')).toHaveLength(
      6,
    );

    isWell = true;
    const rest = await runDocwright(cwd, ['generate', ...azure], calmly);
    expect(rest.code).toBe(0);
    expect(timesAsked(answered(server.requests))).toEqual([1]);
  },
);

test('a stop is told to programs, too', async () => {
  const { cwd, environment } = await example({ faults: ({ index }) => (index < 2 ? undefined : faults.forbidden) });
  const { code, stdout } = await runDocwright(cwd, ['generate', '--json', ...azure], {
    environment: { ...environment, ...calm },
  });
  expect(code).toBe(3);
  expect(JSON.parse(stdout)).toMatchObject({
    stopped: 'provider',
    unfinished: expect.arrayContaining([expect.any(String)]) as string[],
    problems: [{ code: 'provider-stopped', severity: 'error' }],
  });
});

test('Ctrl-C while a quota is waited for ends the run at once, and what was finished is told', async () => {
  const host: { interrupt?: () => void } = {};
  const { cwd, server, environment } = await example({
    faults: ({ index }) => {
      if (index !== 2) return undefined;
      // The answer that tells to wait for minutes is on its way.
      setTimeout(() => host.interrupt?.(), 200);
      return faults.overQuota({ 'retry-after': '300' });
    },
  });
  const stopped = await runDocwright(cwd, ['generate', ...azure], {
    environment: { ...environment, ...calm },
    onHost: ({ interrupt }) => (host.interrupt = interrupt),
  });
  expect(stopped.code).toBe(130);
  expect(server.requests).toHaveLength(3);
  expect(stopped.stdout).toContain('Interrupted: what was finished is in the cache.');
  expect(numberBefore('documented', stopped.stdout)).toBeGreaterThan(0);
  expect(numberBefore('not finished', stopped.stdout)).toBeGreaterThan(0);
});

function answered(requests: readonly RecordedRequest[]): RecordedRequest[] {
  return requests.filter(({ status }) => status === 200);
}

function numberBefore(what: string, text: string): number {
  return Number(new RegExp(`^ *(\\d+) {2}${what}\\b`, 'mu').exec(text)?.[1] ?? 0);
}
