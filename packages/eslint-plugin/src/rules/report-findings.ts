import type { Finding, SymbolId } from '@docwright/core/model';
import type { Check } from '@docwright/core/verify';
import { hideSuspects } from '@docwright/core/secrets';
import type { Rule } from 'eslint';
import type { LintSymbol } from '../collect/lint-symbol.ts';
import { locatePart } from '../module/comment-location.ts';
import type { LintFile } from '../module/lint-file.ts';

/** Which findings of the truth gate a rule reports, and what it offers to do about one. */
export interface FindingReport {
  /** The checks whose findings the rule is about. */
  readonly checks: readonly Check[];
  /** Whether findings with this code are reported. */
  readonly isAsked: (code: string) => boolean;
  /** Default: each that has such a code. */
  readonly isReported?: (finding: Finding, symbol: LintSymbol) => boolean;
  readonly attach?: (finding: Finding, symbol: LintSymbol) => Pick<Rule.ReportDescriptorOptions, 'fix' | 'suggest'>;
}

/** Reports what the truth gate says of the comments in a file, once for a comment that several declarations share. */
export function reportFindings(
  file: LintFile,
  context: Rule.RuleContext,
  { checks, isAsked, isReported = () => true, attach }: FindingReport,
): void {
  const suspects = file.suspects(({ findings }) => suspectsIn(findings, isAsked));
  if (suspects.length === 0) return;
  const seen = new Set<string>();
  for (const symbol of suspects) {
    const { comment } = symbol.record;
    if (comment === undefined) continue;
    for (const finding of file.findings(symbol, checks)) {
      if (!isAsked(finding.code) || !isReported(finding, symbol)) continue;
      const key = `${comment.range.start} ${finding.code} ${finding.part?.name ?? ''} ${finding.args['code'] ?? ''}`;
      if (seen.has(key)) continue;
      seen.add(key);
      context.report({
        loc: locatePart(comment, finding.part, finding.args, file),
        messageId: finding.code,
        data: wordsOf(finding),
        ...attach?.(finding, symbol),
      });
    }
  }
}

const noIds: readonly SymbolId[] = [];

function suspectsIn(findings: readonly Finding[], isAsked: (code: string) => boolean): readonly SymbolId[] {
  // Most files leave nothing in doubt, and every rule asks.
  return findings.length === 0
    ? noIds
    : [...new Set(findings.flatMap(({ code, symbol }) => (isAsked(code) ? symbol : [])))];
}

/** ESLint shows a placeholder as it is where a word is missing. Words may be quoted from the code. */
function wordsOf({ args }: Finding): Record<string, string> {
  return { when: '', ...Object.fromEntries(Object.entries(args).map(([name, word]) => [name, hideSuspects(word)])) };
}
