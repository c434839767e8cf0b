import type { EntryPoint, ModulePath, Problem } from '../model/index.ts';
import { expandPattern } from './expand-pattern.ts';
import { conditionalTargets } from './conditional-targets.ts';
import { createSourceMap, type OutputFolders, type SourceMap } from './map-to-source.ts';
import type { PackageManifest } from './package-manifest.ts';

/** What package.json says about the sources. */
export interface PackageEntries {
  /** Sorted by name. */
  readonly entryPoints: readonly EntryPoint[];
  readonly subpathImports: Readonly<Record<string, readonly string[]>>;
  readonly problems: readonly Problem[];
}

/**
 * Entry points of a package, from `exports`, or else `types`, `module` and `main`, led back from built files to
 * sources. A package.json that names none of these, or no package.json, gives `src/index.*` or `index.*`; where
 * neither exists, every source is an entry point under its own path.
 *
 * @param sources - Source paths relative to the folder of package.json.
 * @param outputs - Where the compiler writes, from the tsconfigs.
 */
export function findEntryPoints(
  manifest: PackageManifest | undefined,
  sources: readonly ModulePath[],
  outputs: readonly OutputFolders[],
): PackageEntries {
  const sourceMap = createSourceMap(sources, outputs, manifest?.name);
  const subpathImports = mapImports(manifest?.imports, sourceMap);
  const declared = declaredTargets(manifest);
  if (declared === undefined) return { entryPoints: assumedEntryPoints(sources), subpathImports, problems: [] };

  const found = new Map<string, ModulePath>();
  const problems: Problem[] = [];
  for (const [name, targets] of declared) {
    if (name.includes('*')) {
      const expanded = expandPattern({ name, targets }, sources, sourceMap);
      for (const [key, module] of expanded) {
        if (bestKey(key, declared) === name) found.set(key, module);
      }
      if (expanded.size === 0 && isCode(targets)) problems.push(missing(name, targets));
      continue;
    }
    const module = sourceMap.findFirst(targets);
    if (module !== undefined) found.set(name, module);
    else if (isCode(targets)) problems.push(missing(name, targets));
  }
  const entryPoints = [...found].map(([name, module]) => ({ name, module })).sort(byName);
  return { entryPoints, subpathImports, problems };
}

/** Targets by subpath; a target of `null` closes the subpath. Undefined when package.json declares nothing. */
function declaredTargets(manifest: PackageManifest | undefined): Map<string, string[]> | undefined {
  if (manifest?.exports !== undefined && manifest.exports !== null) return exportTargets(manifest.exports);
  const fields = [manifest?.types, manifest?.typings, manifest?.module, manifest?.main];
  const targets = fields.filter((field) => typeof field === 'string' && field !== '') as string[];
  return targets.length === 0 ? undefined : new Map([['.', targets]]);
}

function exportTargets(exports: unknown): Map<string, string[]> {
  const isObject = typeof exports === 'object' && exports !== null && !Array.isArray(exports);
  const subpaths = isObject ? Object.entries(exports).filter(([key]) => key.startsWith('.')) : [];
  if (subpaths.length === 0) return new Map([['.', conditionalTargets(exports)]]);
  return new Map(subpaths.map(([key, value]) => [key, conditionalTargets(value)]));
}

/** The key of `exports` that Node takes for a subpath: the key itself, or the pattern with the longest beginning. */
function bestKey(subpath: string, declared: ReadonlyMap<string, unknown>): string | undefined {
  if (declared.has(subpath)) return subpath;
  const matching = [...declared.keys()].filter((key) => {
    const [before, after] = key.split('*');
    return after !== undefined && subpath.startsWith(before ?? '') && subpath.endsWith(after);
  });
  return matching.sort((left, right) => right.indexOf('*') - left.indexOf('*') || right.length - left.length)[0];
}

function isCode(targets: readonly string[]): boolean {
  return targets.some((target) => !/\.(?!d\b)\w+$/u.test(target) || /\.(?:[cm]?[jt]s|[jt]sx)$/u.test(target));
}

function missing(entryPoint: string, targets: readonly string[]): Problem {
  const [target = ''] = targets;
  return { code: 'entry-point-missing', severity: 'warning', args: { entryPoint, target } };
}

function mapImports(imports: unknown, sourceMap: SourceMap): Record<string, readonly string[]> {
  if (typeof imports !== 'object' || imports === null) return {};
  const entries = Object.entries(imports).map(([key, value]): [string, readonly string[]] => {
    const targets = conditionalTargets(value).filter((target) => target.startsWith('.'));
    if (key.includes('*')) return [key, targets.flatMap((target) => sourceMap.candidates(target))];
    const module = sourceMap.findFirst(targets);
    return [key, module === undefined ? [] : [module]];
  });
  return Object.fromEntries(entries.filter(([, targets]) => targets.length > 0));
}

function assumedEntryPoints(sources: readonly ModulePath[]): EntryPoint[] {
  for (const pattern of [/^src\/index\.(?:[cm]?ts|tsx|[cm]?js|jsx)$/u, /^index\.(?:[cm]?ts|tsx|[cm]?js|jsx)$/u]) {
    const module = sources.find((path) => pattern.test(path));
    if (module !== undefined) return [{ name: '.', module }];
  }
  return sources.map((module) => ({ name: `./${module}`, module }));
}

function byName(left: EntryPoint, right: EntryPoint): number {
  return left.name < right.name ? -1 : 1;
}
