// A project that no tool has seen before: parsing alone, docwright without and with the type checker, TypeDoc.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alternate } from './alternate.mjs';

const workload = (name) => fileURLToPath(new URL(`../workloads/${name}.mjs`, import.meta.url));
// Not `bin/typedoc`: that starts another process, whose usage would be missed.
const typedoc = fileURLToPath(new URL('../node_modules/typedoc/dist/cli.js', import.meta.url));

const tools = {
  parse: { args: ({ root }) => [workload('parse'), root] },
  docwright: { args: ({ root }) => [workload('extract'), root] },
  checker: { args: ({ root }) => [workload('extract'), root, '--infer'], runs: 3 },
  typedoc: { args: typedocArgs, runs: 3 },
};

/** Medians of each tool by corpus name. */
export function measureCold(projects, { runs, skip }) {
  const chosen = Object.fromEntries(Object.entries(tools).filter(([name]) => !skip.includes(name)));
  return Object.fromEntries(projects.map((project) => [project.name, alternate(chosen, project, runs)]));
}

function typedocArgs({ root, entryPoints }) {
  const output = ['--json', join(root, 'api.json'), '--pretty', 'false', '--logLevel', 'Error'];
  const program = ['--tsconfig', join(root, 'tsconfig.json'), '--skipErrorChecking'];
  const links = ['--disableGit', '--gitRevision', 'main', '--sourceLinkTemplate', '{path}#L{line}'];
  return [typedoc, ...output, ...program, ...links, ...entryPoints.flatMap((file) => ['--entryPoints', file])];
}
