import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Problem } from '../model/index.ts';

/** Names of configuration files in the order of preference; after them comes the key `docwright` of package.json. */
export const configFileNames: readonly string[] = ['ts', 'mts', 'js', 'mjs', 'cjs', 'json', 'yaml', 'yml'].map(
  (extension) => `docwright.config.${extension}`,
);

/** What a project's configuration file says, still unchecked. */
export interface ConfigFile {
  /** Relative to the project root: `docwright.config.ts`, `package.json`. */
  readonly name: string;
  readonly options: unknown;
}

/**
 * Reads the configuration file of a project. Code runs when it is written in JavaScript or TypeScript; the libraries
 * for TypeScript and YAML are loaded only for such files.
 *
 * @param name - File to read instead of looking for one, relative to the root.
 */
export async function readConfigFile(
  root: string,
  name?: string,
): Promise<{ file?: ConfigFile; problems: readonly Problem[] }> {
  const found = name === undefined ? configFileNames.filter((each) => existsSync(join(root, each))) : [name];
  const [first = 'package.json', ...others] = found;
  const problems = others.length > 0 ? [passedOver(first, others)] : [];
  try {
    const options = await (found.length === 0 ? readManifestKey(root) : readOptions(join(root, first)));
    return { ...(options !== undefined && { file: { name: first, options } }), problems };
  } catch (error) {
    return { problems: [...problems, unreadable(first, error)] };
  }
}

async function readOptions(path: string): Promise<unknown> {
  switch (extname(path)) {
    case '.json':
      return JSON.parse(await readFile(path, 'utf8'));
    case '.yaml':
    case '.yml': {
      const { parse } = await import('yaml');
      return (parse(await readFile(path, 'utf8')) as unknown) ?? {};
    }
    case '.ts':
    case '.mts':
    case '.cts':
      return defaultExport(await importTypeScript(path));
    default:
      return defaultExport(await import(pathToFileURL(path).href));
  }
}

/** `docwright` leads to the running docwright, so that `npx docwright` works where it is not installed. */
async function importTypeScript(path: string): Promise<unknown> {
  const [{ createJiti }, { defineConfig }] = await Promise.all([import('jiti'), import('./define-config.ts')]);
  const virtualModules = { docwright: { defineConfig }, '@docwright/core/config': { defineConfig } };
  return createJiti(fileURLToPath(import.meta.url), { virtualModules, interopDefault: false }).import(path);
}

/** Loads a module of a project, in JavaScript or TypeScript, by its absolute path. */
export async function loadModule(path: string): Promise<unknown> {
  return /\.[cm]?ts$/u.test(path) ? importTypeScript(path) : import(pathToFileURL(path).href);
}

function defaultExport(module: unknown): unknown {
  const { default: options } = module as { readonly default?: unknown };
  if (options === undefined) throw new Error('it has no default export; write `export default defineConfig({ … })`');
  return options;
}

async function readManifestKey(root: string): Promise<unknown> {
  const path = join(root, 'package.json');
  if (!existsSync(path)) return undefined;
  const text = await readFile(path, 'utf8');
  // A damaged manifest that does not speak of docwright is not this function's trouble.
  return text.includes('"docwright"') ? (JSON.parse(text) as { docwright?: unknown }).docwright : undefined;
}

function passedOver(file: string, others: readonly string[]): Problem {
  return { code: 'config-ambiguous', severity: 'warning', args: { file, others: others.join(', ') } };
}

function unreadable(file: string, error: unknown): Problem {
  const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return { code: 'config-unreadable', severity: 'error', args: { file, message } };
}
