import { buildSymbol } from '@docwright/test-support';
import { expect, it } from 'vitest';
import type { Unfounded } from '../../generate/index.ts';
import type { GenerationRequest } from '../../model/index.ts';
import { createBudget, resolveModel, type Budget } from '../../tokens/index.ts';
import type { ChatOutcome, ChatRequest } from '../chat-client.ts';
import { createModelCritic } from './model-critic.ts';

const symbol = buildSymbol({ id: 'a.ts:take', signature: 'take(count: number): Item[]', lines: 3 });
const request: GenerationRequest = {
  task: { symbol: symbol.id, reason: 'missing' },
  context: { symbol, members: [], uses: [], types: [], neighbours: [], source: 'take(count) { return []; }' },
  key: 'key',
};
const doc = {
  summary: 'Takes items. They are sorted by age.',
  parameters: [{ name: 'count', text: 'How many, at most 100.' }],
};
const usage = { inputTokens: 500, cachedInputTokens: 0, outputTokens: 20 };
const answer = (text: string, finish: 'stop' | 'length' = 'stop'): ChatOutcome => ({
  outcome: 'answer',
  ...{ text, finish, usage, deployment: 'docs' },
});
const says = (...texts: string[]) =>
  answer(JSON.stringify({ unfounded: texts.map((text) => ({ text, reason: 'the code does not sort' })) }));

function open(outcomes: readonly ChatOutcome[], budget: Budget = createBudget({ budgets: {} })) {
  const asked: ChatRequest[] = [];
  const kept = new Map<string, readonly Unfounded[]>();
  const critic = createModelCritic({
    model: resolveModel('gpt-4o'),
    budget,
    verdicts: {
      get: (key) => Promise.resolve(kept.get(key)),
      set: (key, verdict) => Promise.resolve(kept.set(key, verdict).has(key)),
    },
    connect: () => ({
      model: 'gpt-4o',
      send(chat) {
        const outcome = outcomes[asked.length];
        asked.push(chat);
        return outcome === undefined ? Promise.reject(new Error('nobody planned this')) : Promise.resolve(outcome);
      },
    }),
  });
  const { signal } = new AbortController();
  return { asked, criticize: () => critic.criticize(request, doc, { signal }) };
}

it('gives what the model calls unfounded, and asks once about the same draft', async () => {
  const { asked, criticize } = open([says('They are sorted by age.', 'at most 100')]);
  const found = [
    { text: 'They are sorted by age.', reason: 'the code does not sort' },
    { text: 'at most 100', reason: 'the code does not sort' },
  ];
  expect(await criticize()).toEqual(found);
  expect(await criticize()).toEqual(found);
  expect(asked).toHaveLength(1);
  const prompt = asked[0]?.messages.at(-1)?.content;
  expect(prompt).toContain('| take(count) { return []; }');
  expect(prompt).toContain('| count: How many, at most 100.');
});

it.each<[string, ChatOutcome]>([
  ['nothing is wrong', says()],
  ['the sentence is not in the draft', says('It deletes the disk.')],
  ['the answer is no JSON', answer('fine!')],
  ['it was cut off', answer('{"unfounded":[{"text"', 'length')],
  ['the service is of no use', { outcome: 'failed', message: 'down', retryable: true }],
  ['the filter stopped it', { outcome: 'filtered', category: 'hate', where: 'prompt' }],
])('rejects nothing when %s', async (_, outcome) => {
  expect(await open([outcome]).criticize()).toEqual([]);
});

it('asks nothing when the budget is spent, and counts against it', async () => {
  const budget = createBudget({ budgets: { run: { tokens: 1_500 } } });
  const first = open([says()], budget);
  await first.criticize();
  expect(first.asked).toHaveLength(1);
  for (let time = 0; time < 3; time++) await open([says()], budget).criticize();
  const late = open([says()], budget);
  expect(await late.criticize()).toEqual([]);
  expect(late.asked).toEqual([]);
});

it('passes on that no question can be answered', async () => {
  await expect(open([]).criticize()).rejects.toThrow('nobody planned this');
});
