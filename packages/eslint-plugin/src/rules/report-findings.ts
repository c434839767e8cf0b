import type { Doubt } from '@docwright/core/model';
import { hideSuspects } from '@docwright/core/secrets';
import type { Check } from '@docwright/core/verify';
import type { Rule } from 'eslint';
import { findDoubts } from '../module/find-doubts.ts';
import type { LintFile } from '../module/lint-file.ts';
import { locate } from '../module/locate.ts';

/** Which findings of the truth gate a rule reports, and what it offers to do about one. */
export interface FindingReport {
  /** The checks whose findings the rule is about. */
  readonly checks: readonly Check[];
  /** Whether a finding is reported. */
  readonly isAsked: (doubt: Doubt) => boolean;
  readonly attach?: (doubt: Doubt, file: LintFile) => Pick<Rule.ReportDescriptorOptions, 'fix' | 'suggest'>;
}

/** Reports what the truth gate says of the comments in a file, once for a comment that several declarations share. */
export function reportFindings(
  file: LintFile,
  context: Rule.RuleContext,
  { checks, isAsked, attach }: FindingReport,
): void {
  const seen = new Set<string>();
  for (const doubt of findDoubts(file, checks)) {
    if (!isAsked(doubt)) continue;
    const { code, part, args, range } = doubt;
    const key = `${range.start} ${code} ${part?.name ?? ''} ${args['code'] ?? ''}`;
    if (seen.has(key)) continue;
    seen.add(key);
    context.report({
      loc: locate(range, file),
      messageId: code,
      data: wordsOf(doubt),
      ...attach?.(doubt, file),
    });
  }
}

/** ESLint shows a placeholder as it is where a word is missing. Words may be quoted from the code. */
function wordsOf({ args }: Doubt): Record<string, string> {
  return { when: '', ...Object.fromEntries(Object.entries(args).map(([name, word]) => [name, hideSuspects(word)])) };
}
