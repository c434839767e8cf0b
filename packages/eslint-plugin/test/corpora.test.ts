import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import docwright from '../src/index.ts';
import { testProject } from './support/cached-project.ts';

// Real code, as its packages ship it: no rule may crash on it, and all fixes together must leave code that parses.

const require = createRequire(import.meta.url);
const corpora = ['rxjs', 'zod'] as const;

const config: Linter.Config[] = [
  {
    files: ['**/*.ts'],
    ...docwright.configs.strict,
    languageOptions: { parser: typescriptParser },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    rules: {
      ...docwright.configs.strict.rules,
      'docwright/require-doc': ['error', { scope: 'all', fix: true }],
      'docwright/match-signature': ['error', { missing: ['params', 'throws'], fix: true }],
    },
  },
];

function folderOf(name: (typeof corpora)[number]): string {
  return join(dirname(require.resolve(`${name}/package.json`)), 'src');
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.ts$/u.test(path) && !/\.test\.ts$|benchmarks|\/tests\//u.test(path))
    .map((path) => join(folder, path));
}

describe.each(corpora)('%s', (name) => {
  const files = sourcesIn(folderOf(name));

  it('is linted without a crash, and fixed without a conflict', () => {
    const linter = new Linter({ configType: 'flat' });
    const count = { reports: 0, fixed: 0 };
    expect(files.length).toBeGreaterThan(50);
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      // Not the name of the file: it belongs to a package of others, which has no cache.
      const { messages, output, fixed } = linter.verifyAndFix(text, config, { filename: 'corpus.ts' });
      expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
      expect(messages.filter(({ ruleId }) => ruleId === null)).toEqual([]);
      count.reports += messages.length;
      if (!fixed) continue;
      count.fixed++;
      expect(linter.verifyAndFix(output, config, { filename: 'corpus.ts' }).fixed).toBe(false);
    }
    expect(count.reports).toBeGreaterThan(500);
  });
});

describe('rxjs with verified comments in its cache', () => {
  it('takes them in with one run, which leaves nothing to fix', async () => {
    const project = testProject({});
    cpSync(folderOf('rxjs'), project.path('src'), { recursive: true });
    await project.generate();
    const linter = new Linter({ cwd: project.folder });
    let inserted = 0;
    for (const filename of sourcesIn(project.path('src'))) {
      const text = readFileSync(filename, 'utf8');
      const { messages, output, fixed } = linter.verifyAndFix(text, config, { filename });
      expect(messages.filter(({ fatal, ruleId }) => fatal === true || ruleId === null)).toEqual([]);
      if (!fixed) continue;
      // Comments alone come in, and none of those that people wrote goes.
      expect(withoutComments(output)).toEqual(withoutComments(text));
      inserted += output.split('/**').length - text.split('/**').length;
      expect(linter.verifyAndFix(output, config, { filename }).fixed).toBe(false);
    }
    expect(inserted).toBeGreaterThan(10);
  });
});

/** The tokens of a text. */
function withoutComments(text: string): string[] {
  return typescriptParser.parseForESLint(text, { tokens: true }).ast.tokens.map(({ value }) => value);
}
