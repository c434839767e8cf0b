import type { ModulePath } from '../model/index.ts';
import { findEntryPoints, type PackageEntries } from './find-entry-points.ts';
import { parseManifest } from './load-manifest.ts';
import { loadTsconfig } from './load-tsconfig.ts';
import type { PackageManifest } from './package-manifest.ts';
import type { ProjectFiles } from './project-files.ts';

/**
 * What another package.json of a project gives out, that of an earlier revision, with the folders that its tsconfig names
 * today. Undefined where the text is no package.json.
 *
 * @param sources - Paths of the sources that there were.
 */
export function entriesOf(
  manifestText: string,
  { root, tsconfig }: ProjectFiles,
  sources: readonly ModulePath[],
): PackageEntries | undefined {
  let manifest: PackageManifest;
  try {
    manifest = parseManifest(manifestText);
  } catch {
    return undefined;
  }
  return findEntryPoints(manifest, sources, loadTsconfig(root, tsconfig, []).scopes);
}
