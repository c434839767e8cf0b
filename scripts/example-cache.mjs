// Makes the shared cache of examples/inventory: what docwright recorded of src/stock.ts before its code moved on. With it
// `docwright check` finds the docs that the README of the example names as stale. Run it when the cache has a new schema.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const example = join(root, 'examples/inventory');
const module = 'src/stock.ts';
/** The comments of these symbols stand as they did; what is below them does not. */
const moved = ['pick', 'cheapest'];
/** Code as it is, and as it was when the comments above it were written. */
const edits = [
  ['wanted: Quantity', 'wanted: number'],
  ['  const taken = convert(wanted, unit).value;\n', ''],
  ['taken > value', 'wanted > value'],
  ['value - taken', 'value - wanted'],
  ['item.price.compare(best.price) < 0', 'item.price.compare(best.price) <= 0'],
];

const folder = mkdtempSync(join(tmpdir(), 'docwright-example-'));
try {
  recordEarlierForm(folder);
  keepModule(join(folder, '.docwright'), join(example, '.docwright'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Only documented symbols are asked for: their comments are recorded, and nothing is drafted. */
function recordEarlierForm(copy) {
  cpSync(example, copy, { recursive: true, filter: (path) => !/[\\/](node_modules|\.docwright)$/.test(path) });
  const path = join(copy, module);
  writeFileSync(path, edits.reduce(replaceOnce, readFileSync(path, 'utf8')));
  const only = moved.flatMap((name) => ['--only', `${module}:${name}`]);
  const cli = join(root, 'packages/cli/bin/docwright.js');
  const { status, stderr } = spawnSync(process.execPath, [cli, 'generate', ...only], { cwd: copy, encoding: 'utf8' });
  if (status !== 0) throw new Error(`docwright failed: ${stderr}`);
}

function replaceOnce(text, [now, before]) {
  if (text.split(now).length !== 2) throw new Error(`${module} does not say once: ${now}`);
  return text.replace(now, before);
}

/** The other modules have nothing in the cache: the example is about what is found without one, too. */
function keepModule(from, to) {
  rmSync(to, { recursive: true, force: true });
  for (const path of ['.gitignore', `docs/${module}.json`]) cpSync(join(from, path), join(to, path));
  const index = JSON.parse(readFileSync(join(from, 'index.json'), 'utf8'));
  const isKept = (id) => id.startsWith(`${module}:`);
  const kept = {
    ...index,
    modules: [module],
    publicNames: Object.fromEntries(Object.entries(index.publicNames).filter(([, id]) => isKept(id))),
    publicSurface: index.publicSurface.filter(isKept),
  };
  writeFileSync(join(to, 'index.json'), `${JSON.stringify(kept, undefined, 2)}\n`);
}
