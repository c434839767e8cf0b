import * as typescriptParser from '@typescript-eslint/parser';
import type { Linter } from 'eslint';
import * as svelteParser from 'svelte-eslint-parser';
import * as vueParser from 'vue-eslint-parser';

/** Whose syntax tree the rule gets. */
export type ParserName = 'typescript' | 'espree' | 'vue' | 'svelte';

/** What a configuration says of each. */
export const parserConfigs: Readonly<Record<ParserName, Linter.Config>> = {
  typescript: { languageOptions: { parser: typescriptParser } },
  espree: {},
  vue: { languageOptions: { parser: vueParser, parserOptions: { parser: typescriptParser } } },
  svelte: { languageOptions: { parser: svelteParser, parserOptions: { parser: typescriptParser } } },
};
