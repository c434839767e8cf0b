// Reads the TypeScript sources that an npm package ships, as the pipeline does, but from memory.

import { readFileSync, readdirSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { extractSources } from '../../packages/core/dist/extract/index.js';

const modules = new URL('../node_modules/', import.meta.url);

/** Texts by path of the sources in a folder below node_modules; tests and declaration files are left out. */
export function readPackage(folder) {
  const base = new URL(`${folder}/`, modules);
  const sources = {};
  for (const entry of readdirSync(base, { recursive: true })) {
    const path = entry.replaceAll('\\', '/');
    if (!/\.[cm]?tsx?$/.test(path) || /\.d\.[cm]?ts$|\.(?:test|spec)\.|(?:^|\/)(?:tests?|__tests__)\//.test(path))
      continue;
    sources[`src/${path}`] = readFileSync(new URL(path, base), 'utf8');
  }
  return sources;
}

/** The symbol table of texts, and the CPU time in milliseconds that extraction took. */
export async function extractTimed(sources) {
  const before = process.cpuUsage();
  const table = await extractSources(sources, { entryPoints: [] });
  return { table, milliseconds: cpuSince(before) };
}

/** CPU time in milliseconds since an earlier `process.cpuUsage()`. */
export function cpuSince(before) {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc');

/** Frees what nothing refers to, so that its cost falls on who made it. */
export function collectGarbage() {
  gc();
}
