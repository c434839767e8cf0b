import type { Linter } from 'eslint';

/** What every project can keep: gaps in what the package gives out, and comments that are not true. */
export const recommendedRules: Linter.RulesRecord = {
  'docwright/match-signature': 'error',
  'docwright/no-false-doc': 'error',
  'docwright/no-rejected-doc': 'error',
  'docwright/no-stale-doc': 'error',
  'docwright/require-doc': 'error',
  'docwright/review-doc': 'warn',
};

/** All that any module exports is documented, completely, and looked at whenever its code changes. */
export const strictRules: Linter.RulesRecord = {
  ...recommendedRules,
  'docwright/match-signature': ['error', { missing: ['params', 'throws'] }],
  'docwright/require-doc': ['error', { scope: 'exported' }],
  'docwright/review-doc': 'error',
};
