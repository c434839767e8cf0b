import { isAbsolute, relative, sep } from 'node:path';
import type { Problem, Scope } from '../model/index.ts';
import { describeIssues } from './describe-issues.ts';
import type { DocwrightConfig } from './docwright-config.ts';
import { environmentLayer, type Environment } from './environment-layer.ts';
import { mergeOptions, type ConfigLayer } from './layer.ts';
import type { ResolvedConfig, ResolvedSite } from './resolved-config.ts';
import { takeOwnProvider, type TakenProvider } from './take-own-provider.ts';
import { configSchema, type ConfigOptions } from './schema.ts';

/** The layers that {@link resolveConfig} joins, and for which project. */
export interface ResolveConfigOptions {
  /** Absolute path of the project. */
  readonly root: string;
  /** Options given on the command line. */
  readonly flags?: DocwrightConfig;
  readonly environment?: Environment;
  /** What the configuration file says, still unchecked, and the file's name for messages. */
  readonly file?: { readonly name: string; readonly options: unknown };
}

/** A configuration and what was wrong with what was written. */
export interface ResolvedConfigResult {
  /** Layers with an error are left out of it. */
  readonly config: ResolvedConfig;
  readonly problems: readonly Problem[];
}

/**
 * Joins what is written to one configuration.
 * Precedence: flags > environment (`DOCWRIGHT_*`) > file > defaults. Lists are replaced as a whole.
 */
export function resolveConfig({
  root,
  flags = {},
  environment = {},
  file,
}: ResolveConfigOptions): ResolvedConfigResult {
  const variables = environmentLayer(environment);
  const taken = file && takeOwnProvider(file.options, file.name);
  const layers: ConfigLayer[] = [
    { options: flags, source: 'command line', nameOf: flagName },
    variables.layer,
    ...(file ? [{ options: taken?.options as DocwrightConfig, source: file.name, nameOf: dotted }] : []),
  ];
  const problems = [...variables.problems, ...(taken?.problems ?? [])];
  const valid = layers.filter((layer) => {
    const issues = configSchema.safeParse(layer.options, once).error?.issues ?? [];
    problems.push(...describeIssues(issues, layer));
    return issues.length === 0;
  });
  const options = configSchema.parse(mergeOptions(valid.map((layer) => layer.options)), once);
  return { config: toConfig(options, root, taken?.own), problems };
}

/** Without code of its own for each object: making that takes longer than to read a few options. */
const once = { jitless: true };

function toConfig(options: ConfigOptions, root: string, own: TakenProvider['own']): ResolvedConfig {
  const { provider, providers, tsconfig, site, ...same } = options;
  const local = (path: string): string => relativeTo(root, path);
  return {
    ...same,
    root: toPosix(root),
    ...(tsconfig !== undefined && { tsconfig: local(tsconfig) }),
    files: options.files.map(local),
    cacheFolder: local(options.cacheFolder),
    site: toSite(site, options.scope, local),
    provider: {
      name: provider,
      options: { examples: options.style.examples, ...providers[provider] },
      ...(own && { own }),
    },
    providers,
  };
}

function toSite(
  { title, logo, base, css, components, sourceLink, scope: own, ...same }: ConfigOptions['site'],
  scope: Scope,
  local: (path: string) => string,
): ResolvedSite {
  return {
    ...same,
    scope: own ?? scope,
    out: local(same.out),
    guides: same.guides.map(local),
    packages: same.packages.map(local),
    ...(title !== undefined && { title }),
    ...(logo !== undefined && { logo: local(logo) }),
    ...(base !== undefined && { base }),
    ...(css !== undefined && { css: local(css) }),
    ...(components !== undefined && { components: local(components) }),
    ...(sourceLink !== undefined && { sourceLink }),
  };
}

function relativeTo(root: string, path: string): string {
  return toPosix(isAbsolute(path) ? relative(root, path) : path);
}

function toPosix(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

function flagName(path: readonly PropertyKey[]): string {
  const last = path.filter((key) => typeof key === 'string').at(-1) ?? '';
  const words = path[0] === 'budgets' ? `budget-${last}` : last;
  return `--${words.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;
}

function dotted(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => text + (typeof key === 'number' ? `[${key}]` : `${text && '.'}${String(key)}`),
    '',
  );
}
