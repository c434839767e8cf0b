import { readdirSync } from 'node:fs';
import { sep } from 'node:path';

/** TypeScript sources below a folder, sorted: no declaration files, tests or benchmarks. Paths have `/`. */
export function listSources(folder) {
  return readdirSync(folder, { recursive: true })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => /\.[cm]?tsx?$/.test(file) && !/\.d\.[cm]?ts$/.test(file))
    .filter((file) => !/(?:^|\/)(?:tests?|__tests__|benchmarks?)\/|\.(?:test|spec|bench)\./.test(file))
    .sort();
}
