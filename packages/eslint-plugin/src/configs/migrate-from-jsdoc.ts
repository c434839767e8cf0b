import type { Linter } from 'eslint';
import { mapRequireJsdoc } from './map-require-jsdoc.ts';

/** The part of a configuration that speaks of eslint-plugin-jsdoc: its rules as they are written there. */
export interface JsdocConfig {
  /** Default: `jsdoc/require-jsdoc`, `check-param-names` and `check-template-names`, as errors. */
  readonly rules?: Readonly<Record<string, Linter.RuleEntry | undefined>>;
}

/** What takes the place of each rule of eslint-plugin-jsdoc, and the options that make it do the same. */
const successors: Readonly<Record<string, { readonly rule: string; readonly options?: object }>> = {
  'check-param-names': { rule: 'match-signature' },
  'check-property-names': { rule: 'match-signature' },
  'check-template-names': { rule: 'match-signature' },
  'require-param': { rule: 'match-signature', options: { missing: ['params'] } },
  'require-param-name': { rule: 'match-signature' },
  'require-throws': { rule: 'match-signature', options: { missing: ['throws'] } },
  'require-returns-check': { rule: 'match-signature' },
  'informative-docs': { rule: 'no-false-doc', options: { hollow: true } },
  'no-blank-blocks': { rule: 'no-false-doc', options: { hollow: true } },
  'no-undefined-types': { rule: 'no-false-doc' },
  'no-defaults': { rule: 'no-false-doc' },
};

const before: NonNullable<JsdocConfig['rules']> = {
  'jsdoc/require-jsdoc': 'error',
  'jsdoc/check-param-names': 'error',
  'jsdoc/check-template-names': 'error',
};

/**
 * The rules that take the place of rules of eslint-plugin-jsdoc, with the severity and the options that these have, and these switched
 * off. Rules without a successor are left alone.
 */
export function migrateRules({ rules = before }: JsdocConfig = {}): Linter.RulesRecord {
  const migrated: Record<string, Successor> = {};
  const result: Linter.RulesRecord = {};
  for (const [name, entry] of Object.entries(rules)) {
    const successor = entry === undefined ? undefined : successorOf(name, entry);
    if (successor === undefined) continue;
    result[name] = 'off';
    migrated[successor.rule] = merge(migrated[successor.rule], successor);
  }
  for (const { rule, severity, options } of Object.values(migrated)) result[`docwright/${rule}`] = [severity, options];
  return result;
}

type Severity = 'error' | 'warn';
type Options = Readonly<Record<string, unknown>>;

interface Successor {
  readonly rule: string;
  readonly severity: Severity;
  readonly options: Options;
}

function successorOf(name: string, entry: Linter.RuleEntry): Successor | undefined {
  const severity = severityOf(entry);
  if (!name.startsWith('jsdoc/') || severity === undefined) return undefined;
  const rule = name.slice('jsdoc/'.length);
  if (rule === 'require-jsdoc') {
    const written: unknown = Array.isArray(entry) ? entry[1] : undefined;
    return { rule: 'require-doc', severity, options: { ...mapRequireJsdoc(written ?? {}) } };
  }
  const found = successors[rule];
  if (found === undefined) return undefined;
  const { rule: successor, options = successor === 'match-signature' ? { missing: [] } : {} } = found;
  return { rule: successor, severity, options: options as Options };
}

/** Several rules become one: the sterner severity counts, and lists are joined. */
function merge(one: Successor | undefined, other: Successor): Successor {
  if (one === undefined) return other;
  const options: Record<string, unknown> = { ...one.options };
  for (const [name, value] of Object.entries(other.options)) {
    const known = options[name];
    options[name] = isList(known) && isList(value) ? [...new Set([...known, ...value])] : value;
  }
  return { ...one, severity: one.severity === 'error' ? 'error' : other.severity, options };
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** Undefined for a rule that is switched off. */
function severityOf(entry: Linter.RuleEntry): Severity | undefined {
  const [severity] = Array.isArray(entry) ? entry : [entry];
  if (severity === 'error' || severity === 2) return 'error';
  return severity === 'warn' || severity === 1 ? 'warn' : undefined;
}
