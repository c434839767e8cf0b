// Reads a project into a symbol table with facts, as the first run of docwright does: its cache is empty before.
// `--infer` also asks the type checker.
import { rmSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
// Both as the command does; Node 20 has no cache of its own.
import '../../packages/cli/bin/tune-engine.js';
module.enableCompileCache?.();

const { openWorkspace } = await import('../../packages/core/dist/index.js');
const { resolveConfig } = await import('../../packages/core/dist/config/index.js');

const [root, ...flags] = process.argv.slice(2);
const cacheFolder = '.docwright-bench';
rmSync(join(root, cacheFolder), { recursive: true, force: true });
const { config } = resolveConfig({
  root,
  flags: { inferTypes: flags.includes('--infer'), tests: [], exclude: [], cacheFolder },
});
const workspace = await openWorkspace({ config });
const table = await workspace.readTable();
console.log(JSON.stringify({ symbols: Object.keys(table.symbols).length, problems: workspace.problems.length }));
