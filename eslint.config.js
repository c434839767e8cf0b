// @ts-check
import { existsSync } from 'node:fs';
import { importWalls } from '@docwright/import-walls';
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import eslintPlugin from 'eslint-plugin-eslint-plugin';
import tseslint from 'typescript-eslint';

// Our own rules, once they are built: the task that lints builds them first.
const ownPlugin = new URL('packages/eslint-plugin/dist/index.js', import.meta.url);
const { default: docwright } = existsSync(ownPlugin) ? await import(ownPlugin.href) : {};

export default defineConfig(
  globalIgnores([
    '**/dist/**',
    '**/coverage/**',
    '**/.turbo/**',
    '**/.vitest/**',
    '**/fixtures/**',
    'examples/**',
    'bench/**',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Misreads ts-morph's class types: a Node subclass is 'not created by its constructor'.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['**/*.test.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
  },
  {
    files: ['packages/eslint-plugin/src/rules/*.ts'],
    extends: [eslintPlugin.configs.recommended],
    // Suggestions are attached in `fixes/`, where this rule does not look.
    rules: { 'eslint-plugin/require-meta-has-suggestions': 'off' },
  },
  ...(docwright === undefined ? [] : [ownDocs()]),
  importWalls,
);

/** What every module of the packages that users install owes its readers. Members and false claims are for `docwright check`, too. */
function ownDocs() {
  const kinds = ['function', 'class', 'interface', 'type-alias', 'enum', 'namespace', 'variable'];
  return {
    files: ['packages/{core,cli,eslint-plugin,unplugin}/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    plugins: { docwright },
    rules: {
      'docwright/require-doc': ['error', { scope: 'exported', preset: 'deno', kinds }],
      'docwright/match-signature': ['error', { missing: [], properties: false }],
      'docwright/no-false-doc': ['error', { hollow: false }],
    },
  };
}
