import type { Rule } from 'eslint';
import type { LintSymbol } from '../collect/lint-symbol.ts';
import type { LintFile } from '../module/lint-file.ts';
import { readSettings } from '../project/settings.ts';
import { cachedComment } from './cached-comments.ts';

/** The part of a report that changes the file. */
export type Attached = Pick<Rule.ReportDescriptorOptions, 'fix' | 'suggest'>;

/** Message ids and texts of what {@link attachCachedComment} suggests. */
export const insertMessages = {
  insertComment: 'Insert the verified comment: {{summary}}',
  replaceComment: 'Replace it by the verified comment: {{summary}}',
} as const;

/**
 * The verified comment of the cache as a suggestion, or as a fix where the user asked for that. Nothing where the cache holds
 * none: a comment without content is never inserted.
 */
export function attachCachedComment(
  symbol: LintSymbol,
  file: LintFile,
  { context, fixes }: { readonly context: Rule.RuleContext; readonly fixes: boolean },
): Attached | undefined {
  const cached = cachedComment(symbol, file, readSettings(context).width);
  if (cached === undefined) return undefined;
  const { doc, fix } = cached;
  if (fixes) return { fix };
  const messageId = symbol.record.comment === undefined ? 'insertComment' : 'replaceComment';
  return { suggest: [{ messageId, data: { summary: doc.summary.replaceAll(/\s+/gu, ' ') }, fix }] };
}
