import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import type { Problem } from '../model/index.ts';
import type { Environment } from './environment-layer.ts';

/** Keys and tokens by variable name. A map, because JSON and most printers leave its content out. */
export type Secrets = ReadonlyMap<string, string>;

/**
 * Secrets from the environment and from `.env` in the project root; the environment wins. They go to providers only:
 * never into the environment of other processes, the configuration, the cache or a message.
 */
export async function readSecrets(
  root: string,
  environment: Environment,
): Promise<{ secrets: Secrets; problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const file = await readEnvFile(join(root, '.env'), problems);
  const entries = Object.entries({ ...file, ...environment });
  return { secrets: new Map(entries.filter((entry): entry is [string, string] => entry[1] !== undefined)), problems };
}

async function readEnvFile(path: string, problems: Problem[]): Promise<Environment> {
  try {
    return parseEnv(await readFile(path, 'utf8'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT') problems.push({ code: 'secrets-unreadable', severity: 'warning', args: { message } });
    return {};
  }
}
