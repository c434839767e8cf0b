import { existsSync, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { parseTsconfig, type TsConfigJsonResolved } from 'get-tsconfig';
import { tokenize, type Problem } from '../model/index.ts';

/** The files one tsconfig asks for. All paths and globs are relative to the root, with `/`. */
export interface TsconfigScope {
  /** Folder of the tsconfig; empty for the root. */
  readonly folder: string;
  /** Absent when the tsconfig has none. */
  readonly files?: readonly string[];
  readonly include?: readonly string[];
  readonly exclude: readonly string[];
  readonly allowJs: boolean;
  readonly rootDir?: string;
  readonly outDir?: string;
  readonly declarationDir?: string;
}

/** A tsconfig with everything it extends, and the projects it references when it selects no file itself. */
export interface LoadedTsconfig {
  readonly scopes: readonly TsconfigScope[];
  /** Of the first scope; paths relative to the root, `paths` those of all scopes together. */
  readonly compilerOptions: Readonly<Record<string, unknown>>;
}

type Options = Record<string, unknown>;

/**
 * Reads a tsconfig. A solution (`"files": []` with `references`) stands for the projects it references.
 *
 * @param path - Relative to the root; absent when the project is given by globs.
 */
export function loadTsconfig(root: string, path: string | undefined, problems: Problem[]): LoadedTsconfig {
  const loaded: { scope: TsconfigScope; options: Options }[] = [];
  const seen = new Set<string>();
  const waiting = path === undefined ? [] : [posix.normalize(path)];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const file = existsAsFolder(root, next) ? posix.join(next, 'tsconfig.json') : next;
    if (seen.has(file)) continue;
    seen.add(file);
    const config = parse(root, file, problems);
    if (config === undefined) continue;
    const folder = posix.dirname(file) === '.' ? '' : posix.dirname(file);
    if (selectsNothing(config)) {
      waiting.push(...(config.references ?? []).map((reference) => posix.join(folder, reference.path)));
    } else {
      const options = relocateOptions(config.compilerOptions ?? {}, folder);
      loaded.push({ scope: scopeOf(config, folder, options), options });
    }
  }
  return {
    scopes: loaded.map(({ scope }) => scope),
    compilerOptions: joinOptions(loaded.map(({ options }) => options)),
  };
}

function parse(root: string, file: string, problems: Problem[]): TsConfigJsonResolved | undefined {
  if (!existsSync(`${root}/${file}`)) {
    problems.push({ code: 'tsconfig-missing', severity: 'error', args: { file } });
    return undefined;
  }
  try {
    assertJson(readFileSync(`${root}/${file}`, 'utf8'));
    return parseTsconfig(`${root}/${file}`);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    problems.push({ code: 'tsconfig-invalid', severity: 'error', args: { file, message } });
    return undefined;
  }
}

/** The library reads damaged JSON as far as it can, which would silently select other files than were meant. */
function assertJson(text: string): void {
  const tokens = tokenize(text.replace(/^\uFEFF/u, '')).map((token) => token.text);
  const plain = tokens.filter((token, index) => token !== ',' || !/^[}\]]$/u.test(tokens[index + 1] ?? ''));
  try {
    JSON.parse(plain.join(''));
  } catch {
    throw new SyntaxError('it is not valid JSON with comments');
  }
}

function selectsNothing({ files, include }: TsConfigJsonResolved): boolean {
  return files?.length === 0 && include === undefined;
}

function scopeOf(config: TsConfigJsonResolved, folder: string, options: Options): TsconfigScope {
  const relocate = (patterns: readonly string[] | undefined): string[] | undefined =>
    patterns?.map((pattern) => posix.join(folder, pattern));
  const [files, include] = [relocate(config.files), relocate(config.include)];
  return {
    folder,
    ...(files && { files }),
    ...(include && { include }),
    exclude: relocate(config.exclude) ?? [],
    allowJs: options['allowJs'] === true || (options['checkJs'] === true && options['allowJs'] !== false),
    ...pick(options, 'rootDir'),
    ...pick(options, 'outDir'),
    ...pick(options, 'declarationDir'),
  };
}

function pick<Name extends string>(options: Options, name: Name): Partial<Record<Name, string>> {
  const value = options[name];
  return typeof value === 'string' ? ({ [name]: value } as Record<Name, string>) : {};
}

/** Makes the paths in compiler options relative to the root. `paths` stay relative to `baseUrl` where there is one. */
function relocateOptions(options: Options, folder: string): Options {
  const moved: Options = { ...options };
  for (const name of ['rootDir', 'outDir', 'declarationDir', 'baseUrl']) {
    const value = options[name];
    if (typeof value === 'string') moved[name] = posix.join(folder, value).replace(/(?<=.)\/$/u, '');
  }
  const paths = options['paths'] as Record<string, readonly string[]> | undefined;
  if (paths && options['baseUrl'] === undefined) moved['paths'] = relocatePaths(paths, folder);
  return moved;
}

function relocatePaths(paths: Record<string, readonly string[]>, folder: string): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(paths).map(([pattern, targets]) => [
      pattern,
      targets.map((target) => `./${posix.join(folder, target)}`),
    ]),
  );
}

/** Scopes with a `baseUrl` of their own keep it only when they are first: there is one set of options for all. */
function joinOptions(all: readonly Options[]): Options {
  const [first, ...others] = all;
  if (first === undefined) return {};
  if (first['baseUrl'] !== undefined) return first;
  const paths: Options = {};
  for (const options of [...others].reverse()) {
    if (options['baseUrl'] === undefined) Object.assign(paths, options['paths']);
  }
  Object.assign(paths, first['paths']);
  return Object.keys(paths).length > 0 ? { ...first, paths } : first;
}

function existsAsFolder(root: string, path: string): boolean {
  return statSync(`${root}/${path}`, { throwIfNoEntry: false })?.isDirectory() === true;
}
