import { checkDocs, limitCheck, type CheckResult, type Workspace } from '@docwright/core';
import type { Finding, Problem } from '@docwright/core/model';
import { findingReporters, plural, type FindingFormat } from '@docwright/core/report';
import { formatFinding } from '@docwright/core/verify';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import { appendSummary } from '../github-summary.ts';
import { openProject } from '../open-project.ts';
import { codeOf, printProblems, unique } from '../print-problems.ts';
import { readProjectAt } from '../read-project-at.ts';
import { repositoryPaths } from '../repository-paths.ts';
import type { ProjectOptions, Shell } from '../shell.ts';
import { createLineReader } from '../source-lines.ts';
import { version } from '../version.ts';

/** Options of {@link check}. */
export interface CheckOptions extends ProjectOptions {
  readonly format: FindingFormat;
  /** Also show findings with severity `info`; other formats than `pretty` always have them. */
  readonly verbose?: true;
  /** Also compile examples (`types`, or nothing behind the flag), or run them as well (`run`). */
  readonly examples?: true | 'types' | 'run';
  /** A revision of Git: comments that stood there above other code are stale, whatever the shared cache says. */
  readonly since?: string;
}

/** `docwright check`: undocumented, stale and false docs. Fails on findings with severity `error`. */
export async function check(shell: Shell, options: CheckOptions): Promise<ExitCode> {
  const { format, examples } = options;
  const { output, host } = shell;
  const { workspace, progress, modules } = await openProject(shell, options, {
    quiet: format !== 'pretty',
    ...(examples && { flags: { check: { examples: examples === true ? 'types' : examples } } }),
  });
  const before = options.since === undefined ? undefined : await readProjectAt(options.since, workspace);
  const result = await checkDocs(workspace, before);
  progress.clear();
  const { findings, coverage, known, outdated } = modules ? limitCheck(result, modules) : result;
  const problems = unique([...result.problems, ...workspace.problems, ...outdatedEntries(outdated, workspace)]);
  printProblems(problems, output);
  if (format === 'pretty' && known.length > 0)
    output.note(`${plural(known.length, 'finding')} in ${workspace.config.baseline} left out.`);
  const text = findingReporters[format](
    { findings: format === 'pretty' ? shown(findings, options) : findings, problems, coverage },
    {
      version,
      messageOf: formatFinding,
      lineOf: createLineReader(workspace.project.root),
      pathOf: repositoryPaths(workspace.project.root, host),
      colors: output.colors,
    },
  );
  output.print(text);
  if (format === 'github') await appendSummary({ ...result, findings, coverage, problems }, host);
  return isFailing(findings) ? exitCodes.findings : codeOf(problems);
}

/** What a finding of severity `info` says is worth knowing to those who ask. */
function shown(findings: readonly Finding[], { verbose }: CheckOptions): readonly Finding[] {
  return verbose ? findings : findings.filter(({ severity }) => severity !== 'info');
}

function outdatedEntries([first, ...others]: CheckResult['outdated'], { config }: Workspace): Problem[] {
  if (first === undefined) return [];
  const count = others.length === 0 ? 'An entry' : `${others.length + 1} entries`;
  return [
    {
      code: 'baseline-outdated',
      severity: 'warning',
      args: { count, file: config.baseline, first: first.symbol, verb: others.length === 0 ? 'applies' : 'apply' },
    },
  ];
}

function isFailing(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}
