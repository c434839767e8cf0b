import { parseTsconfig } from 'get-tsconfig';
import { readdirSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DocsSettings } from '../records.ts';
import { stampOf, type FileStamps } from '../recall/stamps.ts';

/**
 * Everything besides sources and cache that says what a build finds: configuration, tsconfigs, package.json, what texts beside
 * the sources say, and docwright itself. Undefined where that cannot be listed, because the configuration is a program, which
 * may look at anything.
 *
 * @param tsconfig - Relative to the root; absent when the project is given by globs.
 */
export function listInputs({ root, configFile }: DocsSettings, tsconfig: string | undefined): FileStamps | undefined {
  if (configNames(configFile).some((name) => isProgram(name) && stampOf(join(root, name)) !== '')) return undefined;
  const beside = [...configNames(configFile), ...besideSources].map((name) => join(root, name));
  const own = [fileURLToPath(import.meta.resolve('@docwright/core')), fileURLToPath(import.meta.url)];
  const paths = [...beside, ...own, ...listTsconfigs(root, tsconfig), ...listChangesets(root)];
  return [...new Set(paths)].map((path) => [path, stampOf(path)]);
}

/** Names that the core looks for, in the root of a project. */
function configNames(configFile: string | undefined): string[] {
  if (configFile !== undefined) return [configFile];
  return ['ts', 'mts', 'js', 'mjs', 'cjs', 'json', 'yaml', 'yml'].map((ending) => `docwright.config.${ending}`);
}

function isProgram(name: string): boolean {
  return /^\.[cm]?[jt]s$/u.test(extname(name));
}

const besideSources = ['tsconfig.json', 'package.json', 'README.md', 'readme.md', 'Readme.md', '.env'];

/** A tsconfig, what it extends and, for a solution, what it references. */
function listTsconfigs(root: string, tsconfig: string | undefined): string[] {
  const found = new Set<string>();
  const follow = (path: string): void => {
    if (found.has(path)) return;
    const cache = new Map<string, string>();
    const { references = [] } = parse(path, cache);
    for (const key of [`:${path}`, ...cache.keys()]) found.add(pathOf(key));
    for (const reference of references) follow(fileOf(join(dirname(path), reference.path)));
  };
  if (tsconfig !== undefined) follow(join(root, tsconfig));
  return [...found];
}

/** A tsconfig that cannot be read is a problem of the workspace. */
function parse(path: string, cache: Map<string, string>): ReturnType<typeof parseTsconfig> {
  try {
    return parseTsconfig(path, cache);
  } catch {
    return {};
  }
}

/** The library keeps what it asked the disk for: `readFileSync:/work/tsconfig.json:utf8`. */
function pathOf(key: string): string {
  return key.replace(/^\w*:/u, '').replace(/:utf-?8$/u, '');
}

function fileOf(path: string): string {
  return path.endsWith('.json') ? path : join(path, 'tsconfig.json');
}

/** Changesets say which version comes next; they lie in the project or in a folder above it. */
function listChangesets(root: string): string[] {
  for (let folder = root; ; folder = dirname(folder)) {
    const changesets = join(folder, '.changeset');
    if (stampOf(join(changesets, 'config.json')) !== '')
      return [changesets, ...readdirSync(changesets).map((name) => join(changesets, name))];
    if (folder === dirname(folder) || stampOf(join(folder, '.git')) !== '') return [join(root, '.changeset')];
  }
}
