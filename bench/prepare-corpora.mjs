import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compilerOptions } from './corpora.mjs';
import { listSources } from './list-sources.mjs';

/**
 * Copies a corpus (or every nth file of it) to a project of its own: `src`, tsconfig.json, package.json. A copy can be
 * edited, has no tests, and gives all peers the same files.
 */
export function prepareCorpus(corpus, { bench, every = 1 }) {
  const folder = corpus.name.replaceAll(' ', '-');
  const root = join(bench, '.work', every === 1 ? folder : `${folder}-${every}`);
  const from = join(bench, 'node_modules', corpus.sources);
  const files = listSources(from).filter((_, index) => index % every === 0);
  rmSync(root, { recursive: true, force: true });
  for (const file of files) {
    mkdirSync(dirname(join(root, 'src', file)), { recursive: true });
    copyFileSync(join(from, file), join(root, 'src', file));
  }
  const entryPoints = files.filter((file) => corpus.entryPoints.test(file));
  writeJson(join(root, 'tsconfig.json'), {
    compilerOptions: { ...compilerOptions, ...corpus.options },
    include: ['src'],
  });
  writeJson(join(root, 'package.json'), {
    name: `corpus-${folder}`,
    version: '1.0.0',
    type: 'module',
    exports: Object.fromEntries(entryPoints.map((file) => [exportName(file), `./src/${file}`])),
  });
  const lines = files.reduce((sum, file) => sum + countLines(join(root, 'src', file)), 0);
  return { name: corpus.name, root, files: files.length, lines, entryPoints: entryPoints.map((file) => `src/${file}`) };
}

/** `index.ts` is `.`, `mini/index.ts` is `./mini`, `azure.ts` is `./azure`. */
function exportName(file) {
  const name = file.replace(/\.ts$/, '').replace(/(?:^|\/)index$/, '');
  return name === '' ? '.' : `./${name}`;
}

function countLines(file) {
  return readFileSync(file, 'utf8').split('\n').length - 1;
}

function writeJson(file, value) {
  writeFileSync(file, `${JSON.stringify(value, undefined, 2)}\n`);
}
