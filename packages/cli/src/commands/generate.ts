import {
  generateDocs,
  measureDocs,
  openWorkspace,
  planGeneration,
  type GenerateResult,
  type Workspace,
  limitPlan,
} from '@docwright/core';
import type { Finding, ModulePath, Problem, SymbolId } from '@docwright/core/model';
import type { Applied } from '../apply-comments.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import { keepLastRun } from '../last-run.ts';
import { openProject } from '../open-project.ts';
import { codeOf, printProblems, unique } from '../print-problems.ts';
import { renderRun } from '../render-run.ts';
import { replaceFlag } from '../replace-flag.ts';
import { selectSymbols } from '../select-symbols.ts';
import type { Shell } from '../shell.ts';
import { plan, providerFlag, type PlanOptions } from './plan.ts';

/** Options of {@link generate}. */
export interface GenerateOptions extends PlanOptions {
  readonly apply?: true;
  readonly dryRun?: true;
  readonly replace?: string;
}

/** `docwright generate`: documents what needs it. Sources are changed only with `--apply`. */
export async function generate(shell: Shell, options: GenerateOptions): Promise<ExitCode> {
  if (options.dryRun) return plan(shell, options);
  const { output, signal } = shell;
  const quiet = options.json === true;
  const flags = { ...providerFlag(options), ...replaceFlag(options.replace) };
  const { workspace, progress, modules } = await openProject(shell, options, { flags, quiet });
  const only = (await selectSymbols(workspace, options.only)) ?? (modules && (await plannedIn(workspace, modules)));
  const result = await generateDocs(workspace, { ...(only && { only }) });
  await keepLastRun(workspace, result);
  const applied = options.apply && !signal.aborted ? await applyFound(workspace, only) : undefined;
  const coverage = applied && applied.modules.length > 0 ? await measureAgain(workspace) : result.coverage;
  progress.clear();
  const problems = unique([...result.problems, ...workspace.problems, ...(applied?.problems ?? [])]);
  printProblems(problems, output);
  const run = { result, ...(applied && { applied }), coverage };
  output.print(
    quiet
      ? `${JSON.stringify({ ...result, problems, ...(applied && { applied: applied.modules }), coverage }, null, 2)}\n`
      : renderRun(run, { messageOf: await loadMessages(result), colors: output.colors }),
  );
  if (result.interrupted || signal.aborted) return exitCodes.interrupted;
  if (isIncomplete(result, problems)) return exitCodes.incomplete;
  return result.stopped === 'budget' ? exitCodes.budget : codeOf(problems);
}

/** The sentences of findings come with all checks, which a run without findings need not load. */
async function loadMessages({ rejected }: GenerateResult): Promise<(finding: Finding) => string> {
  return rejected.length === 0 ? ({ code }) => code : (await import('@docwright/core/verify')).formatFinding;
}

/** A cache that cannot be written is only slower for other commands; here it loses results. */
function isIncomplete({ failed }: GenerateResult, problems: readonly Problem[]): boolean {
  return failed.length > 0 || problems.some(({ code }) => code === 'cache-unwritable');
}

async function applyFound(workspace: Workspace, only: readonly SymbolId[] | undefined): Promise<Applied> {
  // Comments come from the cache: what it could not take cannot be written either.
  const lost = workspace.problems.filter(({ code }) => code === 'cache-unwritable');
  const { applyComments } = await import('../apply-comments.ts');
  const applied = await applyComments(workspace, { ...(only && { only }) });
  return { ...applied, problems: [...lost, ...applied.problems] };
}

/** What a run over the whole project would document in some of its modules. */
async function plannedIn(workspace: Workspace, modules: ReadonlySet<ModulePath>): Promise<SymbolId[]> {
  const { plan: whole } = await planGeneration(workspace);
  return limitPlan(whole, modules)
    .waves.flat()
    .map(({ symbol }) => symbol);
}

/** The sources changed: what is documented now has to be read from them. */
async function measureAgain({ config, signal }: Workspace): Promise<GenerateResult['coverage']> {
  const { coverage } = await measureDocs(await openWorkspace({ config, signal }));
  return coverage;
}
