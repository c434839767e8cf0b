import type { Rule } from 'eslint';
import { matchSignature } from './match-signature.ts';
import { noFalseDoc } from './no-false-doc.ts';
import { noRejectedDoc } from './no-rejected-doc.ts';
import { noStaleDoc } from './no-stale-doc.ts';
import { requireDoc } from './require-doc.ts';
import { reviewDoc } from './review-doc.ts';

/** Name of a rule, without the plugin's. */
export type RuleName =
  'match-signature' | 'no-false-doc' | 'no-rejected-doc' | 'no-stale-doc' | 'require-doc' | 'review-doc';

/** All rules by name. */
export const rules: Readonly<Record<RuleName, Rule.RuleModule>> = {
  'match-signature': matchSignature,
  'no-false-doc': noFalseDoc,
  'no-rejected-doc': noRejectedDoc,
  'no-stale-doc': noStaleDoc,
  'require-doc': requireDoc,
  'review-doc': reviewDoc,
};
