import { rmSync, utimesSync } from 'node:fs';
import { checkDocs, openWorkspace } from '@docwright/core';
import { loadConfig } from '@docwright/core/config';
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';
import docwright from '../src/index.ts';
import { cachedProject, type TestProject } from './support/cached-project.ts';

// What the last check of a project found in just the text that is linted is not worked out again. Rules must say the same with it
// and without.

const files = {
  'src/index.ts': `export * from './store.ts';\n`,
  'src/store.ts': `/** Keeps items by id. */
export class Store {
  /**
   * Gets an item.
   *
   * @param key - its id
   */
  get(id: string): string {
    if (id === '') throw new RangeError('empty');
    return id;
  }
  put(id: string): void {}
}
export interface Options {
  limit: number;
}
/** TODO */
export function open(): void {}
/** Reads what {@link Store.gone} keeps. */
function read(): void {}
read();
`,
};

const memo = '.docwright/tmp/memo/doubts.json';
let project: TestProject;

async function check(): Promise<void> {
  const { config } = await loadConfig({ root: project.folder, flags: { inferTypes: false }, environment: {} });
  await checkDocs(await openWorkspace({ config }));
}

/** Messages of all rules, with where they stand. */
function lint(text: string, rules: Partial<Linter.RulesRecord> = docwright.configs.strict.rules ?? {}): string[] {
  const linter = new Linter({ cwd: project.folder });
  const config: Linter.Config = {
    files: ['**/*.ts'],
    plugins: { docwright },
    languageOptions: { parser: typescriptParser },
    rules,
  };
  return linter
    .verify(text, config, { filename: project.path('src/store.ts') })
    .map(({ ruleId, line, column, endLine, endColumn, message, suggestions = [] }) =>
      [ruleId, line, column, endLine, endColumn, message, ...suggestions.map(({ desc }) => desc)].join(' | '),
    );
}

beforeAll(async () => {
  project = await cachedProject(files);
  project.putDoc('src/store.ts:Store#put', 'Puts an item beside those that are there.');
  await check();
});

describe('what the last check found', () => {
  it.each([
    ['recommended', docwright.configs.recommended.rules],
    ['strict', docwright.configs.strict.rules],
    ['all declarations', { 'docwright/require-doc': ['error', { scope: 'all', kinds: ['method', 'property'] }] }],
    ['another preset', { 'docwright/require-doc': ['error', { scope: 'all', preset: 'typedoc' }] }],
  ] as [string, Partial<Linter.RulesRecord>][])('is what the rules say themselves: %s', async (_name, rules) => {
    const text = project.read('src/store.ts');
    const known = lint(text, rules);
    rmSync(project.path(memo));
    // Linted as text that nobody has seen, under a shard that nobody has compared it with.
    const unknown = lint(`${text}\n`, rules);
    rmSync(project.path('.docwright/tmp/memo/check.json'));
    await check();
    expect(known).toEqual(unknown);
    expect(known.length).toBeGreaterThan(0);
  });

  it('is said as it was found: rules take it from the memo', async () => {
    const text = project.read('src/store.ts');
    const found = JSON.parse(project.read(memo)) as { value: Record<string, { gaps: unknown[]; findings: unknown[] }> };
    const quiet = Object.values(found.value).map((each) => ({ ...each, gaps: [], findings: [] }));
    const modules = Object.fromEntries(Object.keys(found.value).map((path, index) => [path, quiet[index]]));
    project.write(memo, JSON.stringify({ ...found, value: modules }));
    // Another object of the plugin would read at once; this one looks again after half a second.
    await expect.poll(() => lint(text), { timeout: 30_000 }).toEqual([]);
    project.write(memo, JSON.stringify(found));
    await expect.poll(() => lint(text), { timeout: 30_000 }).not.toEqual([]);
  });

  it('says nothing of another text', () => {
    const text = project.read('src/store.ts').replace('/** Keeps items by id. */\n', '');
    expect(lint(text).join('\n')).toContain('Class `Store` is undocumented');
  });

  it('is what stands in the memo as it is now, for as long as the process lives', async () => {
    const text = project.read('src/store.ts');
    const before = lint(text);
    expect(lint(text)).toEqual(before);
    const found = project.read(memo);
    project.write(memo, found.replaceAll('"TODO"', '"Later"'));
    await expect.poll(() => lint(text).join('\n'), { timeout: 30_000 }).toContain('the summary "Later"');
    // The same memo, another text: nothing of it is said.
    expect(lint(`${text}\n`).join('\n')).toContain('the summary "TODO"');
    project.write(memo, found);
    await expect.poll(() => lint(text), { timeout: 30_000 }).toEqual(before);
  });

  it('stands where it stands behind a byte order mark and with Windows line ends', async () => {
    const text = project.read('src/store.ts').replaceAll('\n', '\r\n');
    const marked = `\uFEFF/** TODO */\r\nexport const first = 1;\r\n${text}`;
    project.write('src/store.ts', marked);
    await check();
    // Another word shows that it comes from the memo.
    project.write(memo, project.read(memo).replaceAll('"TODO"', '"Later"'));
    await expect.poll(() => lint(marked).join('\n'), { timeout: 30_000 }).toContain('the summary "Later"');
    const known = lint(marked).map((each) => each.replace('the summary "Later"', 'the summary "TODO"'));
    expect(known).toContainEqual(expect.stringContaining('no-false-doc | 1 | 5 | 1 | 9 |'));
    const unknown = lint(`${marked}\n`);
    project.write('src/store.ts', files['src/store.ts']);
    await check();
    expect(known).toEqual(unknown);
  });

  it('says nothing once the shard is another', () => {
    const text = project.read('src/store.ts');
    project.recache('src/store.ts:Store', (cached) => ({
      ...cached,
      fingerprints: { signature: 'another', body: 'another' },
    }));
    utimesSync(project.path('.docwright/docs/src/store.ts.json'), new Date(), new Date(0));
    expect(lint(text).join('\n')).toContain('The signature of `Store` changed');
  });
});
