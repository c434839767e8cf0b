import {
  describeDrift,
  docState,
  driftSideOf,
  formatDrift,
  writtenSideOf,
  type CachedSymbol,
  type DriftSide,
  type SymbolRecord,
} from '@docwright/core/model';
import { hideSuspects } from '@docwright/core/secrets';
import type { Rule } from 'eslint';
import type { LintSymbol } from '../collect/lint-symbol.ts';
import { attachCachedComment } from '../fixes/attach-fix.ts';
import { isTolerated } from '../module/baseline.ts';
import type { LintFile } from '../module/lint-file.ts';
import { locate } from '../module/locate.ts';

/** How far code moved on from its comment. */
export type Drift = 'stale' | 'review';

/** The sentence for each. */
export const driftMessages: Readonly<Record<Drift, string>> = {
  stale: 'The signature of `{{name}}` changed since its comment was written{{changes}}.',
  review: 'The body of `{{name}}` changed since its comment was written{{changes}}; read whether it still holds.',
};

/** Reports comments that were written for other code than what stands under them, and says what changed. */
export function reportDrift(
  drift: Drift,
  file: LintFile,
  { context, fixes }: { readonly context: Rule.RuleContext; readonly fixes: boolean },
): void {
  if (file.known === undefined && !file.isCached()) return;
  for (const symbol of file.suspects((doubts) => doubts[drift])) {
    const cached = file.cached(symbol);
    const { comment } = symbol.record;
    if (cached === undefined || comment === undefined) continue;
    if (docState(symbol.record, cached).state !== drift || isTolerated(symbol.record.id, drift, file)) continue;
    context.report({
      loc: locate(comment.range, file),
      messageId: drift,
      data: { name: symbol.record.name, changes: describeChanges(symbol, cached) },
      ...attachCachedComment(symbol, file, { context, fixes }),
    });
  }
}

function describeChanges({ record }: LintSymbol, cached: CachedSymbol): string {
  const changes = formatDrift(
    describeDrift(writtenSide(cached, record), { ...driftSideOf(record), absentReturns: [] }),
  );
  // Defaults and values are quoted from the code.
  return changes === '' ? '' : `: ${hideSuspects(changes)}`;
}

/** What a module tells by itself can be compared only with what was known without other modules and the compiler. */
function writtenSide(cached: CachedSymbol, now: SymbolRecord): DriftSide {
  const { parameters = [], throws = [], ...side } = writtenSideOf(cached);
  return {
    ...side,
    parameters: parameters.map((parameter) => {
      const { type, ...rest } = parameter;
      const isWritten = type?.from === 'written';
      return isWritten ? parameter : rest;
    }),
    throws: throws.filter(({ through }) => through === undefined),
    absentReturns: [],
    ...(now.returns?.from === 'written' ? {} : { returns: undefined }),
  } as DriftSide;
}
