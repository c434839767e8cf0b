import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModulePath } from '@docwright/core/model';
import type { ModuleDigest } from '../model/digest.ts';

/** What a build remembers about a module's page. */
export interface ModuleMemory {
  /** Stamp and hash of the shard. */
  readonly stamp: string;
  readonly shard: string;
  /** Hash of everything that is the module's own. */
  readonly inputs: string;
  readonly digest: ModuleDigest;
  /** What the page asked about the rest of the site, and was told. */
  readonly answers: Readonly<Record<string, string>>;
}

/** What a build leaves for the next one, so that it makes only what changed. */
export interface Manifest {
  /** Hash of what every page depends on: renderer, configuration, assets. */
  readonly settings: string;
  /** Hash of the modules and how many symbols each has: while it stays, symbols keep their numbers in search. */
  readonly structure: string;
  /** Hash of each written file by path. */
  readonly files: Readonly<Record<string, string>>;
  readonly modules: Readonly<Record<ModulePath, ModuleMemory>>;
  /** Hash of what the list of modules was made from; it and that of exports are not made each time. */
  readonly list: string;
  /** Hash of what the list of exports was made from. */
  readonly exported: string;
}

/** Name of the manifest in the output folder. */
export const manifestFile = '.docwright-site.json';

/** That of no build at all. */
export const emptyManifest: Manifest = { settings: '', structure: '', files: {}, modules: {}, list: '', exported: '' };

/** Reads the manifest of the last build. One that is missing or damaged is an empty one: everything is made again. */
export async function readManifest(out: string): Promise<Manifest> {
  try {
    const manifest = JSON.parse(await readFile(join(out, manifestFile), 'utf8')) as Partial<Manifest>;
    if (typeof manifest.settings === 'string' && manifest.files !== undefined && manifest.modules !== undefined) {
      return manifest as Manifest;
    }
  } catch {
    // No build yet, or an unfinished one.
  }
  return emptyManifest;
}

/** A property that the object has itself: module paths come from outside. */
export function ownProperty<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
