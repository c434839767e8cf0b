import { loadConfig, type DocwrightConfig, type ResolvedConfig } from '@docwright/core/config';
import { formatProblem, type Problem } from '@docwright/core/model';
import { findRoot } from './find-root.ts';
import { printProblems } from './print-problems.ts';
import type { ProjectOptions, Shell } from './shell.ts';
import { UsageError } from './usage-error.ts';

/**
 * Loads the configuration of the project a command is about.
 *
 * @param flags - Options of the command line that are options of the configuration.
 * @throws {@link UsageError} when there is no such project or its configuration cannot be used.
 */
export async function openConfig(
  shell: Shell,
  options: ProjectOptions,
  flags: DocwrightConfig = {},
): Promise<ResolvedConfig> {
  return (await openConfigWithSecrets(shell, options, flags)).config;
}

/** As {@link openConfig}, with the keys that providers need. */
export async function openConfigWithSecrets(
  { host, output }: Shell,
  options: ProjectOptions,
  flags: DocwrightConfig = {},
): Promise<{ readonly config: ResolvedConfig; readonly secrets: ReadonlyMap<string, string> }> {
  const { config, secrets, problems } = await loadConfig({
    root: findRoot(host.cwd, options.root),
    flags: { ...projectFlags(options), ...flags },
    environment: host.environment,
    ...(options.config !== undefined && { file: options.config }),
  });
  refuse(problems);
  printProblems(problems, output);
  return { config, secrets };
}

/** Ends the command when a problem is an error. */
export function refuse(problems: readonly Problem[]): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new UsageError(errors.map(formatProblem).join('\nerror: '));
}

/** The schema says what is wrong with a value, so that it is the same for flags, variables and files. */
function projectFlags({ tsconfig, scope, preset }: ProjectOptions): DocwrightConfig {
  return { tsconfig, scope, preset } as DocwrightConfig;
}
