import { planGeneration } from '@docwright/core';
import type { DocwrightConfig } from '@docwright/core/config';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import { limitPlan } from '../limit.ts';
import { openProject } from '../open-project.ts';
import { codeOf, printProblems, unique } from '../print-problems.ts';
import { renderPlan } from '../render-plan.ts';
import { selectSymbols } from '../select-symbols.ts';
import type { ProjectOptions, Shell } from '../shell.ts';

/** Options of {@link plan}. */
export interface PlanOptions extends ProjectOptions {
  readonly only?: readonly string[];
  readonly provider?: string;
  readonly json?: true;
}

/** `docwright plan`: what `generate` would do, symbol by symbol. Asks no provider and changes no doc. */
export async function plan(shell: Shell, options: PlanOptions): Promise<ExitCode> {
  const { output, signal } = shell;
  const quiet = options.json === true;
  const { workspace, progress, modules } = await openProject(shell, options, {
    flags: providerFlag(options.provider),
    quiet,
  });
  const only = await selectSymbols(workspace, options.only);
  const { plan: whole } = await planGeneration(workspace, { ...(only && { only }) });
  const planned = modules ? limitPlan(whole, modules) : whole;
  progress.clear();
  if (signal.aborted) return exitCodes.interrupted;
  const problems = unique(workspace.problems);
  printProblems(problems, output);
  output.print(
    quiet
      ? `${JSON.stringify(planned, null, 2)}\n`
      : renderPlan(planned, workspace.config.provider.name, output.colors),
  );
  return codeOf(problems);
}

/** The provider as an option of the configuration, which says what is allowed. */
export function providerFlag(provider: string | undefined): DocwrightConfig {
  return { provider } as DocwrightConfig;
}
