import type { Doubt } from '@docwright/core/model';
import type { Rule } from 'eslint';

/** Another name for what a tag documents. */
export interface Rename {
  readonly from: string;
  readonly to: string;
  readonly fix: (fixer: Rule.RuleFixer) => Rule.Fix;
}

/** The names that a tag with a wrong one may mean, the likeliest first. */
export function renamesFor({ part, range, instead = [] }: Doubt, text: string, mostShown = 3): Rename[] {
  const from = part?.name;
  if (from === undefined || instead.length === 0) return [];
  const start = text.indexOf(from, range.start + 1);
  // Behind the tag and its type, on the same line.
  if (start === -1 || text.slice(range.start, start).includes('\n')) return [];
  return instead
    .slice(0, mostShown)
    .map((to) => ({ from, to, fix: (fixer) => fixer.replaceTextRange([start, start + from.length], to) }));
}
