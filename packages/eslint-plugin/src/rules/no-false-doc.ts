import { explainDocumentation, type ModuleDoubts, type SymbolId } from '@docwright/core/model';
import type { Rule } from 'eslint';
import type { LintSymbol } from '../collect/lint-symbol.ts';
import { locatePart } from '../module/comment-location.ts';
import { glance, judge } from '../module/judge.ts';
import type { LintFile } from '../module/lint-file.ts';
import { createRule } from './create-rule.ts';
import { checksNamed, problemCodes, findingMessages } from './finding-messages.ts';
import { reportFindings } from './report-findings.ts';

/** Options of the rule `no-false-doc`. */
export interface NoFalseDocOptions {
  /** Also flag comments that say nothing: placeholders, and summaries that only restate the name. Default true. */
  readonly hollow: boolean;
}

/** What a comment says, beside what it says of the signature. */
const aboutText = checksNamed('safety', 'syntax', 'defaults', 'existence', 'inheritance', 'worth');

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
    const isAsked = codesOf(hollow);
    return {
      check(file, context) {
        reportFindings(file, context, { checks: aboutText, isAsked });
        if (hollow) for (const symbol of file.suspects(hollowIn)) reportHollow(symbol, file, context);
      },
    };
  },
});

function hollowIn({ gaps }: ModuleDoubts): SymbolId[] {
  return gaps.flatMap(({ symbol, reason }) => (reason === 'stub' || reason === 'restates-name' ? symbol : []));
}

const problems = problemCodes(aboutText);

function codesOf(hollow: boolean): (code: string) => boolean {
  return (code) => (code === 'worth/stub-section' ? hollow : problems.has(code));
}

function reportHollow(symbol: LintSymbol, file: LintFile, context: Rule.RuleContext): void {
  const { comment, name } = symbol.record;
  if (comment === undefined || glance(symbol) !== 'unsure') return;
  const verdict = judge(symbol, file, 'docwright');
  if (verdict.reason !== 'stub' && verdict.reason !== 'restates-name') return;
  if (!file.claim(symbol.record.id, 'no-false-doc')) return;
  context.report({
    loc: locatePart(comment, { section: 'summary' }, {}, file),
    messageId: 'hollow',
    data: { name, reason: explainDocumentation(verdict) },
  });
}
