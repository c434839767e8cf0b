import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { beforeEach, describe, expect, it } from 'vitest';
import docwright from '../src/index.ts';
import { cachedProject, type TestProject } from './support/cached-project.ts';

// Without a check of the project, a text that was looked at once is not looked at again. Nothing may be said that a look would not say.

let project: TestProject;

beforeEach(async () => {
  project = await cachedProject({ 'src/index.ts': 'export {};\n' });
  project.write('src/new.ts', text);
});

const text = `/** Keeps items. */
export class Store {
  /**
   * Gets an item.
   *
   * @param key - its id
   */
  get(id: string): string { return id; }
  put(id: string): void {}
}
/** TODO */
export function open(): void {}
`;

const requireDoc = ['error', { scope: 'exported' }] as const;
const all: Partial<Linter.RulesRecord> = {
  ...docwright.configs.strict.rules,
  'docwright/require-doc': [...requireDoc],
};

function lint(code: string, rules: Partial<Linter.RulesRecord> = all): string[] {
  const config: Linter.Config = {
    files: ['**/*.ts'],
    plugins: { docwright },
    languageOptions: { parser: typescriptParser },
    rules,
  };
  return new Linter({ cwd: project.folder })
    .verify(code, config, { filename: project.path('src/new.ts') })
    .map(({ ruleId, line, column, message }) => `${ruleId ?? ''} ${line}:${column} ${message}`);
}

describe('a text that no check of the project saw', () => {
  it('gives the same each time', () => {
    const first = lint(text);
    expect(first.map((each) => each.split(' ')[0])).toEqual([
      'docwright/match-signature',
      'docwright/require-doc',
      'docwright/no-false-doc',
    ]);
    expect(lint(text)).toEqual(first);
    expect(lint(`\n${text}`)).not.toEqual(first);
    expect(lint(text)).toEqual(first);
  });

  it('is asked again under other options', () => {
    expect(lint(text, { 'docwright/require-doc': [...requireDoc] })).toHaveLength(2);
    expect(lint(text, { 'docwright/require-doc': ['error', { scope: 'exported', kinds: ['method'] }] })).toHaveLength(
      1,
    );
    const selected = ['error', { scope: 'exported', except: ['MethodDefinition'] }] as const;
    expect(lint(text, { 'docwright/require-doc': [...selected] })).toHaveLength(1);
    expect(lint(text, { 'docwright/require-doc': [...requireDoc] })).toHaveLength(2);
  });

  it('is looked at again once the cache has a record of it', async () => {
    const lintNow = (): string => lint(text, { 'docwright/require-doc': [...requireDoc] }).join('\n');
    expect(lintNow()).not.toContain('A verified comment for it is in the cache');
    project.write('src/index.ts', `export * from './new.ts';\n`);
    await project.generate();
    project.putDoc('src/new.ts:Store#put', 'Puts an item beside those that are there.');
    await expect.poll(lintNow, { timeout: 30_000 }).toContain('A verified comment for it is in the cache');
  });
});
