import fc from 'fast-check';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failingDisk } from '../../test/support/failing-disk.ts';
import { temporaryFolder } from '../../test/support/temporary-folder.ts';
import type { Draft, Problem } from '../model/index.ts';
import { nodeFileSystem, type CacheFileSystem } from './file-system.ts';
import { openCache } from './open-cache.ts';

const draft = (summary: string): Draft => ({ outcome: 'draft', symbol: 'src/a.ts:a', doc: { summary } });

describe('journal', () => {
  it('gives back the last answer of each key', async () => {
    const { journal, reopen } = open();
    await journal.append('a', draft('First.'));
    await journal.append('b', draft('Other.'));
    await journal.append('a', draft('Last.'));
    expect(await reopen().journal.read()).toEqual(
      new Map([
        ['a', draft('Last.')],
        ['b', draft('Other.')],
      ]),
    );
  });

  it('has an answer on the disk before the promise resolves', async () => {
    const { journal, file } = open();
    await journal.append('a', draft('Kept.'));
    expect(readFileSync(file, 'utf8')).toContain('Kept.');
  });

  it('waits for the disk only where an answer was paid for', async () => {
    const durable: boolean[] = [];
    const append: CacheFileSystem['append'] = async (path, text, isDurable) => {
      durable.push(isDurable);
      await nodeFileSystem.append(path, text, isDurable);
    };
    const { journal } = open({ ...nodeFileSystem, append });
    const usage = { model: 'm', inputTokens: 1, cachedInputTokens: 0, outputTokens: 1, cost: 0.1 };
    await journal.append('free', draft('Free.'));
    await journal.append('paid', { ...draft('Paid.'), usage });
    expect(durable).toEqual([false, true]);
    expect([...(await journal.read()).keys()]).toEqual(['free', 'paid']);
  });

  it('shares writes between answers that arrive together, in their order', async () => {
    let writes = 0;
    const append: CacheFileSystem['append'] = async (...parameters) => {
      writes++;
      await nodeFileSystem.append(...parameters);
    };
    const { journal } = open({ ...nodeFileSystem, append });
    const keys = Array.from({ length: 200 }, (_, index) => String(index));
    await Promise.all(keys.map((key) => journal.append(key, draft(key))));
    expect([...(await journal.read()).keys()]).toEqual(keys);
    expect(writes).toBeLessThan(5);
  });

  it('forgets what is recorded', async () => {
    const { journal } = open();
    for (const key of ['a', 'b', 'c']) await journal.append(key, draft(key));
    await journal.clear(['a', 'c']);
    expect([...(await journal.read()).keys()]).toEqual(['b']);
    await journal.clear();
    expect(await journal.read()).toEqual(new Map());
    await journal.append('d', draft('After.'));
    expect([...(await journal.read()).keys()]).toEqual(['d']);
  });

  it('keeps every whole line, wherever a write was cut, and what is added after', async () => {
    const texts = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(texts, fc.nat(), async (summaries, cut) => {
        const { journal, reopen, file } = open();
        for (const [index, summary] of summaries.entries()) await journal.append(String(index), draft(summary));
        const bytes = readFileSync(file);
        const length = cut % (bytes.length + 1);
        writeFileSync(file, bytes.subarray(0, length));
        // A line is whole once its last character is there, also without the line break.
        const ends = lineEnds(bytes);
        const whole = summaries.slice(0, ends.filter((end) => end <= length).length);
        const { journal: next } = reopen();
        await next.append('next', draft('Next.'));
        const expected = [
          ...whole.map((summary, index) => [String(index), draft(summary)] as const),
          ['next', draft('Next.')] as const,
        ];
        expect(await next.read()).toEqual(new Map(expected));
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    '{"key":"a"}',
    '{"key":1,"draft":{"outcome":"draft","symbol":"a"}}',
    '{"key":"a","draft":null}',
    'null',
    '{}',
    '[]',
    '{',
  ])('passes over the line %s', async (line) => {
    const { journal, file } = open();
    await journal.append('b', draft('Good.'));
    appendFileSync(file, `${line}\n`);
    expect([...(await journal.read()).keys()]).toEqual(['b']);
  });

  it('goes on when the disk is full, with one problem', async () => {
    const { journal, problems } = open(failingDisk('ENOSPC', /journal/u));
    expect(await journal.append('a', draft('Lost.'))).toBe(false);
    expect(await journal.append('b', draft('Lost too.'))).toBe(false);
    expect(problems.map(({ code }) => code)).toEqual(['cache-unwritable']);
  });
});

function open(fileSystem: CacheFileSystem = nodeFileSystem, folder = join(temporaryFolder(), '.docwright')) {
  const problems: Problem[] = [];
  const { journal } = openCache({ folder, fileSystem, onProblem: (problem) => problems.push(problem) });
  return { journal, problems, file: join(folder, 'tmp/journal.jsonl'), reopen: () => open(nodeFileSystem, folder) };
}

function lineEnds(bytes: Buffer): number[] {
  return [...bytes.entries()].flatMap(([index, byte]) => (byte === 0x0a && bytes[index - 1] === 0x7d ? [index] : []));
}
