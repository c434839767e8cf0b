import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BuildReport, DocsSettings } from '../records.ts';
import { areSame, isNothingNew, type FileStamps, type FolderStamp } from './stamps.ts';

/**
 * What builds found, and everything that they looked at to find it. Private to the machine. While all of it is as it was, the
 * next build finds the same, and need neither read a source nor load what reads sources.
 */
export interface Receipt {
  /** Of the project, without links. */
  readonly root: string;
  /** Paths that the globs of the plugin let in, relative to the root. */
  readonly sources: readonly string[];
  readonly files: FileStamps;
  readonly folders: readonly FolderStamp[];
  /** What names of sources end in. */
  readonly endings: readonly string[];
  /** One for each set of modules: a client and a server have their own. */
  readonly reports: readonly BuildReport[];
}

/** Name of the memo that the receipt of these settings is kept in. */
export function receiptName({ mode }: DocsSettings): string {
  return `built-${mode}`;
}

/** Changes with everything a receipt depends on besides files: the settings, and variables that set options. */
export function receiptKey({ environment, ...settings }: DocsSettings): string {
  const own = Object.entries(environment).filter(([name]) => name.startsWith('DOCWRIGHT_'));
  return createHash('sha256')
    .update(JSON.stringify([process.versions.node, settings, own.sort()]))
    .digest('hex');
}

/** The folder of the cache, as far as it is known before the configuration is read. */
export function usualCacheFolder({ root, config }: DocsSettings): string {
  return resolve(root, config.cacheFolder ?? '.docwright');
}

/** The receipt of the last builds with these settings, while everything is as it was then. */
export async function readReceipt(settings: DocsSettings): Promise<Receipt | undefined> {
  const path = join(usualCacheFolder(settings), 'tmp/memo', `${receiptName(settings)}.json`);
  try {
    const { key, value } = JSON.parse(readFileSync(path, 'utf8')) as { key: string; value: Receipt };
    if (key !== receiptKey(settings)) return undefined;
    return (await isCurrent(value)) ? value : undefined;
  } catch {
    // None, or a damaged one: the long way gives the same.
    return undefined;
  }
}

/** True while everything that the builds looked at is as it was then. */
export async function isCurrent({ files, folders, endings }: Receipt): Promise<boolean> {
  return (await areSame(files)) && isNothingNew(folders, endings);
}
