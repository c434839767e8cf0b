import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashText } from '@docwright/core/model';
import type { SiteProblem } from '../model/problem.ts';

/** The prebuilt files of the client: `site.css`, `site.js` and `palette.js`. */
export const clientFolder: string = join(import.meta.dirname, '../../dist/client');

/** A file to be put into the site under a name that changes with its content. */
export interface Asset {
  readonly path: string;
  readonly content: Buffer;
}

/** Reads a file of the client, or of the project, as an asset. */
export async function loadAsset(
  folder: string,
  name: string,
  report: (problem: SiteProblem) => void,
): Promise<Asset | undefined> {
  try {
    const content = await readFile(join(folder, name));
    const base = name.split(/[\\/]/).at(-1) ?? name;
    const [, stem = base, extension = ''] = /^(.*?)(\.\w+)?$/.exec(base) ?? [];
    return { path: `assets/${stem}-${fileHash(content)}${extension}`, content };
  } catch {
    report({ code: 'client-missing', severity: 'error', args: { file: name } });
    return undefined;
  }
}

/** Hash of the renderer's own files: pages of another renderer are not kept. */
export async function hashRenderer(): Promise<string> {
  const folder = join(import.meta.dirname, '..');
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(?:js|tsx?)$/.test(name)).sort();
  // A hundred small files: waiting for each costs more than reading it.
  return hashText(names.map((name) => readFileSync(join(folder, name), 'utf8')).join('\0'));
}

function fileHash(content: Buffer): string {
  return Buffer.from(hashText(content.toString('latin1')), 'base64url')
    .toString('hex')
    .slice(0, 10);
}
