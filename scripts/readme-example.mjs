// Keeps the before/after of the README true: documents a copy of the example and puts what became of some of its
// functions between the README's markers. With `--check` nothing is written, and a difference fails.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = join(root, 'README.md');
const file = 'src/quantity.ts';
const shown = ['export function quantity(', 'export function tryConvert('];

const old = readFileSync(readme, 'utf8');
const text = old.replace(
  /(<!-- before-after -->\n)[\s\S]*?(<!-- \/before-after -->)/,
  (_, start, end) => `${start}${renderExample()}\n${end}`,
);
if (!process.argv.includes('--check')) writeFileSync(readme, text);
else if (text !== old) {
  console.error('The example in README.md is out of date. Run: node scripts/readme-example.mjs');
  process.exitCode = 1;
}

function renderExample() {
  const before = readFileSync(join(root, 'examples/inventory', file), 'utf8');
  const after = documentedCopy();
  return [
    '\nBefore:\n',
    fence(shown.map((start) => declaration(before, start))),
    'After `docwright generate --apply`:\n',
    fence(shown.map((start) => declaration(after, start))),
  ].join('\n');
}

function documentedCopy() {
  const folder = mkdtempSync(join(tmpdir(), 'docwright-readme-'));
  try {
    cpSync(join(root, 'examples/inventory'), folder, {
      recursive: true,
      filter: (path) => !/[\\/](node_modules|\.docwright)$/.test(path),
    });
    const cli = join(root, 'packages/cli/bin/docwright.js');
    const { status, stderr } = spawnSync(process.execPath, [cli, 'generate', '--apply'], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`docwright failed: ${stderr}`);
    return readFileSync(join(folder, file), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The declaration that starts with these words, to the end of its body, with the comment above it. */
function declaration(source, start) {
  const at = source.indexOf(`\n${start}`) + 1;
  const end = source.indexOf('\n}\n', at) + 2;
  const above = source.slice(0, at);
  const comment = above.endsWith('*/\n') ? above.lastIndexOf('/**') : at;
  return source.slice(comment, end);
}

/** A fence is longer than any in the code: comments may hold examples with fences of their own. */
function fence(parts) {
  const code = parts.join('\n\n');
  const marks = code.includes('```') ? '````' : '```';
  return `${marks}ts\n${code}\n${marks}\n`;
}
