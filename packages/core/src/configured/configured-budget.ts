import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { openLedger } from '../cache/index.ts';
import type { Budget } from '../tokens/index.ts';
import type { Workspace } from '../workspace/workspace.ts';

// All that a run asks draws on one budget: drafts, vectors and the critic.
const budgets = new WeakMap<Workspace, Promise<Budget>>();

/** The budget of a run, as the configuration has it. */
export function configuredBudget(workspace: Workspace): Promise<Budget> {
  const known = budgets.get(workspace) ?? makeBudget(workspace);
  budgets.set(workspace, known);
  return known;
}

async function makeBudget(workspace: Workspace): Promise<Budget> {
  const { config, emit, report } = workspace;
  const { createBudget } = await import('../tokens/index.ts');
  return createBudget({
    budgets: config.budgets,
    ledger: openLedger({ path: ledgerPath(workspace), onProblem: report }),
    onWait: (milliseconds) => {
      emit({ type: 'waiting', for: `the budget of a minute (${Math.ceil(milliseconds / 1000)} s)` });
    },
  });
}

/** One file for all projects of a user, in the folder that the system has for such files. */
function ledgerPath({ config, secrets }: Workspace): string {
  if (config.budgets.ledger !== undefined) return resolve(config.root, config.budgets.ledger);
  const home = secrets.get('HOME') ?? homedir();
  const state = secrets.get('XDG_STATE_HOME') ?? secrets.get('LOCALAPPDATA') ?? join(home, '.local', 'state');
  return join(state, 'docwright', 'ledger.jsonl');
}
