import type { TaskOutcome } from '../generate/index.ts';
import type { SymbolId } from '../model/index.ts';
import { plural } from '../report/index.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Says why the provider could not go on, and what that means for the symbols. */
export function reportStopped(
  { message }: Error,
  outcomes: readonly TaskOutcome[],
  unfinished: readonly SymbolId[],
  workspace: Workspace,
): void {
  const deferred = outcomes.filter(({ outcome }) => outcome === 'deferred').length;
  const finished = plural(outcomes.length - deferred, 'symbol');
  const args = { message, finished, left: String(unfinished.length + deferred) };
  workspace.report({ code: 'provider-stopped', severity: 'error', args });
}

/** Says which budget stopped the run, if one did. */
export function reportSpent(outcomes: readonly TaskOutcome[], workspace: Workspace): void {
  const stopped = outcomes.filter((each) => each.outcome === 'deferred').filter(({ spent }) => spent !== undefined);
  const window = stopped[0]?.spent;
  if (window === undefined) return;
  const { tokens, cost } = workspace.config.budgets[window] ?? {};
  const amounts = [
    ...(tokens === undefined ? [] : [`${tokens} tokens`]),
    ...(cost === undefined ? [] : [String(cost)]),
  ];
  const args = { window, amount: amounts.join(' or '), count: String(stopped.length) };
  workspace.report({ code: 'budget-spent', severity: 'warning', args });
}
