// What needs no server: counting, and the memory of the client while symbols stream through it.
import { noFacts } from '../../packages/core/dist/model/index.js';
import { createModelProvider } from '../../packages/core/dist/providers/index.js';

/** The slowest of 100 KB of one class of characters each, counted as a part of a question; in seconds of CPU. */
export async function measureCounting() {
  let slowest = { seconds: 0, worst: '' };
  for (const character of ['a', 'A', ' ', '\n', '=', '0', 'é', '中', '😀', '\u0301']) {
    const text = character.repeat(100_000 / Buffer.byteLength(character));
    const provider = createProvider();
    await provider.prepare([requestFor(0)]);
    const from = process.cpuUsage();
    await provider.prepare([{ ...requestFor(1), context: { ...requestFor(1).context, source: text } }]);
    const { user, system } = process.cpuUsage(from);
    const seconds = (user + system) / 1_000_000;
    if (seconds > slowest.seconds) slowest = { seconds, worst: JSON.stringify(character) };
  }
  return slowest;
}

/** Megabytes of heap above those before, at most, with few and with many symbols in one wave; the requests are counted. */
export async function measureMemory() {
  await peakOf(1_000);
  return { few: await peakOf(1_000), many: await peakOf(10_000) };
}

async function peakOf(count) {
  const provider = createProvider();
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  let [peak, seen] = [0, 0];
  for await (const draft of provider.generate(requestsFor(count), { signal: new AbortController().signal })) {
    if (draft.outcome !== 'draft') throw new Error(JSON.stringify(draft));
    if (++seen % 250 !== 0) continue;
    globalThis.gc?.();
    peak = Math.max(peak, process.memoryUsage().heapUsed - before);
  }
  return peak / 2 ** 20;
}

/** Made when they are taken, as a run does it. */
function* requestsFor(count) {
  for (let index = 0; index < count; index++) yield requestFor(index);
}

/** A provider whose model answers at once. */
function createProvider() {
  const model = {
    ...{ name: 'gpt-4o', contextWindow: 128_000, maxOutput: 16_384, encoding: 'o200k_base' },
    ...{ reasoning: false, structuredOutputs: true, price: { input: 1, cachedInput: 1, output: 1 } },
  };
  return createModelProvider(
    { name: 'bench', model },
    {
      budget: { reserve: async () => ({ settle: async () => undefined }) },
      connect: () => ({ model: model.name, send: async (chat) => answerTo(chat) }),
    },
  );
}

function answerTo({ messages, inputTokens }) {
  const names = [...messages.at(-1).content.matchAll(/^## Symbol (\d+)\nname: (.*)$/gmu)];
  const symbols = names.map(([, symbol, name]) => ({
    symbol: Number(symbol),
    name,
    summary: 'Holds back what is too much, as long as that helps.',
    parts: [],
  }));
  const usage = { inputTokens, cachedInputTokens: 0, outputTokens: 20 * symbols.length };
  return { outcome: 'answer', text: JSON.stringify({ symbols }), finish: 'stop', deployment: 'docs', usage };
}

function requestFor(index) {
  const module = `src/module-${Math.floor(index / 40)}.ts`;
  const id = `${module}:work${index}`;
  const symbol = {
    ...{ id, kind: 'function', name: `work${index}`, module, signature: `work${index}(size: number): number` },
    ...{ modifiers: ['export'], typeParameters: [], parameters: [], extends: [], implements: [], decorators: [] },
    ...{
      exported: true,
      visible: true,
      publicNames: [],
      references: { uses: [], usedBy: [] },
      complexity: 1,
      lines: 5,
    },
    facts: noFacts,
    fingerprints: { signature: id, body: id },
    location: { range: { start: 0, end: 0 } },
  };
  const context = { symbol, members: [], uses: [], types: [], neighbours: [], source: body(index) };
  return { task: { symbol: id, reason: 'missing' }, context, key: id };
}

function body(index) {
  return `work${index}(size: number): number {\n  if (size < ${index}) return 0;\n  const half = size / 2;\n  return half * ${index};\n}`;
}
