// The peer: the `openai` package behind p-limit, one request per symbol. `node sdk-client.mjs <url> <workload> <scale> <width>`
import OpenAI from 'openai';
import pLimit from 'p-limit';
import { scaleTimers } from './scaled-timers.mjs';
import { prompts, workloads } from './workloads.mjs';

const [url, name, scale, width] = process.argv.slice(2);
const { work } = workloads.find((each) => each.name === name);
const client = new OpenAI({ baseURL: `${url}/openai/v1`, apiKey: 'test-key', maxRetries: 2 });
const ask = (model, messages) => client.chat.completions.create({ model, messages, max_tokens: work.answerTokens });

await ask('warm', [{ role: 'user', content: 'Hello' }]);
scaleTimers(Number(scale));
const limit = pLimit(Number(width));
const start = performance.now();
const cpu = process.cpuUsage();
const results = await Promise.allSettled(prompts(work).map((messages) => limit(() => ask('docs', messages))));
const { user, system } = process.cpuUsage(cpu);
const answered = results.filter(({ status }) => status === 'fulfilled').length;
const seconds = ((performance.now() - start) / 1000) * Number(scale);
console.log(JSON.stringify({ seconds, answered, cpuMs: (user + system) / 1000 / work.requests }));
