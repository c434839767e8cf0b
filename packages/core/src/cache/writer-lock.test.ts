import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../test/support/temporary-folder.ts';
import type { Problem } from '../model/index.ts';
import { createDisk } from './disk.ts';
import { nodeFileSystem } from './file-system.ts';
import { createWriterLock, type LockTimes } from './writer-lock.ts';

const quick: LockTimes = { stale: 2000, retry: 10, silence: 50 };

describe('lock', () => {
  it('lets one writer in at a time', async () => {
    const { folder, open } = cacheFolder();
    const log: string[] = [];
    await Promise.all(
      ['a', 'b', 'c'].map(async (name) => {
        const release = await open(folder).lock();
        log.push(`${name} in`);
        await delay(20);
        log.push(`${name} out`);
        await release();
      }),
    );
    expect(log.filter((_, index) => index % 2 === 0).map((line) => line.replace('in', 'out'))).toEqual(
      log.filter((_, index) => index % 2 === 1),
    );
  });

  it('is joined by a second call of the same cache, and free after the last release', async () => {
    const { folder, open } = cacheFolder();
    const writer = open(folder);
    const first = await writer.lock();
    const second = await writer.lock();
    await first();
    await first();
    expect(existsSync(join(folder, 'tmp/lock'))).toBe(true);
    await second();
    expect(existsSync(join(folder, 'tmp/lock'))).toBe(false);
    await (
      await writer.lock()
    )();
  });

  it('tells once that it waits', async () => {
    const { folder, open, problems } = cacheFolder();
    const release = await open(folder).lock();
    const waiting = open(folder).lock();
    await delay(200);
    expect(problems).toMatchObject([
      { code: 'cache-locked', severity: 'info', args: { folder: '.docwright', seconds: '2' } },
    ]);
    await release();
    await (
      await waiting
    )();
    expect(problems).toHaveLength(1);
  });

  it('stops waiting when it is aborted, with the reason it was given', async () => {
    const { folder, open } = cacheFolder();
    const release = await open(folder).lock();
    const abort = new AbortController();
    const waiter = open(folder);
    const waiting = waiter.lock(abort.signal);
    const reason = new Error('stopped by the user');
    setTimeout(() => abort.abort(reason), 30);
    await expect(waiting).rejects.toBe(reason);
    await release();
    await (
      await waiter.lock()
    )();
  });

  it('is taken over at once from a process that was killed', async () => {
    const { folder, open, problems } = cacheFolder({ ...quick, stale: 60_000, silence: 10_000 });
    await lockAndDie(folder);
    expect(existsSync(join(folder, 'tmp/lock'))).toBe(true);
    const writers = Array.from({ length: 4 }, () => open(folder));
    let inside = 0;
    await Promise.all(
      writers.map(async (writer) => {
        const release = await writer.lock();
        expect(++inside).toBe(1);
        await delay(15);
        inside--;
        await release();
      }),
    );
    expect(problems).toEqual([]);
    expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
  });

  it('is taken over after a while where the process that was killed is not known', async () => {
    const { folder, open } = cacheFolder();
    await lockAndDie(folder);
    rmSync(join(folder, 'tmp/lock-owner.json'));
    const release = await open(folder).lock();
    await release();
  });

  it('is not taken from a process of another machine', async () => {
    const { folder, open } = cacheFolder({ ...quick, stale: 60_000 });
    await lockAndDie(folder);
    writeFileSync(join(folder, 'tmp/lock-owner.json'), JSON.stringify({ host: 'elsewhere.example', pid: 2 ** 30 }));
    const abort = new AbortController();
    const waiting = open(folder).lock(abort.signal);
    setTimeout(() => abort.abort(new Error('waited')), 150);
    await expect(waiting).rejects.toThrow('waited');
    expect(existsSync(join(folder, 'tmp/lock'))).toBe(true);
  });
});

async function lockAndDie(folder: string): Promise<void> {
  const holder = spawn(process.execPath, [
    fileURLToPath(new URL('../../test/support/lock-holder.js', import.meta.url)),
    folder,
  ]);
  onTestFinished(() => void holder.kill('SIGKILL'));
  await once(holder.stdout, 'data');
  holder.kill('SIGKILL');
  await once(holder, 'exit');
}

function cacheFolder(times: LockTimes = quick) {
  const folder = join(temporaryFolder(), '.docwright');
  const problems: Problem[] = [];
  const open = (path: string) =>
    createWriterLock(
      createDisk({ folder: path, fileSystem: nodeFileSystem, onProblem: (problem) => problems.push(problem) }),
      times,
    );
  return { folder, open, problems };
}
