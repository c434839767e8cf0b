import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChatClient, ChatOutcome, ChatRequest } from '../chat-client.ts';
import { createReplayClient } from './replay-client.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docwright-replay-'));
});
afterEach(() => rm(folder, { recursive: true }));

const usage = { inputTokens: 9, cachedInputTokens: 0, outputTokens: 1 };
const answer: ChatOutcome = { outcome: 'answer', text: '{}', finish: 'stop', deployment: 'docs', usage };
const request: ChatRequest = { messages: [{ role: 'user', content: 'Hi' }], maxOutputTokens: 100, inputTokens: 9 };
const { signal } = new AbortController();

function sourceOf(outcome: ChatOutcome): ChatClient & { readonly asked: ChatRequest[] } {
  const asked: ChatRequest[] = [];
  return { model: 'gpt-4o', asked, send: (question) => Promise.resolve((asked.push(question), outcome)) };
}

const replay = (mode: 'play' | 'record' | 'fill', source?: ChatClient): ChatClient =>
  createReplayClient({ kind: 'replay', model: 'gpt-4o', folder, mode }, source);

describe('a replay client', () => {
  it('plays back what it recorded, whatever room the answer is given', async () => {
    await replay('record', sourceOf(answer)).send(request, { signal });
    expect(await replay('play').send({ ...request, maxOutputTokens: 7 }, { signal })).toEqual(answer);
  });

  it('asks only for what is missing when it fills', async () => {
    const source = sourceOf(answer);
    const client = replay('fill', source);
    await client.send(request, { signal });
    await client.send(request, { signal });
    expect(source.asked).toEqual([request]);
  });

  it('says what to do when an answer was not recorded', async () => {
    await expect(replay('play').send(request, { signal })).rejects.toMatchObject({
      name: 'ProviderError',
      message: expect.stringMatching(/no recorded answer .*"fill"/u) as string,
    });
  });

  it('does not record trouble', async () => {
    const failed: ChatOutcome = { outcome: 'failed', message: '500', retryable: true };
    expect(await replay('record', sourceOf(failed)).send(request, { signal })).toEqual(failed);
    expect(await readdir(folder)).toEqual([]);
  });

  it('records no more than the answer', async () => {
    await replay('record', sourceOf(answer)).send(request, { signal });
    const [file] = await readdir(folder);
    expect(JSON.parse(await readFile(join(folder, file!), 'utf8'))).toEqual(answer);
  });

  it('names a recording that is damaged', async () => {
    await replay('record', sourceOf(answer)).send(request, { signal });
    const [file] = await readdir(folder);
    await writeFile(join(folder, file!), '{');
    await expect(replay('play').send(request, { signal })).rejects.toThrow(file);
  });

  it('cannot record without somebody to ask', () => {
    expect(() => replay('fill')).toThrow(/asked/u);
  });
});
