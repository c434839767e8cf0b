import type { Rule } from 'eslint';
import { insertMessages } from '../fixes/attach-fix.ts';
import { createRule } from './create-rule.ts';
import { driftMessages, reportDrift } from './report-drift.ts';

/** Options of the rules `no-stale-doc` and `review-doc`. */
export interface StaleDocOptions {
  /** Replace the comment with `--fix` where the cache holds a verified one for the code as it is. Default false. */
  readonly fix: boolean;
}

/** Flags comments whose declaration got another signature since they were written. */
export const noStaleDoc: Rule.RuleModule = createRule<StaleDocOptions>({
  name: 'no-stale-doc',
  meta: {
    type: 'problem',
    description: 'disallow comments whose declaration got another signature since they were written',
    fixable: 'code',
    hasSuggestions: true,
    messages: { stale: driftMessages.stale, ...insertMessages },
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
    isQuiet: ({ stale }) => stale.length === 0,
    check: (file, context) => reportDrift('stale', file, { context, fixes: fix }),
  }),
});
