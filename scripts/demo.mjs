// Documents a copy of the example project offline, and shows what changed. The checkout itself stays as it is.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changedFiles, largestInsertion } from './changes.mjs';

/**
 * Runs `docwright generate --apply` on a temporary copy of `examples/inventory`. Gives the exit code.
 *
 * @param options.flags - More of the command line.
 * @param options.environment - More of the environment.
 */
export async function runDemo(root, { flags = [], environment = {} } = {}) {
  const example = join(root, 'examples/inventory');
  const copy = join(mkdtempSync(join(tmpdir(), 'docwright-demo-')), 'inventory');
  cpSync(example, copy, { recursive: true, filter: (path) => !/[\\/](node_modules|\.docwright)$/.test(path) });

  const argv = ['generate', ...flags, '--apply'];
  console.log(`\n$ docwright ${argv.join(' ')}      (in ${copy})\n`);
  const cli = join(root, 'packages/cli/bin/docwright.js');
  const env = { ...process.env, ...environment };
  const child = spawn(process.execPath, [cli, ...argv], { cwd: copy, stdio: 'inherit', env });
  const status = await new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
  if (status !== 0) return status;

  showChanges(changedFiles(example, copy));
  showNextSteps(copy);
  return 0;
}

function showChanges(files) {
  console.log('\nChanged sources (comments only):');
  const width = Math.max(0, ...files.map((file) => file.path.length));
  for (const { path, added, removed } of files) console.log(`  ${path.padEnd(width)}  +${added} -${removed}`);
  const shown = largestInsertion(files);
  if (!shown) return;
  console.log(`\nBefore, ${shown.path}:\n\n${shown.before.join('\n')}`);
  console.log(`\nAfter:\n\n${shown.after.join('\n')}`);
}

function showNextSteps(copy) {
  const sources = existsSync(join(copy, 'src')) ? join(copy, 'src') : copy;
  console.log(`
Where to look next:
  the documented sources   ${sources}
  the shared cache         ${join(copy, '.docwright')}
  in your own project      npx docwright init && npx docwright generate --dry-run
`);
}
