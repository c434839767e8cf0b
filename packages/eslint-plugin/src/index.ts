import { createRequire } from 'node:module';
import type { ESLint, Linter } from 'eslint';
import { migrateRules, type JsdocConfig } from './configs/migrate-from-jsdoc.ts';
import { recommendedRules, strictRules } from './configs/shared-rules.ts';
import { rules } from './rules/index.ts';

export type { JsdocConfig } from './configs/migrate-from-jsdoc.ts';
export type { RequireJsdocOptions } from './configs/map-require-jsdoc.ts';
export type { DocwrightSettings } from './project/settings.ts';
export type { MatchSignatureOptions } from './rules/match-signature.ts';
export type { NoFalseDocOptions } from './rules/no-false-doc.ts';
export type { StaleDocOptions } from './rules/no-stale-doc.ts';
export type { Exemption, RequireDocOptions } from './rules/require-doc.ts';

const { name, version } = createRequire(import.meta.url)('../package.json') as { name: string; version: string };

/** The plugin without its configurations, which refer to it. */
const base: ESLint.Plugin & { readonly rules: typeof rules } = {
  meta: { name, version, namespace: 'docwright' },
  rules,
};

/** The plugin. Add one of its `configs` to an `eslint.config.js`. */
const docwright: typeof base & {
  readonly configs: Readonly<Record<'recommended' | 'strict' | 'migrate-from-jsdoc', Linter.Config>>;
} = {
  ...base,
  configs: {
    get recommended() {
      return configOf('recommended', recommendedRules);
    },
    get strict() {
      return configOf('strict', strictRules);
    },
    get 'migrate-from-jsdoc'() {
      return configOf('migrate-from-jsdoc', migrateRules());
    },
  },
};

export default docwright;
// What `require` gives to configurations in CommonJS, and to tools that look into plugins.
export { docwright as 'module.exports' };

/**
 * A configuration in place of one for eslint-plugin-jsdoc: the rules that have a successor are switched off, and the successor
 * gets their severity and options. Put it behind the configuration that it replaces.
 *
 * @param config - The configuration with the rules of eslint-plugin-jsdoc. Default: those that `migrate-from-jsdoc` stands for.
 */
export function migrateFromJsdoc(config?: JsdocConfig): Linter.Config {
  return configOf('migrate-from-jsdoc', migrateRules(config));
}

function configOf(config: string, configured: Linter.RulesRecord): Linter.Config {
  return { name: `docwright/${config}`, plugins: { docwright }, rules: configured };
}
