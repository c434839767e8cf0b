import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

// As `configFileNames` of the core; its door would load the schema of the configuration.
const configFiles = ['ts', 'mts', 'js', 'mjs', 'cjs', 'json', 'yaml', 'yml'].map(
  (extension) => `docwright.config.${extension}`,
);

const roots = new Map<string, string>();

/**
 * The project that a folder belongs to: the nearest folder above it with a cache or a configuration of docwright, else the nearest
 * with a package.json.
 *
 * @param otherwise - Where there is none of these.
 */
export function findRoot(folder: string, cacheFolder: string, otherwise: string): string {
  const key = `${cacheFolder}\n${folder}`;
  const known = roots.get(key);
  if (known !== undefined) return known;
  const root = nearest(folder, [cacheFolder, ...configFiles]) ?? nearest(folder, ['package.json']) ?? otherwise;
  roots.set(key, root);
  return root;
}

const marked = new Map<string, string | undefined>();

/** Folders share what is found above them: each is looked into once. */
function nearest(folder: string, names: readonly string[]): string | undefined {
  const key = `${names[0]}\n${folder}`;
  if (marked.has(key)) return marked.get(key);
  const above = dirname(folder);
  const isHere = names.some((name) => existsSync(join(folder, name)));
  const found = isHere ? folder : above === folder ? undefined : nearest(above, names);
  marked.set(key, found);
  return found;
}
