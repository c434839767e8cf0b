import { errorCode, nodeFileSystem, type CacheFileSystem } from './file-system.ts';

/** Which disk is looked at, and when. */
export interface StampOptions {
  /** Default: the real disk. */
  readonly fileSystem?: Pick<CacheFileSystem, 'stat'>;
  /** Milliseconds of any clock. Default: that of the machine. */
  readonly now?: () => number;
}

/** Milliseconds for which a file that many modules ask for is not looked at again. */
const age = 500;

/**
 * Size and time of files as {@link stampOf} tells them, at most half a second old: a run over a project asks for the same few files with
 * each module, and an editor with each key.
 */
export function recentStamps(options: StampOptions = {}): (path: string) => string {
  const { fileSystem = nodeFileSystem, now = Date.now } = options;
  const known = new Map<string, { readonly at: number; readonly stamp: string }>();
  return (path) => {
    const at = now();
    const last = known.get(path);
    if (last !== undefined && Math.abs(at - last.at) <= age) return last.stamp;
    const stamp = stampOf(path, fileSystem);
    known.set(path, { at, stamp });
    return stamp;
  };
}

/** Tells whether a file changed: its size and time. Empty where there is none, the code of the error where it cannot be looked at. */
export function stampOf(path: string, fileSystem: Pick<CacheFileSystem, 'stat'> = nodeFileSystem): string {
  try {
    const found = fileSystem.stat(path);
    return found === undefined ? '' : `${found.size} ${found.modified}`;
  } catch (error) {
    return errorCode(error) ?? 'unknown';
  }
}
