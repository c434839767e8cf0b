import type { ModulePath } from '../model/index.ts';
import type { SourceMap } from './map-to-source.ts';

/** A subpath pattern of `exports`: `./features/*` and the targets it may lead to, with their `*`. */
export interface PatternTarget {
  readonly name: string;
  readonly targets: readonly string[];
}

/** The subpaths that a pattern stands for, with the source behind each. */
export function expandPattern(
  { name, targets }: PatternTarget,
  sources: readonly ModulePath[],
  sourceMap: SourceMap,
): Map<string, ModulePath> {
  const found = new Map<string, ModulePath>();
  for (const target of targets.filter((path) => path.includes('*'))) {
    let folder: string | undefined;
    for (const candidate of sourceMap.candidates(target)) {
      // The first folder that holds a match is where the target is built from; others only look alike.
      if (folder !== undefined && folder !== beginning(candidate)) break;
      for (const [star, module] of matches(candidate, sources)) {
        const subpath = name.replace('*', () => star);
        if (!found.has(subpath)) found.set(subpath, module);
        folder = beginning(candidate);
      }
    }
  }
  return found;
}

function beginning(pattern: string): string {
  return pattern.slice(0, pattern.indexOf('*'));
}

function matches(pattern: string, sources: readonly ModulePath[]): [star: string, module: ModulePath][] {
  const [before = '', after = ''] = pattern.split('*');
  return sources
    .filter((path) => path.length > before.length + after.length && path.startsWith(before) && path.endsWith(after))
    .map((path): [string, ModulePath] => [path.slice(before.length, path.length - after.length), path])
    .filter(([star]) => !star.endsWith('.d'));
}
