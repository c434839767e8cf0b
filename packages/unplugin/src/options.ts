import type { DocwrightConfig } from '@docwright/core/config';
import type { BuildBudget, BuildMode, BuildReport, DocsSettings, Note } from './records.ts';

/** Options of the plugin. All are optional. */
export interface DocwrightOptions {
  /** Folder of the project. Default: the root of the bundler. */
  readonly root?: string;
  /** Default: `check` where the environment variable `CI` is set, else `generate`. */
  readonly mode?: BuildMode;
  /** Configuration file to read instead of looking for one, relative to the root. */
  readonly configFile?: string;
  /** Options of docwright that win over the configuration file. */
  readonly config?: DocwrightConfig;
  /** Globs of modules that docs are wanted of, relative to the root. Default: all sources of the project. */
  readonly include?: string | readonly string[];
  /** Globs of modules that are left out. */
  readonly exclude?: string | readonly string[];
  /**
   * Whether a provider that costs money may be asked in a build, and how much of it: limits of tokens and cost for one build.
   * With `true` the configuration must set `budgets.run`. Default: false, docs are only checked with such a provider.
   */
  readonly paid?: boolean | BuildBudget;
  /** From which severity on findings fail the build. Default: `never`. */
  readonly failOn?: 'error' | 'warning' | 'never';
  /** The build fails below this percentage of documented symbols. Default: it does not. */
  readonly failUnder?: number;
  /** The build fails when the provider does. Default: false. */
  readonly failOnProvider?: boolean;
  /** What is emitted beside the bundle. Default: nothing. */
  readonly output?: OutputOptions;
  /** What is said at the end of a build: a table of the coverage, a line, or nothing. Default: `table`. */
  readonly summary?: 'table' | 'line' | 'none';
  /** Vite's development server shows findings in a corner of the page. Default: true. */
  readonly overlay?: boolean;
  /** Told what docwright found and did in each build. */
  readonly onReport?: (report: BuildReport) => void;
}

/** Files beside the bundle; `true` gives them their usual names. */
export interface OutputOptions {
  /** All docs as data: `docs.json`. */
  readonly json?: boolean | string;
  /** Docs for language models: `llms.txt`. */
  readonly llms?: boolean | string;
  /** Folder of Markdown pages with an index: `docs`. */
  readonly markdown?: boolean | string;
  /** The static site, where the configuration wants it; not within the output folder of the build. */
  readonly site?: boolean;
}

/** Options with their defaults. */
export interface ResolvedOptions {
  readonly mode: BuildMode;
  /** Settings of the half that knows the core, but for the root, which the bundler may tell. */
  readonly settings: Omit<DocsSettings, 'root' | 'mode'>;
  readonly root?: string;
  readonly summary: 'table' | 'line' | 'none';
  readonly overlay: boolean;
  readonly onReport: (report: BuildReport) => void;
  readonly notes: readonly Note[];
}

/** What options may be besides absent; the sentence says what is allowed. */
const checks: Readonly<Record<keyof DocwrightOptions, readonly [(value: unknown) => boolean, string]>> = {
  root: [isText, 'a path'],
  mode: [oneOf('check', 'generate', 'off'), '"check", "generate" or "off"'],
  configFile: [isText, 'a path'],
  config: [isObject, 'an object'],
  include: [isGlobs, 'a glob or a list of globs'],
  exclude: [isGlobs, 'a glob or a list of globs'],
  paid: [isBudget, 'true, false or { tokens, cost } with numbers above 0'],
  failOn: [oneOf('error', 'warning', 'never'), '"error", "warning" or "never"'],
  failUnder: [(value) => typeof value === 'number' && value >= 0 && value <= 100, 'a number from 0 to 100'],
  failOnProvider: [isBoolean, 'true or false'],
  output: [isOutput, 'an object with json, llms, markdown and site'],
  summary: [oneOf('table', 'line', 'none'), '"table", "line" or "none"'],
  overlay: [isBoolean, 'true or false'],
  onReport: [(value) => typeof value === 'function', 'a function'],
};

/**
 * Joins options with their defaults. What is wrong with them comes back as notes, and is left out: a build never fails by a
 * slip of the pen.
 */
export function resolveOptions(
  written: DocwrightOptions,
  environment: Readonly<Record<string, string | undefined>>,
): ResolvedOptions {
  const notes = Object.entries(written).flatMap(([name, value]) => noteOn(name, value));
  const options = Object.fromEntries(
    Object.entries(written).filter(([name, value]) => value !== undefined && noteOn(name, value).length === 0),
  ) as DocwrightOptions;
  const { mode, root, configFile, config = {}, failUnder, summary = 'table', overlay = true } = options;
  const { json, llms, markdown, site = false } = options.output ?? {};
  const { NO_COLOR, FORCE_COLOR } = environment;
  return {
    mode: mode ?? (isCi(environment) ? 'check' : 'generate'),
    ...(root !== undefined && { root }),
    settings: {
      ...(configFile !== undefined && { configFile }),
      config,
      include: toList(options.include),
      exclude: toList(options.exclude),
      paid: options.paid ?? false,
      failOn: options.failOn ?? 'never',
      ...(failUnder !== undefined && { failUnder }),
      failOnProvider: options.failOnProvider ?? false,
      output: {
        ...file('json', json, 'docs.json'),
        ...file('llms', llms, 'llms.txt'),
        ...file('markdown', markdown, 'docs'),
        site,
      },
      colors: !NO_COLOR && (FORCE_COLOR ? FORCE_COLOR !== '0' : process.stdout.isTTY),
      environment: { ...environment },
    },
    summary,
    overlay,
    onReport: options.onReport ?? (() => undefined),
    notes,
  };
}

function noteOn(name: string, value: unknown): Note[] {
  if (value === undefined) return [];
  if (!Object.hasOwn(checks, name)) {
    const text = `There is no option "${name}"; there are ${Object.keys(checks).join(', ')}.`;
    return [{ severity: 'warning', text }];
  }
  const [fits, allowed] = checks[name as keyof DocwrightOptions];
  if (fits(value)) return [];
  return [{ severity: 'warning', text: `The option "${name}" must be ${allowed}; it is passed over.` }];
}

function isCi({ CI }: Readonly<Record<string, string | undefined>>): boolean {
  return CI !== undefined && CI !== '' && CI !== 'false' && CI !== '0';
}

function file<Name extends string>(
  name: Name,
  value: boolean | string | undefined,
  usual: string,
): { [Key in Name]?: string } {
  if (value === undefined || value === false) return {};
  return { [name]: value === true ? usual : value } as { [Key in Name]?: string };
}

function toList(value: string | readonly string[] = []): readonly string[] {
  return typeof value === 'string' ? [value] : value;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isGlobs(value: unknown): boolean {
  return isText(value) || (Array.isArray(value) && value.every(isText));
}

function isBudget(value: unknown): boolean {
  if (isBoolean(value)) return true;
  if (!isObject(value)) return false;
  return Object.entries(value).every(
    ([name, amount]) => ['tokens', 'cost'].includes(name) && typeof amount === 'number' && amount > 0,
  );
}

function isOutput(value: unknown): boolean {
  if (!isObject(value)) return false;
  return Object.entries(value).every(
    ([name, each]) =>
      each === undefined || isBoolean(each) || (['json', 'llms', 'markdown'].includes(name) && isRelative(each)),
  );
}

/** A path that stays in the output folder. */
function isRelative(value: unknown): boolean {
  return isText(value) && !/^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/iu.test(value as string);
}

function oneOf(...values: readonly string[]): (value: unknown) => boolean {
  return (value) => values.includes(value as string);
}
