import { prepareGeneration, limitPlan } from '@docwright/core';
import type { DocwrightConfig } from '@docwright/core/config';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import { openProject } from '../open-project.ts';
import { codeOf, printProblems, unique } from '../print-problems.ts';
import { renderPlan } from '../render-plan.ts';
import { renderPrompts } from '../render-prompts.ts';
import { selectSymbols } from '../select-symbols.ts';
import type { ProjectOptions, Shell } from '../shell.ts';

/** Options of {@link plan}. */
export interface PlanOptions extends ProjectOptions {
  readonly only?: readonly string[];
  readonly provider?: string;
  readonly budgetTokens?: string;
  readonly budgetCost?: string;
  readonly json?: true;
}

/** What only `plan` takes. */
export interface ShowPromptOptions extends PlanOptions {
  /** An id or a name. */
  readonly showPrompt?: string;
}

/** `docwright plan`: what `generate` would do, symbol by symbol. Asks no provider and changes no doc. */
export async function plan(shell: Shell, options: ShowPromptOptions): Promise<ExitCode> {
  const { output, signal } = shell;
  const quiet = options.json === true;
  const { workspace, progress, modules } = await openProject(shell, options, {
    flags: providerFlag(options),
    quiet,
  });
  const named = options.showPrompt === undefined ? options.only : [options.showPrompt];
  const only = await selectSymbols(workspace, named);
  const { plan: whole, questions } = await prepareGeneration(workspace, { ...(only && { only }) });
  const planned = modules ? limitPlan(whole, modules) : whole;
  progress.clear();
  if (signal.aborted) return exitCodes.interrupted;
  const problems = unique(workspace.problems);
  printProblems(problems, output);
  if (options.showPrompt !== undefined) {
    output.print(quiet ? `${JSON.stringify(questions, null, 2)}\n` : renderPrompts(questions));
    return codeOf(problems);
  }
  output.print(
    quiet
      ? `${JSON.stringify(planned, null, 2)}\n`
      : renderPlan(planned, workspace.config.provider.name, output.colors),
  );
  return codeOf(problems);
}

/** Options of the configuration that the command line has flags for; the schema says what is allowed. */
export function providerFlag({ provider, budgetTokens, budgetCost }: PlanOptions): DocwrightConfig {
  const run = { ...number('tokens', budgetTokens), ...number('cost', budgetCost) };
  return { provider, ...(Object.keys(run).length > 0 && { budgets: { run } }) } as DocwrightConfig;
}

/** What is no number is left for the schema to complain about. */
function number(name: string, text: string | undefined): Record<string, unknown> {
  if (text === undefined) return {};
  return { [name]: text.trim() === '' || Number.isNaN(Number(text)) ? text : Number(text) };
}
