// docwright's chat client, as run.mjs bundles it. `node docwright-client.mjs <url> <workload> <scale>`
import { createChatClient } from '../.work/azure/create-chat-client.js';
import { prompts, workloads } from './workloads.mjs';

const [url, name, scale] = process.argv.slice(2);
const { work, quota } = workloads.find((each) => each.name === name);
const start = performance.now();
const clock = {
  now: () => (performance.now() - start) * Number(scale),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds / Number(scale));
    return () => clearTimeout(timer);
  },
};

function connect(deployment) {
  const options = {
    kind: 'azure-openai',
    model: 'gpt-4o',
    parameters: { tokenLimit: 'max_tokens' },
    endpoint: url,
    deployments: [deployment],
  };
  return createChatClient(options, { clock, secrets: new Map([['AZURE_OPENAI_API_KEY', 'test-key']]) });
}

const { signal } = new AbortController();
const questions = prompts(work);
const requestOf = (messages) => ({
  messages,
  maxOutputTokens: work.answerTokens,
  inputTokens: work.promptTokens,
  cacheKey: 'docs',
});
const warm = connect({ name: 'warm' });
await inTurns(questions.slice(0, 40), 4, (messages) => warm.send(requestOf(messages), { signal }));

const { tokensPerMinute, requestsPerMinute } = quota;
const client = connect({ name: 'docs', tokensPerMinute, requestsPerMinute });
const from = clock.now();
const cpu = process.cpuUsage();
const results = await inTurns(questions, 64, (messages) => client.send(requestOf(messages), { signal }));
const { user, system } = process.cpuUsage(cpu);
const answered = results.filter(({ value }) => value?.outcome === 'answer').length;
console.log(
  JSON.stringify({ seconds: (clock.now() - from) / 1000, answered, cpuMs: (user + system) / 1000 / work.requests }),
);

/** Does the work for every item, for a few at a time: a run streams its questions, too. */
async function inTurns(items, width, run) {
  const results = [];
  const rest = items.values();
  const worker = async () => {
    for (const item of rest)
      results.push(
        await run(item).then(
          (value) => ({ value }),
          (reason) => ({ reason }),
        ),
      );
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}
