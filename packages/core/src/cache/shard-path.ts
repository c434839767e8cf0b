import type { ModulePath } from '../model/index.ts';

/** Folder of the shards inside the cache folder. */
export const shardFolder = 'docs';

/**
 * Path of a module's shard inside the cache folder: `docs/src/store.ts.json`.
 *
 * @throws RangeError when the module does not lie below the project root, so that nothing is ever written outside
 * of the cache folder.
 */
export function shardPath(module: ModulePath): string {
  if (!isInsideRoot(module)) throw new RangeError(`"${module}" is not the path of a module below the project root.`);
  return `${shardFolder}/${module}.json`;
}

/** The module of a shard's path; undefined for a file that is no shard. */
export function moduleOfShard(path: string): ModulePath | undefined {
  if (!path.startsWith(`${shardFolder}/`) || !path.endsWith('.json')) return undefined;
  const module = path.slice(shardFolder.length + 1, -'.json'.length);
  return isInsideRoot(module) ? module : undefined;
}

/** Relative, with `/`, and without a step upwards, a drive or a character that ends a path. */
function isInsideRoot(module: ModulePath): boolean {
  const steps = module.split('/');
  // eslint-disable-next-line no-control-regex -- NUL ends a path in the operating system
  return !/[\\\u0000]|^[a-z]:/iu.test(module) && steps.every((step) => step !== '' && step !== '.' && step !== '..');
}
