import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PackageManifest } from './package-manifest.ts';

const steps = ['major', 'minor', 'patch'] as const;

/**
 * The version that the changesets waiting in the repository will give a package; undefined where none waits for it or its
 * version is no plain one, such as a prerelease.
 *
 * @param root - Absolute path of the package; the changesets lie there or in a folder above.
 * @see https://github.com/changesets/changesets
 */
export function nextVersion(root: string, { name, version }: PackageManifest): string | undefined {
  const numbers = /^(\d+)\.(\d+)\.(\d+)$/u
    .exec(version ?? '')
    ?.slice(1)
    .map(Number);
  if (name === undefined || numbers === undefined) return undefined;
  const waiting = new Set(readChangesets(root).flatMap((text) => stepOf(text, name) ?? []));
  const place = steps.findIndex((step) => waiting.has(step));
  if (place === -1) return undefined;
  return numbers.map((number, index) => (index < place ? number : index === place ? number + 1 : 0)).join('.');
}

function readChangesets(root: string): string[] {
  const folder = findFolder(root);
  if (folder === undefined) return [];
  const files = readdirSync(folder, { withFileTypes: true }).filter((file) => file.isFile());
  const names = files.map(({ name }) => name).filter((name) => name.endsWith('.md') && name !== 'README.md');
  return names.map((name) => readFileSync(join(folder, name), 'utf8'));
}

function findFolder(root: string): string | undefined {
  for (let folder = root; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.changeset/config.json'))) return join(folder, '.changeset');
    if (folder === dirname(folder) || existsSync(join(folder, '.git'))) return undefined;
  }
}

/** The line about a package in the front matter of a changeset: `"@acme/shop": minor`. */
function stepOf(text: string, name: string): string | undefined {
  const lines = /^---\r?\n([\s\S]*?)^---/mu.exec(text)?.[1]?.split('\n') ?? [];
  const fields = lines.map((line) => /^\s*(["']?)(.+?)\1\s*:\s*["']?(\w+)/u.exec(line));
  return fields.find((field) => field?.[2] === name)?.[3];
}
