import { readFileSync } from 'node:fs';
import type { Problem } from '../model/index.ts';
import type { PackageManifest } from './package-manifest.ts';

/** Reads package.json at the root. A project without one is fine; one that is no JSON object is a problem. */
export function loadManifest(root: string, problems: Problem[]): { manifest?: PackageManifest } {
  let text: string;
  try {
    text = readFileSync(`${root}/package.json`, 'utf8');
  } catch {
    return {};
  }
  try {
    return { manifest: parseManifest(text) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    problems.push({ code: 'file-unreadable', severity: 'warning', args: { file: 'package.json', message } });
    return {};
  }
}

/**
 * The text of a package.json as a record.
 *
 * @throws SyntaxError when it is not JSON, TypeError when it is not an object.
 */
export function parseManifest(text: string): PackageManifest {
  const value: unknown = JSON.parse(text.replace(/^\uFEFF/u, ''));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError('it is not an object');
  const { name, version, ...rest } = value as Record<string, unknown>;
  return {
    ...rest,
    ...(typeof name === 'string' && { name }),
    ...(typeof version === 'string' && { version }),
  };
}
