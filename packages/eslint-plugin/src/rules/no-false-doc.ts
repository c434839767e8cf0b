import { explainDocumentation } from '@docwright/core/model';
import type { Rule } from 'eslint';
import { findHollow, type Hollow } from '../module/find-hollow.ts';
import type { LintFile } from '../module/lint-file.ts';
import { locate } from '../module/locate.ts';
import { createRule } from './create-rule.ts';
import { checksNamed, problemCodes, findingMessages, troubleOf } from './finding-messages.ts';
import { reportFindings } from './report-findings.ts';

/** Options of the rule `no-false-doc`. */
export interface NoFalseDocOptions {
  /** Also flag comments that say nothing: placeholders, and summaries that only restate the name. Default true. */
  readonly hollow: boolean;
}

/** What a comment says, beside what it says of the signature. */
const aboutText = checksNamed(
  ...[
    'safety',
    'syntax',
    'defaults',
    'quantities',
    'claims',
    'existence',
    'options',
    'inheritance',
    'worth',
    'wording',
  ],
);

/** Flags comments that say what is not so, or nothing. */
export const noFalseDoc: Rule.RuleModule = createRule<NoFalseDocOptions>({
  name: 'no-false-doc',
  meta: {
    type: 'problem',
    description: 'disallow comments that name what does not exist, state what is not so, or say nothing',
    messages: { ...findingMessages(aboutText), hollow: 'The comment of `{{name}}` says nothing: {{reason}}.' },
    defaultOptions: [{ hollow: true }],
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          hollow: {
            type: 'boolean',
            description: 'Also flag comments that say nothing: placeholders, and summaries that only restate the name',
          },
        },
      },
    ],
  },
  create({ hollow }) {
    const isAsked = troubleOf(aboutText, codesOf(hollow));
    return {
      isQuiet: ({ findings, gaps }) =>
        !findings.some(isAsked) && !(hollow && gaps.some((gap) => gap.hollow !== undefined)),
      check(file, context) {
        reportFindings(file, context, { checks: aboutText, isAsked });
        if (hollow) for (const each of findHollow(file)) reportHollow(each, file, context);
      },
    };
  },
});

const problems = problemCodes(aboutText);

function codesOf(hollow: boolean): (code: string) => boolean {
  return (code) => (code === 'worth/stub-section' ? hollow : problems.has(code));
}

function reportHollow(hollow: Hollow, file: LintFile, context: Rule.RuleContext): void {
  const { symbol, name, range } = hollow;
  if (!file.claim(symbol, 'no-false-doc')) return;
  context.report({
    loc: locate(range, file),
    messageId: 'hollow',
    data: { name, reason: explainDocumentation(hollow) },
  });
}
