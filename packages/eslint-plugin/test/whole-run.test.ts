import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ESLint as ESLint10 } from 'eslint';
import { ESLint as ESLint9 } from 'eslint-9';
import { openWorkspace, takeBaseline } from '@docwright/core';
import { loadConfig } from '@docwright/core/config';
import { renderBaseline } from '@docwright/core/model';
import * as typescriptParser from '@typescript-eslint/parser';
import { beforeAll, describe, expect, it } from 'vitest';
import docwright from '../src/index.ts';
import { testProject, type TestProject } from './support/cached-project.ts';

// The squiggle, the fix and the clean file on a copy of the example project: by the class that editors use, and by the real
// command, which needs the built packages.

const require = createRequire(import.meta.url);
const example = fileURLToPath(new URL('../../../examples/inventory', import.meta.url));
const module = 'src/money.ts';
const cleanModule = 'src/query/parse.ts';

let project: TestProject;

beforeAll(async () => {
  project = testProject({});
  cpSync(example, project.folder, { recursive: true, filter: (path) => !/node_modules|\.docwright$/u.test(path) });
  await project.generate();
});

/** All sources as they are now. */
function sources(): Record<string, string> {
  const paths = readdirSync(project.path('src'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  return Object.fromEntries(paths.map((path) => [path, readFileSync(project.path(join('src', path)), 'utf8')]));
}

describe.each([
  ['ESLint 10', ESLint10],
  ['ESLint 9', ESLint9 as unknown as typeof ESLint10],
])('%s', (_version, ESLint) => {
  const create = (options: { fix?: boolean } = {}): ESLint10 =>
    new ESLint({
      cwd: project.folder,
      overrideConfigFile: true,
      overrideConfig: [
        {
          files: ['**/*.ts'],
          ...docwright.configs.recommended,
          languageOptions: { parser: typescriptParser },
          rules: { ...docwright.configs.recommended.rules, 'docwright/require-doc': ['error', { fix: true }] },
        },
      ],
      ...options,
    });

  it('shows the gap, fixes it from the cache, and finds nothing to do the second time', async () => {
    const before = project.read(module);
    const [shown] = await create().lintFiles([module]);
    expect(shown?.fixableErrorCount).toBeGreaterThan(0);
    const [fixed] = await create({ fix: true }).lintFiles([module]);
    const after = fixed?.output ?? '';
    expect(after.length).toBeGreaterThan(before.length);
    const again = await create({ fix: true }).lintText(after, { filePath: project.path(module) });
    expect(again[0]?.output).toBeUndefined();
    expect(again[0]?.fixableErrorCount).toBe(0);
    const left = (shown?.errorCount ?? 0) - (shown?.fixableErrorCount ?? 0);
    expect(again[0]?.errorCount).toBe(left);
  });
});

describe('the real command', () => {
  const bin = join(dirname(require.resolve('eslint/package.json')), 'bin/eslint.js');
  const plugin = pathToFileURL(fileURLToPath(new URL('../dist/index.js', import.meta.url))).href;
  const parser = pathToFileURL(require.resolve('@typescript-eslint/parser')).href;
  const eslint = (...argv: string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, [bin, ...argv], { cwd: project.folder, encoding: 'utf8' });

  it('goes from squiggle to fix to clean', async () => {
    project.write(
      'eslint.config.mjs',
      `import parser from '${parser}';
import docwright from '${plugin}';
const { rules, ...recommended } = docwright.configs.recommended;
export default [
  { files: ['src/**/*.ts'], languageOptions: { parser }, ...recommended, rules: { ...rules, 'docwright/require-doc': ['error', { fix: true }] } },
];
`,
    );
    const first = eslint('src', '--format', 'json');
    expect({ status: first.status, stderr: first.stderr }).toEqual({ status: 1, stderr: '' });
    const before = messagesByFile(first.stdout);
    eslint('src', '--fix');
    const fixed = sources();
    // The comments are known as docwright's own now.
    await project.generate();
    const second = eslint('src', '--fix', '--format', 'json');
    expect(sources()).toEqual(fixed);
    const after = messagesByFile(second.stdout);
    const clean = Object.keys(before).filter((file) => before[file]?.length !== 0 && after[file]?.length === 0);
    expect(clean.map((file) => file.slice(project.folder.length + 1))).toContain(cleanModule);
    expect(eslint(cleanModule)).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });
});

it('passes over what the baseline names', async () => {
  const eslint = new ESLint10({
    cwd: project.folder,
    overrideConfigFile: true,
    overrideConfig: [
      { files: ['**/*.ts'], ...docwright.configs.recommended, languageOptions: { parser: typescriptParser } },
    ],
  });
  const rulesOf = async (): Promise<(string | null)[]> =>
    (await eslint.lintFiles(['src'])).flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
  expect(await rulesOf()).toContain('docwright/require-doc');
  const { config } = await loadConfig({ root: project.folder, flags: { inferTypes: false }, environment: {} });
  const { baseline } = await takeBaseline(await openWorkspace({ config }));
  project.write('docwright.baseline.json', renderBaseline(baseline));
  // Files of the whole project are looked at twice a second at most.
  await expect.poll(rulesOf, { timeout: 30_000 }).not.toContain('docwright/require-doc');
  expect(await rulesOf()).toContain('docwright/no-false-doc');
});

/** Names of the rules that report something, by file. */
function messagesByFile(json: string): Record<string, string[]> {
  const results = JSON.parse(json) as { filePath: string; messages: { ruleId: string }[] }[];
  return Object.fromEntries(
    results.map(({ filePath, messages }) => [
      filePath,
      messages.map(({ ruleId }) => ruleId).filter((rule) => rule.startsWith('docwright/')),
    ]),
  );
}
