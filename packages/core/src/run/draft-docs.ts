import { createLateJudge } from '../check/judge-late.ts';
import type { Meter } from '../configured/create-meter.ts';
import type { Critic, TaskOutcome, WaveTools } from '../generate/index.ts';
import { completeStyle, type SymbolId, type SymbolRecord, type SymbolTable } from '../model/index.ts';
import type { Provider } from '../providers/index.ts';
import { ProviderError } from '../providers/provider-error.ts';
import type { Universe } from '../verify/index.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { PlannedGeneration } from './plan-generation.ts';
import type { Requests } from './requests-of.ts';

/** What {@link draftDocs} works with. */
export interface Drafting extends PlannedGeneration {
  readonly provider: Provider;
  readonly critic?: Critic | undefined;
  readonly requests: Requests;
  readonly universe: Universe;
  readonly meter: Meter;
  /** Gets every outcome as it comes, so that none is lost when drafting ends with an error. */
  readonly outcomes: TaskOutcome[];
}

/** How drafting ended. */
export interface DraftingEnd {
  /** Every task was put to the provider. */
  readonly isDone: boolean;
  /** Why the provider could not go on. */
  readonly stoppedBy?: Error;
}

/**
 * Puts the tasks of a plan to the provider, wave by wave, and judges what comes back.
 *
 * @throws What is neither an error of the provider nor the reason of the signal.
 */
export async function draftDocs(workspace: Workspace, drafting: Drafting): Promise<DraftingEnd> {
  const { outcomes, plan } = drafting;
  const { signal } = workspace;
  const { runWaves } = await import('../generate/index.ts');
  try {
    await runWaves(plan.waves, await toolsFor(workspace, drafting));
    return { isDone: !outcomes.some(({ outcome }) => outcome === 'deferred') };
  } catch (error) {
    // Ctrl-C ends questions with its own reason; what was finished is told all the same.
    if (!isProviderError(error) && !(signal.aborted && error === signal.reason)) throw error;
    return { isDone: false, ...(!signal.aborted && { stoppedBy: error as Error }) };
  }
}

async function toolsFor(workspace: Workspace, drafting: Drafting): Promise<WaveTools> {
  const { table, provider, critic, requests, meter, outcomes } = drafting;
  const { cache, signal } = workspace;
  const [{ inheritsMeanwhile }, fallback] = await Promise.all([
    import('../plan/index.ts'),
    fallbackOf(provider, workspace),
  ]);
  return {
    provider,
    beginRound: () => requests.docs.showAdded(),
    isNeedless: (task) => inheritsMeanwhile(task, table, requests.docs),
    request: (task) => requests.requestFor(task),
    ...(fallback && { fallback }),
    journaled: await cache.journal.read(),
    journal: async (key, draft) => {
      const isKept = await cache.journal.append(key, draft);
      if (!isKept && draft.usage !== undefined) throw cannotKeep();
    },
    verify: await judgeFor(workspace, drafting),
    ...(critic && { critic }),
    onRejected: (findings) => meter.reject(findings),
    onOutcome: (outcome) => {
      outcomes.push(outcome);
      if (outcome.outcome === 'accepted') requests.docs.add(outcome.symbol, outcome.doc);
      workspace.emit({ type: 'task-end', symbol: outcome.symbol, outcome: outcome.outcome });
    },
    signal,
  };
}

/** The truth gate; what takes long is looked at only where nothing else rejects a draft. */
async function judgeFor(workspace: Workspace, { table, universe }: Drafting): Promise<WaveTools['verify']> {
  const { verifyDoc } = await import('../verify/index.ts');
  const judgeLate = createLateJudge(workspace, table);
  return async (id, doc) => {
    const symbol = requireSymbol(table, id);
    const found = verifyDoc(doc, symbol, universe);
    if (found.some(({ severity }) => severity === 'error')) return found;
    return [...found, ...(await judgeLate([{ symbol, doc, writer: 'draft' }]))];
  };
}

/** The provider that needs no model stands in where another one's draft is of no use. */
async function fallbackOf(provider: Provider, { config }: Workspace): Promise<Provider | undefined> {
  if (provider.readsSource === undefined) return undefined;
  const { createOfflineProvider, withStyle } = await import('../providers/index.ts');
  return withStyle(createOfflineProvider({ examples: config.style.examples }), completeStyle(config.style));
}

/** An answer that is paid for, and could be lost: nothing more is paid for then. The disk has said what is wrong. */
function cannotKeep(): ProviderError {
  return new ProviderError('Answers cannot be kept on this disk, so nothing more is asked for.');
}

/** Own providers throw errors of their own copy of the class. */
function isProviderError(error: unknown): boolean {
  return error instanceof Error && error.name === 'ProviderError';
}

function requireSymbol(table: SymbolTable, id: SymbolId): SymbolRecord {
  const symbol = table.symbols[id];
  if (symbol === undefined) throw new Error(`The plan names ${id}, which the table does not hold.`);
  return symbol;
}
