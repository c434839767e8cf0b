import type { Rule } from 'eslint';
import { matchSignature } from './match-signature.ts';
import { noFalseDoc } from './no-false-doc.ts';
import { noRejectedDoc } from './no-rejected-doc.ts';
import { noStaleDoc } from './no-stale-doc.ts';
import { requireDoc } from './require-doc.ts';
import { reviewDoc } from './review-doc.ts';

/** All rules by name. */
export const rules = {
  'match-signature': matchSignature,
  'no-false-doc': noFalseDoc,
  'no-rejected-doc': noRejectedDoc,
  'no-stale-doc': noStaleDoc,
  'require-doc': requireDoc,
  'review-doc': reviewDoc,
} satisfies Record<string, Rule.RuleModule>;
