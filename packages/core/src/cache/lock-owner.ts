import { open, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import process from 'node:process';

/**
 * Writes down which process holds a lock, so that others need not wait for it after it was killed.
 *
 * @param lock - Absolute path of the lock that this process has just got.
 */
export async function signLock(lock: string): Promise<void> {
  await writeFile(ownerOf(lock), JSON.stringify({ host: hostname(), pid: process.pid }));
  await rm(takeoverOf(lock), { force: true });
}

/** Takes the name off a lock before it is given free. */
export async function unsignLock(lock: string): Promise<void> {
  await rm(ownerOf(lock), { force: true });
}

/**
 * Removes a lock whose process is gone. Only one process at a time may try, and it asks for the owner after it has
 * won, so that it cannot remove a lock that another one got in the meantime: that one signed it, or nobody did.
 *
 * @returns False when the lock was left as it is: its owner lives, is on another machine, or is not known.
 */
export async function removeAbandonedLock(lock: string): Promise<boolean> {
  if (!(await isAbandoned(lock))) return false;
  try {
    await (await open(takeoverOf(lock), 'wx')).close();
  } catch {
    return false;
  }
  try {
    if (!(await isAbandoned(lock))) return false;
    await unsignLock(lock);
    await rmdir(lock);
    return true;
  } catch {
    return false;
  } finally {
    await rm(takeoverOf(lock), { force: true });
  }
}

function ownerOf(lock: string): string {
  return `${lock}-owner.json`;
}

function takeoverOf(lock: string): string {
  return `${lock}-takeover`;
}

async function isAbandoned(lock: string): Promise<boolean> {
  try {
    const { host, pid } = JSON.parse(await readFile(ownerOf(lock), 'utf8')) as { host?: unknown; pid?: unknown };
    return host === hostname() && typeof pid === 'number' && !isAlive(pid);
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process may not be asked, but it is there.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
