import { join } from 'node:path';
import { openWorkspace, type Workspace } from '@docwright/core';
import { loadConfig, type DocwrightConfig, type ResolvedConfig } from '@docwright/core/config';
import { formatProblem, type Problem } from '@docwright/core/model';
import picomatch from 'picomatch';
import type { DocsSettings, Note } from '../records.ts';
import type { FileStamps } from '../recall/stamps.ts';
import { listInputs } from './list-inputs.ts';

/** A project opened for one build. */
export interface OpenBuild {
  readonly config: ResolvedConfig;
  /** Absent where the project cannot be used; the notes say why. */
  readonly workspace?: Workspace;
  /** Paths of sources that the globs of the plugin let in. */
  readonly sources: ReadonlySet<string>;
  /** Whether this build may write docs. */
  readonly generates: boolean;
  readonly cacheFolder: string;
  /** What else the build depends on. Absent where that cannot be told. */
  readonly inputs?: FileStamps;
  /** Troubles with settings and project, apart from those the workspace reports. */
  readonly notes: readonly Note[];
}

/** Loads the configuration and lists the project's files. Reads no source and loads no compiler. */
export async function openBuild(settings: DocsSettings): Promise<OpenBuild> {
  const { root, configFile, environment } = settings;
  const { config, secrets, problems } = await loadConfig({
    root,
    environment,
    flags: flagsOf(settings),
    ...(configFile !== undefined && { file: configFile }),
  });
  const cacheFolder = join(root, config.cacheFolder);
  if (isUnusable(problems)) return unusable(config, cacheFolder, problems);
  const inputs = listInputs(settings, config.tsconfig ?? (config.files.length === 0 ? 'tsconfig.json' : undefined));
  const workspace = await openWorkspace({ config, secrets });
  if (workspace.project.sources.length === 0) return unusable(config, cacheFolder, workspace.problems);
  const { generates, notes } = mayGenerate(settings, config);
  const isIn = sourceFilter(settings);
  const sources = workspace.project.sources.map(({ path }) => path).filter(isIn);
  return {
    config,
    workspace,
    sources: new Set(sources),
    generates,
    cacheFolder,
    ...(inputs && { inputs }),
    notes: [...problems.map(noteOf), ...notes],
  };
}

/** The sentence of a problem with how bad it is. */
export function noteOf(problem: Problem): Note {
  const { args, severity } = problem;
  const { key = '', source } = args;
  // What the plugin is given stands where the options of a command line do.
  const named = source === 'command line' ? { ...args, key: key.replace(/^--/u, ''), source: 'option "config"' } : args;
  return { severity, text: formatProblem({ ...problem, args: named }) };
}

function flagsOf({ config, paid }: DocsSettings): DocwrightConfig {
  if (typeof paid !== 'object') return config;
  return { ...config, budgets: { ...config.budgets, run: paid } };
}

function isUnusable(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** One message for one cause: the first error says what is to be done, the rest follows from it. */
function unusable(config: ResolvedConfig, cacheFolder: string, problems: readonly Problem[]): OpenBuild {
  const worst = problems.find(({ severity }) => severity === 'error') ?? problems[0];
  return {
    config,
    sources: new Set(),
    generates: false,
    cacheFolder,
    // A build goes on without docs: nothing of it is lost.
    notes: worst === undefined ? [] : [{ ...noteOf(worst), severity: 'warning' }],
  };
}

/** Money is spent only when the plugin's options say so, and never without a limit. */
function mayGenerate(
  { mode, paid }: DocsSettings,
  { provider, budgets }: ResolvedConfig,
): {
  generates: boolean;
  notes: readonly Note[];
} {
  if (mode === 'check') return { generates: false, notes: [] };
  if (provider.name === 'offline') return { generates: true, notes: [] };
  const isLimited = budgets.run?.tokens !== undefined || budgets.run?.cost !== undefined;
  if (paid !== false && isLimited) return { generates: true, notes: [] };
  const text =
    paid === false
      ? `The provider "${provider.name}" is not asked in a build unless the option \`paid\` allows it; docs are checked only.`
      : `The provider "${provider.name}" is not asked without a limit; set \`paid: { tokens: … }\` or \`budgets.run\`. Docs are checked only.`;
  return { generates: false, notes: [{ severity: paid === false ? 'info' : 'warning', text }] };
}

function sourceFilter({ include, exclude }: DocsSettings): (path: string) => boolean {
  const isIncluded = include.length === 0 ? () => true : picomatch([...include]);
  const isExcluded = exclude.length === 0 ? () => false : picomatch([...exclude]);
  return (path) => isIncluded(path) && !isExcluded(path);
}
