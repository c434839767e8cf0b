import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import docwright from '../src/index.ts';

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

function sourcesOf(name: (typeof corpora)[number]): string[] {
  const folder = join(dirname(require.resolve(`${name}/package.json`)), 'src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.ts$/u.test(path) && !/\.test\.ts$|benchmarks|\/tests\//u.test(path))
    .map((path) => join(folder, path));
}

describe.each(corpora)('%s', (name) => {
  const files = sourcesOf(name);

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
