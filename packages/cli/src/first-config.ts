import type { PartialStyle } from '@docwright/core/model';
import type { DetectedProject } from './detect-project.ts';

/** Answers that a first configuration is written from. */
export interface FirstConfigAnswers {
  readonly scope: 'public' | 'exported' | 'all';
}

/** A file to be written. */
export interface FirstConfig {
  readonly name: 'docwright.config.ts' | 'docwright.config.json';
  readonly text: string;
}

/** The first configuration of a project: typed where there is TypeScript, else JSON with its schema. */
export function firstConfig(
  project: DetectedProject,
  { scope }: FirstConfigAnswers,
  style: PartialStyle = {},
): FirstConfig {
  const options = { ...sourcesOf(project), scope };
  if (project.tsconfig !== undefined) return typedConfig(options, style);
  return jsonConfig({ ...options, ...(Object.keys(style).length > 0 && { style }) });
}

/** The options that select the sources of a project, where the defaults do not. */
export function sourcesOf({ tsconfig, sources }: DetectedProject): { tsconfig?: string; files?: string[] } {
  if (tsconfig === undefined) return { files: [`${sources ?? '.'}/**`.replace(/^\.\//u, '')] };
  return tsconfig === 'tsconfig.json' ? {} : { tsconfig };
}

function jsonConfig(options: object): FirstConfig {
  const $schema = './node_modules/docwright/docwright.schema.json';
  return { name: 'docwright.config.json', text: `${JSON.stringify({ $schema, ...options }, null, 2)}\n` };
}

function typedConfig(
  { scope, ...options }: { readonly scope: string; readonly tsconfig?: string },
  style: PartialStyle,
): FirstConfig {
  const learned = `  // How most comments here are written.\n  style: ${inline(style)},\n`;
  const lines = Object.entries(options).map(([key, value]) => `  ${key}: '${value}',`);
  const text = `import { defineConfig } from 'docwright';

export default defineConfig({
${lines.map((line) => `${line}\n`).join('')}  // What counts: 'public' (what package.json gives out), 'exported' (by any module) or 'all'.
  scope: '${scope}',
  // Set any of these to 'off', 'warning' or 'error'.
  check: { missing: 'error', stale: 'error', review: 'warning', false: 'error' },
${Object.keys(style).length > 0 ? learned : ''}});
`;
  return { name: 'docwright.config.ts', text };
}

/** A value as a line of TypeScript. */
function inline(value: unknown): string {
  if (typeof value === 'string') return `'${value}'`;
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{ ${Object.entries(value)
    .map(([key, part]) => `${key}: ${inline(part)}`)
    .join(', ')} }`;
}

/** The scope that suits a project: one that publishes nothing has no public surface. */
export function usualScope({ publishes }: DetectedProject): FirstConfigAnswers['scope'] {
  return publishes ? 'public' : 'exported';
}
