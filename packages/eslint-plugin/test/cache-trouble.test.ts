import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import * as typescriptParser from '@typescript-eslint/parser';
import { ESLint, type Linter } from 'eslint';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import docwright from '../src/index.ts';
import { cachedProject, testProject, type TestProject } from './support/cached-project.ts';

const source = `export function open(path: string): string {
  if (path === '') throw new RangeError('empty');
  return path;
}
`;
const warnings = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);

beforeEach(() => {
  warnings.mockClear();
});

afterEach(() => {
  warnings.mockClear();
});

/** Files of the whole project are looked at twice a second at most. */
const soon = { timeout: 30_000 };

/** An editor: one instance that lints again and again. */
function editor(
  { folder }: TestProject,
  config: Linter.Config = docwright.configs.recommended,
): (file?: string) => Promise<Linter.LintMessage[]> {
  const eslint = new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    overrideConfig: [{ files: ['**/*.ts'], ...config, languageOptions: { parser: typescriptParser } }],
  });
  return async (file = 'src/index.ts') => (await eslint.lintFiles([file]))[0]?.messages ?? [];
}

/** What was said, without what other parts of the process say. */
function said(): string[] {
  return warnings.mock.calls.flatMap(([message, type]) =>
    (type as unknown) === 'DocwrightWarning' ? [String(message)] : [],
  );
}

describe('a cache that cannot be used', () => {
  it.each([
    ['damaged', '{"schema":1', /\.docwright\/\S+ is damaged \(.*\); run `docwright generate` to rebuild it\./u],
    ['newer', '{"schema":99}', /was written by a newer docwright \(schema 99\); update docwright/u],
    ['missing', undefined, /There is no \.docwright\/index\.json; run `docwright generate`/u],
  ])('that is %s gives one warning, and what can be told without it is told', async (_case, text, message) => {
    const project = await cachedProject({ 'src/index.ts': source, 'src/other.ts': 'export const other = 1;\n' });
    for (const path of ['index.json', 'docs/src/index.ts.json', 'docs/src/other.ts.json']) {
      if (text === undefined) rmSync(project.path(`.docwright/${path}`));
      else project.write(`.docwright/${path}`, text);
    }
    const lint = editor(project);
    expect((await lint()).map(({ ruleId }) => ruleId)).toEqual(['docwright/require-doc']);
    await lint('src/other.ts');
    await lint();
    expect(said()).toEqual([expect.stringMatching(message)]);
  });

  it('that is missing is told by rules that need no surface, too', async () => {
    const project = testProject({ 'src/index.ts': source });
    const lint = editor(project, docwright.configs.strict);
    await lint();
    await lint();
    expect(said()).toEqual([expect.stringContaining('There is no .docwright/index.json')]);
  });

  it('damaged shards of many modules give one warning', async () => {
    const project = await cachedProject({ 'src/index.ts': source, 'src/other.ts': 'export const other = 1;\n' });
    for (const name of ['index', 'other']) project.write(`.docwright/docs/src/${name}.ts.json`, '<<<');
    const lint = editor(project);
    await lint();
    await lint('src/other.ts');
    expect(said()).toEqual([expect.stringContaining('is damaged')]);
  });

  it('a damaged baseline tolerates nothing, and gives one warning', async () => {
    const project = await cachedProject({ 'src/index.ts': source, 'docwright.baseline.json': '[]' });
    expect(await editor(project)()).toHaveLength(1);
    expect(said()).toEqual([expect.stringContaining('docwright.baseline.json is no baseline (it holds no object)')]);
  });
});

describe('in an editor', () => {
  it('sees what docwright wrote meanwhile', async () => {
    const project = testProject({ 'src/index.ts': source, '.docwright/.gitignore': 'tmp/\n' });
    const lint = editor(project);
    expect((await lint())[0]?.suggestions).toBeUndefined();
    await project.generate();
    await expect.poll(async () => (await lint())[0]?.suggestions, soon).toHaveLength(1);
    project.putDoc('src/index.ts:open', 'Opens what lies behind a path.');
    utimesSync(project.path('.docwright/docs/src/index.ts.json'), 1, 1);
    expect((await lint())[0]?.suggestions).toEqual([
      expect.objectContaining({ desc: 'Insert the verified comment: Opens what lies behind a path.' }),
    ]);
  });

  it('sees the baseline come and go', async () => {
    const project = await cachedProject({ 'src/index.ts': source });
    const lint = editor(project);
    expect(await lint()).toHaveLength(1);
    writeFileSync(project.path('docwright.baseline.json'), '{"schema":1,"missing":["src/index.ts:open"]}');
    await expect.poll(() => lint(), soon).toEqual([]);
    rmSync(project.path('docwright.baseline.json'));
    await expect.poll(() => lint(), soon).toHaveLength(1);
  });
});

describe('the project of a file', () => {
  it('is the one with the cache, above a package of its own', async () => {
    const project = await cachedProject({ 'src/index.ts': source, 'src/package.json': '{}' });
    expect((await editor(project)())[0]?.suggestions).toHaveLength(1);
  });

  it('is what the settings say', async () => {
    const project = await cachedProject({ 'src/index.ts': source });
    const eslint = new ESLint({
      cwd: project.folder,
      overrideConfigFile: true,
      overrideConfig: [
        { files: ['**/*.ts'], ...docwright.configs.recommended, languageOptions: { parser: typescriptParser } },
        { settings: { docwright: { root: 'src' } } },
      ],
    });
    const [result] = await eslint.lintFiles(['src/index.ts']);
    expect(result?.messages[0]?.suggestions).toBeUndefined();
    expect(said()).toHaveLength(1);
  });
});
