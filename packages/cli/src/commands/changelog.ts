import { listChanges } from '@docwright/core';
import { renderChanges, renderChangeset } from '@docwright/core/report';
import type { ExitCode } from '../exit-code.ts';
import { openProject } from '../open-project.ts';
import { codeOf, printProblems } from '../print-problems.ts';
import { readProjectAt } from '../read-project-at.ts';
import type { ProjectOptions, Shell } from '../shell.ts';
import { UsageError } from '../usage-error.ts';

/** Options of {@link changelog}. */
export interface ChangelogOptions extends ProjectOptions {
  /** A revision of Git. */
  readonly since?: string;
  readonly format: 'md' | 'json' | 'changeset';
}

/** `docwright changelog`: what users of the package may notice since a revision. */
export async function changelog(shell: Shell, options: ChangelogOptions): Promise<ExitCode> {
  const { output } = shell;
  const { since, format } = options;
  if (since === undefined) throw new UsageError('Name a revision of Git: `docwright changelog --since v1.2.0`.');
  const { workspace, progress } = await openProject(shell, options, { quiet: format !== 'md' });
  const { before, moved } = await readProjectAt(since, workspace, { gone: true });
  const now = await workspace.readTable();
  const changes = listChanges(before, now, workspace.config.scope, moved);
  progress.clear();
  printProblems(workspace.problems, output);
  if (changes.length === 0) output.note(`Nothing changed for users since ${since}.`);
  if (format === 'json') output.print(`${JSON.stringify(changes, null, 2)}\n`);
  else if (format === 'changeset' && changes.length > 0) output.print(renderChangeset(now.packageName ?? '', changes));
  else output.print(renderChanges(changes));
  return codeOf(workspace.problems);
}
