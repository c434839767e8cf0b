import { hashDoc } from '@docwright/core/model';
import { hideSuspects } from '@docwright/core/secrets';
import { formatFinding } from '@docwright/core/verify';
import type { Rule } from 'eslint';
import { locate } from '../module/locate.ts';
import { createRule } from './create-rule.ts';

/** Flags comments that say what the truth gate refused. */
export const noRejectedDoc: Rule.RuleModule = createRule<object>({
  name: 'no-rejected-doc',
  meta: {
    type: 'problem',
    description: 'disallow comments that the truth gate refused as drafts',
    messages: { rejected: 'This comment of `{{name}}` was refused as a draft{{reasons}}' },
    schema: [],
  },
  create: () => ({
    isQuiet: ({ rejected }) => rejected.length === 0,
    check(file, context) {
      if (file.known === undefined && !file.isCached()) return;
      for (const symbol of file.suspects(({ rejected }) => rejected)) {
        const cached = file.cached(symbol);
        if (cached?.rejectedDoc === undefined) continue;
        const { comment, name } = symbol.record;
        if (comment === undefined || hashDoc(comment.doc) !== cached.rejectedDoc) continue;
        const errors = (cached.findings ?? []).filter(({ severity }) => severity === 'error').map(formatFinding);
        const reasons = errors.length === 0 ? '.' : `: ${hideSuspects(errors.join(' '))}`;
        context.report({
          loc: locate(comment.range, file),
          messageId: 'rejected',
          data: { name, reasons },
        });
      }
    },
  }),
});
