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
export function firstConfig(project: DetectedProject, { scope }: FirstConfigAnswers): FirstConfig {
  const options = {
    ...(project.tsconfig !== undefined && project.tsconfig !== 'tsconfig.json' && { tsconfig: project.tsconfig }),
    ...(project.tsconfig === undefined && { files: [`${project.sources ?? '.'}/**`.replace(/^\.\//u, '')] }),
    scope,
  };
  return project.tsconfig === undefined ? jsonConfig(options) : typedConfig(options);
}

function jsonConfig(options: object): FirstConfig {
  const $schema = './node_modules/docwright/docwright.schema.json';
  return { name: 'docwright.config.json', text: `${JSON.stringify({ $schema, ...options }, null, 2)}\n` };
}

function typedConfig({ scope, ...options }: { readonly scope: string; readonly tsconfig?: string }): FirstConfig {
  const lines = Object.entries(options).map(([key, value]) => `  ${key}: '${value}',`);
  const text = `import { defineConfig } from 'docwright';

export default defineConfig({
${lines.map((line) => `${line}\n`).join('')}  // What counts: 'public' (what package.json gives out), 'exported' (by any module) or 'all'.
  scope: '${scope}',
  // Set any of these to 'off', 'warning' or 'error'.
  check: { missing: 'error', stale: 'error', review: 'warning', false: 'error' },
});
`;
  return { name: 'docwright.config.ts', text };
}

/** The scope that suits a project: one that publishes nothing has no public surface. */
export function usualScope({ publishes }: DetectedProject): FirstConfigAnswers['scope'] {
  return publishes ? 'public' : 'exported';
}
