import { join } from 'node:path';
import { checkExamples, createExampleCompiler, createExampleRunner } from '../examples/index.ts';
import type { ExampleProject, ExampleSubject, ExampleTools } from '../examples/index.ts';
import type { Finding, SymbolTable } from '../model/index.ts';
import { readSources } from '../project/index.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Checks the examples of docs, as the configuration asks for. */
export type ExampleChecker = (subjects: readonly ExampleSubject[]) => Promise<Finding[]>;

/**
 * Prepares the check of examples. Sources are read and the compiler is loaded when the first example comes.
 *
 * @returns Undefined where the configuration does not ask for it.
 */
export function openExamples(workspace: Workspace, table: SymbolTable): ExampleChecker | undefined {
  if (workspace.config.check.examples === 'off') return undefined;
  let opened: Promise<readonly [ExampleProject, ExampleTools]> | undefined;
  return async (subjects) => {
    const withExamples = subjects.filter(({ doc }) => (doc.examples ?? []).length > 0);
    if (withExamples.length === 0) return [];
    const [project, tools] = await (opened ??= open(workspace, table));
    return checkExamples(withExamples, project, tools);
  };
}

async function open(
  { config, project, signal }: Workspace,
  table: SymbolTable,
): Promise<readonly [ExampleProject, ExampleTools]> {
  const { files } = await readSources(
    project.root,
    project.sources.map(({ path }) => path),
  );
  const examples = { root: project.root, compilerOptions: project.compilerOptions, files, table };
  const compile = await createExampleCompiler(examples);
  if (config.check.examples === 'types') return [examples, { compile }];
  const folder = join(config.root, config.cacheFolder, 'tmp');
  return [examples, { compile, run: createExampleRunner(examples, { folder, signal }) }];
}
