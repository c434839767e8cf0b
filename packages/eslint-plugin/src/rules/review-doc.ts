import type { Rule } from 'eslint';
import { insertMessages } from '../fixes/attach-fix.ts';
import { createRule } from './create-rule.ts';
import type { StaleDocOptions } from './no-stale-doc.ts';
import { driftMessages, reportDrift } from './report-drift.ts';

/** Flags comments under which only the body changed: they may well still hold. */
export const reviewDoc: Rule.RuleModule = createRule<StaleDocOptions>({
  name: 'review-doc',
  meta: {
    type: 'suggestion',
    description: 'ask for a look at comments under which the body changed since they were written',
    fixable: 'code',
    hasSuggestions: true,
    messages: { review: driftMessages.review, ...insertMessages },
    defaultOptions: [{ fix: false }],
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          fix: {
            type: 'boolean',
            description: 'Replace the comment with `--fix` where the cache holds a verified one',
          },
        },
      },
    ],
  },
  create: ({ fix }) => ({
    isQuiet: ({ review }) => review.length === 0,
    check: (file, context) => reportDrift('review', file, { context, fixes: fix }),
  }),
});
