import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { CacheDisk } from './disk.ts';
import { errorCode } from './file-system.ts';
import { removeAbandonedLock, signLock, unsignLock } from './lock-owner.ts';

/** Gives the lock free. Calling it again does nothing. */
export type Release = () => Promise<void>;

/** The lock that only one writer of a cache folder has at a time. Readers need none. */
export interface WriterLock {
  /**
   * Waits until no other writer has the lock. A second call while this cache has it joins the first.
   * Where no lock can be made (a read-only folder), that is a problem and the run goes on without one.
   *
   * @throws The signal's reason, when it is aborted while waiting.
   */
  lock(signal?: AbortSignal): Promise<Release>;
}

/** Times of the lock in milliseconds. */
export interface LockTimes {
  /**
   * A lock that was not renewed for so long belongs to a killed process and is taken over; long reads block renewing.
   * Where the process can be asked for, on the same machine, nobody waits so long.
   */
  readonly stale: number;
  readonly retry: number;
  /** Wait so long before telling that there is a wait: most writes are shorter. */
  readonly silence: number;
}

const usualTimes: LockTimes = { stale: 20_000, retry: 50, silence: 500 };

/** Makes the lock of a cache folder; nothing touches the disk before `lock` is called. */
export function createWriterLock(disk: CacheDisk, times: LockTimes = usualTimes): WriterLock {
  let held: { holders: number; readonly free: Promise<Release | undefined> } | undefined;
  return {
    async lock(signal) {
      const current = (held ??= { holders: 0, free: acquire(disk, times, signal) });
      current.holders++;
      let released = false;
      const release: Release = async () => {
        if (released) return;
        released = true;
        if (--current.holders > 0) return;
        if (held === current) held = undefined;
        await (
          await current.free
        )?.();
      };
      try {
        await current.free;
      } catch (error) {
        if (held === current) held = undefined;
        throw error;
      }
      return release;
    },
  };
}

async function acquire(disk: CacheDisk, times: LockTimes, signal?: AbortSignal): Promise<Release | undefined> {
  const { lock } = (await import('proper-lockfile')).default;
  const file = join(disk.folder, 'tmp', 'lock');
  for (let waited = 0; ; waited += times.retry) {
    signal?.throwIfAborted();
    try {
      await mkdir(dirname(file), { recursive: true });
      const unlock = await lock(file, {
        realpath: false,
        lockfilePath: file,
        stale: times.stale,
        onCompromised: ignore,
      });
      await signLock(file);
      return () =>
        unsignLock(file)
          .then(() => unlock())
          .catch(ignore);
    } catch (error) {
      if (errorCode(error) !== 'ELOCKED') {
        disk.reportUnwritable('tmp/lock', error);
        return undefined;
      }
    }
    if (await removeAbandonedLock(file)) continue;
    if (waited <= times.silence && waited + times.retry > times.silence) reportWait(disk, times);
    await delay(times.retry, undefined, signal && { signal }).catch(() => signal?.throwIfAborted());
  }
}

/** A lock lost to another writer does no harm: every write merges with what it finds. */
function ignore(): void {
  // nothing to be done
}

function reportWait(disk: CacheDisk, { stale }: LockTimes): void {
  const args = { folder: disk.nameOf('').slice(0, -1), seconds: String(Math.ceil(stale / 1000)) };
  disk.report({ code: 'cache-locked', severity: 'info', args });
}
