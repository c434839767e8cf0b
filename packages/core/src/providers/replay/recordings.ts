import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ChatOutcome } from '../chat-client.ts';
import { ProviderError } from '../provider-error.ts';

/** Answers by the name of their question, in files that are committed with the tests that use them. */
export interface Recordings {
  read(name: string): Promise<ChatOutcome | undefined>;
  write(name: string, outcome: ChatOutcome): Promise<void>;
}

/**
 * Recordings in a folder, one file each.
 *
 * @throws {@link ProviderError} from `read` when a file is there but cannot be read.
 */
export function openRecordings(folder: string): Recordings {
  const pathOf = (name: string): string => join(folder, `${name}.json`);
  return {
    read: async (name) => {
      const path = pathOf(name);
      try {
        return JSON.parse(await readFile(path, 'utf8')) as ChatOutcome;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw new ProviderError(`The recording ${path} cannot be read (${(error as Error).message}).`);
      }
    },
    write: async (name, outcome) => {
      const path = pathOf(name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(`${path}.tmp`, `${JSON.stringify(outcome, null, 2)}\n`);
      await rename(`${path}.tmp`, path);
    },
  };
}
