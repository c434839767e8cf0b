import { resolve } from 'node:path';
import { takeBaseline, type TakenBaseline, type Workspace } from '@docwright/core';
import { nodeFileSystem } from '@docwright/core/cache';
import { baselineStates, renderBaseline, type Baseline } from '@docwright/core/model';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import { openProject } from '../open-project.ts';
import { codeOf, printProblems, unique } from '../print-problems.ts';
import type { ProjectOptions, Shell } from '../shell.ts';
import { UsageError } from '../usage-error.ts';

/** Options of {@link baseline}. */
export interface BaselineOptions extends ProjectOptions {
  readonly prune?: true;
}

/** `docwright baseline`: writes the file of known gaps, so that only new ones fail; or takes out what is done. */
export async function baseline(shell: Shell, options: BaselineOptions): Promise<ExitCode> {
  const { output } = shell;
  const prune = options.prune === true;
  const { workspace, progress } = await openProject(shell, options);
  const taken = await takeBaseline(workspace, { prune });
  progress.clear();
  const problems = unique([...taken.problems, ...workspace.problems]);
  printProblems(problems, output);
  const file = workspace.config.baseline;
  if (problems.some(({ code }) => code === 'baseline-unreadable')) return exitCodes.incomplete;
  if (prune && taken.before === undefined)
    throw new UsageError(`There is no ${file} to prune; \`docwright baseline\` writes one.`);
  await write(workspace, taken.baseline);
  output.print(`${output.colors.green('✔')} ${file}: ${describe(taken, prune)}\n`);
  return codeOf(problems);
}

async function write({ config }: Workspace, content: Baseline): Promise<void> {
  const path = resolve(config.root, config.baseline);
  const text = renderBaseline(content);
  if (nodeFileSystem.read(path)?.toString() !== text) await nodeFileSystem.write(path, text, true);
}

function describe({ baseline: content, outdated }: TakenBaseline, prune: boolean): string {
  const counts = baselineStates.map((state) => `${content[state].length} ${words[state]}`).join(', ');
  return prune ? `${outdated.length} taken out; ${counts}` : counts;
}

const words = { missing: 'undocumented', stale: 'stale', review: 'to be reviewed' } as const;
