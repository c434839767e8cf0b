import { applyComments } from '../apply-comments.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import { openProject } from '../open-project.ts';
import { codeOf, printProblems, unique } from '../print-problems.ts';
import { renderApplied } from '../render-applied.ts';
import { selectSymbols } from '../select-symbols.ts';
import type { ProjectOptions, Shell } from '../shell.ts';
import { replaceFlag } from '../replace-flag.ts';

/** Options of {@link apply}. */
export interface ApplyCommandOptions extends ProjectOptions {
  readonly dryRun?: true;
  readonly only?: readonly string[];
  readonly replace?: string;
  readonly json?: true;
}

/** `docwright apply`: writes the verified docs of the cache into the sources. */
export async function apply(shell: Shell, options: ApplyCommandOptions): Promise<ExitCode> {
  const { output, signal } = shell;
  const quiet = options.json === true;
  const dryRun = options.dryRun === true;
  const { workspace, progress, modules } = await openProject(shell, options, {
    flags: replaceFlag(options.replace),
    quiet,
  });
  const only = await selectSymbols(workspace, options.only ?? (modules && [...modules]));
  const applied = await applyComments(workspace, { dryRun, ...(only && { only }) });
  progress.clear();
  const problems = unique([...workspace.problems, ...applied.problems]);
  printProblems(problems, output);
  output.print(
    quiet
      ? `${JSON.stringify({ ...applied, dryRun, problems }, null, 2)}\n`
      : `${renderApplied(applied, dryRun, output.colors).join('\n')}\n`,
  );
  return signal.aborted ? exitCodes.interrupted : codeOf(problems);
}
