import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadConfig, type ResolvedConfig } from '@docwright/core/config';
import picomatch from 'picomatch';
import { refuse } from './open-config.ts';
import { printProblems } from './print-problems.ts';
import type { Shell } from './shell.ts';
import { UsageError } from './usage-error.ts';

/** A package of a monorepo. */
export interface FoundPackage {
  /** Name of its folder, which is where its pages are in the site. */
  readonly path: string;
  readonly config: ResolvedConfig;
}

/**
 * The packages that `site.packages` names, in its order, each with its own configuration.
 *
 * @throws {@link UsageError} when a pattern fits no folder with a package.json, or two packages would share a folder.
 */
export async function findPackages({ root, site }: ResolvedConfig, { host, output }: Shell): Promise<FoundPackage[]> {
  if (site.packages.length === 0) return [];
  const all = packageFolders(root);
  const folders = site.packages.flatMap((pattern) => {
    const isWanted = picomatch(pattern);
    return all.filter((folder) => isWanted(folder));
  });
  if (folders.length === 0) throw new UsageError(`No package is in ${site.packages.join(', ')} (site.packages).`);
  const packages: FoundPackage[] = [];
  for (const folder of new Set(folders)) {
    const { config, problems } = await loadConfig({ root: join(root, folder), environment: host.environment });
    refuse(problems);
    printProblems(problems, output);
    packages.push({ path: basename(folder), config });
  }
  const paths = packages.map(({ path }) => path.toLowerCase());
  const twice = paths.find((path, place) => paths.indexOf(path) !== place);
  if (twice !== undefined) throw new UsageError(`Two packages of site.packages have a folder called ${twice}.`);
  return packages;
}

const deepest = 4;

/** Folders with a package.json below a folder, relative to it, sorted. */
function packageFolders(root: string, folder = '', depth = 0): string[] {
  if (depth > deepest) return [];
  const below = readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.'))
    .map(({ name }) => (folder === '' ? name : `${folder}/${name}`))
    .sort()
    .flatMap((name) => packageFolders(root, name, depth + 1));
  return folder !== '' && existsSync(join(root, folder, 'package.json')) ? [folder, ...below] : below;
}
