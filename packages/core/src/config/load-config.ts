import type { Problem } from '../model/index.ts';
import type { DocwrightConfig } from './docwright-config.ts';
import type { Environment } from './environment-layer.ts';
import { readConfigFile } from './read-config-file.ts';
import { readSecrets, type Secrets } from './read-secrets.ts';
import { resolveConfig } from './resolve-config.ts';
import type { ResolvedConfig } from './resolved-config.ts';

/** What {@link loadConfig} reads, and from where. */
export interface LoadConfigOptions {
  /** Absolute path of the project. */
  readonly root: string;
  /** Options given on the command line. */
  readonly flags?: DocwrightConfig;
  /** Such as `process.env`. */
  readonly environment?: Environment;
  /** Configuration file to read instead of looking for one, relative to the root. */
  readonly file?: string;
}

/** A configuration with what it was read from. */
export interface LoadedConfig {
  readonly config: ResolvedConfig;
  readonly secrets: Secrets;
  /** Name of the file that was read, if any. */
  readonly file?: string;
  /** With severity `error` where the configuration must not be used. */
  readonly problems: readonly Problem[];
}

/** Reads and resolves the configuration of a project: the only reader of configuration files and `.env`. */
export async function loadConfig({
  root,
  flags,
  environment = {},
  file: name,
}: LoadConfigOptions): Promise<LoadedConfig> {
  const { file, problems } = await readConfigFile(root, name);
  const resolved = resolveConfig({ root, environment, ...(flags && { flags }), ...(file && { file }) });
  const { secrets, problems: secretProblems } = await readSecrets(root, environment);
  return {
    config: resolved.config,
    secrets,
    ...(file && { file: file.name }),
    problems: [...problems, ...resolved.problems, ...secretProblems],
  };
}
