import { createRequire } from 'node:module';
import { ESLint } from 'eslint';
import { openWorkspace, planApply } from '@docwright/core';
import { loadConfig } from '@docwright/core/config';
import * as typescriptParser from '@typescript-eslint/parser';
import { expect, test, vi } from 'vitest';
import docwright from '../src/index.ts';
import { cachedProject, type TestProject } from './support/cached-project.ts';

const sources = {
  'src/index.ts': `export * from './hello.js';
export function pick(items: readonly string[]): string {
  if (items.length === 0) throw new RangeError('nothing to pick from');
  return items[0]!;
}
`,
  'src/hello.js': `export function greet(name, times = 2) {
  if (times < 0) throw new RangeError('times');
  return name.repeat(times);
}
`,
  'tsconfig.json': '{ "compilerOptions": { "strict": true, "allowJs": true }, "include": ["src"] }',
};
const template = `{{ summary }}
{% for each in throws %}
@throws {% raw %}{@link {% endraw %}{{ each.error }}{% raw %}}{% endraw %} {{ each.text }}
{%- endfor %}
{% for parameter in parameters %}
@param {{ parameter.name }} - {{ parameter.text }}
{%- endfor %}
`;

/** Texts of modules as ESLint fixes them, and as `docwright apply` would write them. */
async function bothDoors(project: TestProject): Promise<{ linted: string[]; applied: string[] }> {
  const { config } = await loadConfig({ root: project.folder, flags: { inferTypes: false }, environment: {} });
  const { modules } = await planApply(await openWorkspace({ config }));
  const eslint = new ESLint({
    cwd: project.folder,
    fix: true,
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: ['**/*.{ts,js}'],
        ...docwright.configs.recommended,
        languageOptions: { parser: typescriptParser },
        rules: { 'docwright/require-doc': ['error', { fix: true }] },
      },
    ],
  });
  const paths = modules.map(({ edits }) => edits.module);
  const results = await eslint.lintFiles(paths);
  const texts = new Map(results.map(({ filePath, output }) => [filePath, output ?? '']));
  return {
    linted: paths.map((path) => texts.get(project.path(path)) ?? ''),
    applied: modules.map(({ after }) => after),
  };
}

/** Modules of CommonJS that this process has loaded, by their last folder. */
function hasEngine(): boolean {
  return Object.keys(createRequire(import.meta.url).cache).some((path) => /[\\/]liquidjs[\\/]/u.test(path));
}

test('without templates no engine is loaded, and fixes follow the configured style', async () => {
  const config = { style: { hyphen: false, order: ['throws', 'param'], width: 60 } };
  const project = await cachedProject({ ...sources, 'docwright.config.json': JSON.stringify(config) });
  const { linted, applied } = await bothDoors(project);
  expect(linted).toEqual(applied);
  expect(applied.join('\n')).toMatch(/@throws \{@link RangeError\}/u);
  expect(hasEngine()).toBe(false);
});

test('fixes are laid out by the templates of the project, in TypeScript and JavaScript', async () => {
  const config = { apply: { templates: { function: 'templates/function.liquid' } } };
  const project = await cachedProject({
    ...sources,
    'docwright.config.json': JSON.stringify(config),
    'templates/function.liquid': template,
  });
  project.putDoc('src/hello.js:greet', {
    summary: 'Says hello more than once.',
    parameters: [
      { name: 'name', text: 'whom it is said to' },
      { name: 'times', text: 'how often' },
    ],
    throws: [{ error: 'RangeError', text: 'when `times` is negative' }],
  });
  const { linted, applied } = await bothDoors(project);
  expect(linted).toEqual(applied);
  expect(applied).toMatchInlineSnapshot(`
    [
      "/**
     * Says hello more than once.
     *
     * @throws {RangeError} when \`times\` is negative
     *
     * @param name - whom it is said to
     * @param {number} [times=2] - how often
     */
    export function greet(name, times = 2) {
      if (times < 0) throw new RangeError('times');
      return name.repeat(times);
    }
    ",
      "export * from './hello.js';
    /**
     * @throws {@link RangeError} when \`items\` is empty.
     */
    export function pick(items: readonly string[]): string {
      if (items.length === 0) throw new RangeError('nothing to pick from');
      return items[0]!;
    }
    ",
    ]
  `);
  expect(hasEngine()).toBe(true);
});

test('templates that cannot be read fix nothing', async () => {
  const config = { apply: { templates: { function: 'templates/function.liquid' } } };
  const project = await cachedProject({
    ...sources,
    'docwright.config.json': JSON.stringify(config),
    'templates/function.liquid': template,
  });
  project.write('templates/function.liquid', '{% for %}');
  const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
  const eslint = new ESLint({
    cwd: project.folder,
    fix: true,
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: ['**/*.ts'],
        ...docwright.configs.recommended,
        languageOptions: { parser: typescriptParser },
        rules: { 'docwright/require-doc': ['error', { fix: true }] },
      },
    ],
  });
  const [result] = await eslint.lintFiles(['src/index.ts']);
  expect(result?.output).toBeUndefined();
  expect(result?.errorCount).toBe(1);
  expect(warned.mock.calls.map(([message]) => String(message))).toContainEqual(
    expect.stringContaining('`apply.templates` cannot be read'),
  );
  warned.mockRestore();
});
