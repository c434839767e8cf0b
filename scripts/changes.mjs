// What differs between two copies of a project, by lines, without needing git.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const skipped = new Set(['node_modules', '.docwright', '.git', 'dist']);
const longestShown = 16;

/** The files under `after` that differ from those under `before`: path, added and removed lines, inserted blocks. */
export function changedFiles(before, after) {
  return listFiles(after)
    .map((file) => relative(after, file))
    .filter((path) => existsSync(join(before, path)))
    .map((path) => compare(path, readLines(join(before, path)), readLines(join(after, path))))
    .filter((file) => file.added + file.removed > 0);
}

/** The longest inserted block that still fits a screen, with the code it stands above; `undefined` if there is none. */
export function largestInsertion(files) {
  const all = files.flatMap(({ path, insertions }) => insertions.map((insertion) => ({ path, ...insertion })));
  return all.filter(({ after }) => after.length <= longestShown).sort((a, b) => b.after.length - a.after.length)[0];
}

function compare(path, before, after) {
  return {
    path,
    added: countMissing(after, before),
    removed: countMissing(before, after),
    insertions: findInsertions(before, after),
  };
}

/** How many of `lines` are not in `others`, each line of `others` standing for one. */
function countMissing(lines, others) {
  const left = new Map();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  }).length;
}

/** Blocks of `after` that were put between two lines of `before`, each with the three lines of code below it. */
function findInsertions(before, after) {
  const insertions = [];
  let position = 0;
  for (let line = 0; line < before.length; line++) {
    const next = after.indexOf(before[line], position);
    if (next < 0) continue; // a replaced line: not a pure insertion
    if (next > position && after[position].trim() === '/**') {
      insertions.push({ before: before.slice(line, line + 3), after: after.slice(position, next + 3) });
    }
    position = next + 1;
  }
  return insertions;
}

function readLines(file) {
  return readFileSync(file, 'utf8').split(/\r?\n/);
}

function listFiles(folder) {
  return readdirSync(folder)
    .filter((name) => !skipped.has(name))
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? listFiles(path) : [path]));
}
