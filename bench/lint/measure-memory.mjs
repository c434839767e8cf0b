// Lints a project over and over in one process until 5,000 files are done, and prints the megabytes of heap in use after
// each thousand. `node --expose-gc measure-memory.mjs <project>`
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Linter } from 'eslint';
import { config, sides } from './rules.mjs';

const [, , project] = process.argv;
const files = readdirSync(join(project, 'src'), { recursive: true })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => join(project, 'src', file));
const rules = Object.fromEntries(sides.docwright.map((name) => [name, 'error']));
const own = config.map((each) => ({ ...each, rules }));
const linter = new Linter({ cwd: project });
const heap = [];
for (let done = 0; done < 5_000; done++) {
  const file = files[done % files.length];
  linter.verify(readFileSync(file, 'utf8'), own, { filename: file });
  if (done % 1_000 === 999) heap.push(usedHeap());
}
console.log(JSON.stringify(heap));

function usedHeap() {
  // The linter keeps the source code of its last file.
  linter.verify('', own, { filename: files[0] });
  globalThis.gc();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
