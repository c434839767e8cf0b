import type { Finding } from '../model/index.ts';
import type { ExampleCompiler, ExampleError } from './compile-examples.ts';
import { toModule, type ExampleModule } from './example-module.ts';
import type { ExampleProject } from './example-project.ts';
import { readExamples, type ExampleSubject } from './example-source.ts';
import type { ExampleRunner, RunTrouble } from './run-examples.ts';
import { toFinding } from './to-finding.ts';

/** How examples are checked. */
export interface ExampleTools {
  readonly compile: ExampleCompiler;
  /** Without it, examples are not run. */
  readonly run?: ExampleRunner;
}

/**
 * Compiles the examples of docs against the project, and runs them where a runner is given. At most one finding for each
 * example: that it does not compile, else what went wrong when it ran.
 */
export async function checkExamples(
  subjects: readonly ExampleSubject[],
  project: ExampleProject,
  { compile, run }: ExampleTools,
): Promise<Finding[]> {
  const sources = subjects.flatMap(readExamples);
  if (sources.length === 0) return [];
  const modules = sources.map((source, index) => toModule(source, index, project.table));
  const errors = compile(modules);
  const compiled = modules.filter((module) => (errors.get(module) ?? []).length === 0);
  const runnable = compiled.filter(({ source }) => !source.marks.includes('no-run'));
  const troubles: ReadonlyMap<ExampleModule, RunTrouble> = run ? await run(runnable) : new Map<never, never>();
  return modules.flatMap((module) => {
    const found = errors.get(module) ?? [];
    if (module.source.marks.includes('expect-error'))
      return found.length === 0 &&
        (run !== undefined || module.source.marks.includes('no-run')) &&
        !troubles.has(module)
        ? [toFinding('no-error', module, {})]
        : [];
    const error = worst(found);
    if (error !== undefined) return [toFinding(codeOf[error.kind], module, { ...error })];
    const trouble = troubles.get(module);
    return trouble === undefined ? [] : [toFinding(trouble.code, module, trouble.args)];
  });
}

const codeOf = { name: 'unknown-name', module: 'unknown-module', type: 'type', syntax: 'syntax' } as const;

/** Wrong code tells more than what is missing. */
function worst(errors: readonly ExampleError[]): ExampleError | undefined {
  return errors.find(({ kind }) => kind === 'type' || kind === 'syntax') ?? errors[0];
}
