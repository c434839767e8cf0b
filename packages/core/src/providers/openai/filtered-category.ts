import type { ContentFilterResultsForChoiceOutput } from '@azure/openai/types';

/** Categories that the content filter reports, and whatever it will report later. */
type Results = Partial<ContentFilterResultsForChoiceOutput> & Readonly<Record<string, unknown>>;

/** The first category for which the content filter stopped something: `violence`, `jailbreak`. */
export function filteredCategory(results: unknown): string | undefined {
  if (typeof results !== 'object' || results === null) return undefined;
  const entries = Object.entries(results as Results);
  return entries.find(([, verdict]) => isFiltered(verdict))?.[0];
}

function isFiltered(verdict: unknown): boolean {
  return typeof verdict === 'object' && verdict !== null && 'filtered' in verdict && verdict.filtered === true;
}
