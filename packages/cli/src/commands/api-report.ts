import { resolve } from 'node:path';
import { currentDocs } from '@docwright/core';
import { nodeFileSystem } from '@docwright/core/cache';
import { renderApiReport, type Colors } from '@docwright/core/report';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import { openProject } from '../open-project.ts';
import { codeOf, printProblems } from '../print-problems.ts';
import type { ProjectOptions, Shell } from '../shell.ts';

/** Options of {@link apiReport}. */
export interface ApiReportOptions extends ProjectOptions {
  readonly check?: true;
}

/**
 * `docwright api-report`: keeps the file that says what the package gives out and how that is documented. Silent when
 * the file is right; else it is written, or, in CI and with `--check`, what changed is printed and the command fails.
 */
export async function apiReport(shell: Shell, options: ApiReportOptions): Promise<ExitCode> {
  const { output, host } = shell;
  const { workspace, progress } = await openProject(shell, options);
  const { index, shards } = await currentDocs(workspace);
  progress.clear();
  printProblems(workspace.problems, output);
  const file = workspace.config.apiReport;
  const path = resolve(workspace.config.root, file);
  const before = nodeFileSystem.read(path)?.toString() ?? '';
  const after = renderApiReport(index, shards);
  if (before === after) return codeOf(workspace.problems);
  if (options.check === true || isContinuousIntegration(host.environment)) {
    output.print(renderChange(before, after, { file, colors: output.colors }));
    return exitCodes.findings;
  }
  await nodeFileSystem.write(path, after, true);
  output.print(`${output.colors.green('✔')} ${file} written\n`);
  return codeOf(workspace.problems);
}

/** As the services themselves say: `CI` is set, and to nothing that means no. */
function isContinuousIntegration({ CI = '' }: Readonly<Record<string, string | undefined>>): boolean {
  return !['', '0', 'false'].includes(CI);
}

/** Entries that left and entries that came; each is a signature under its description, so it is clear by itself. */
function renderChange(before: string, after: string, { file, colors }: { file: string; colors: Colors }): string {
  const gone = entriesOnlyIn(before, after).map((entry) => colors.red(entry.replaceAll(/^/gmu, '- ')));
  const come = entriesOnlyIn(after, before).map((entry) => colors.green(entry.replaceAll(/^/gmu, '+ ')));
  return [
    `${file} does not say what the sources say:`,
    ...gone,
    ...come,
    'Run `docwright api-report` and commit the file if this change of the API is meant.',
    '',
  ].join('\n');
}

function entriesOnlyIn(text: string, other: string): string[] {
  const known = new Set(entriesOf(other));
  return entriesOf(text).filter((entry) => !known.has(entry));
}

/** Lines with the comment lines above them. */
function entriesOf(text: string): string[] {
  return text.match(/(?:^ *\/\/.*\n)*^.+$/gmu) ?? [];
}
