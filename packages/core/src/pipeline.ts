import { updateShards } from './cache/index.ts';
import type { Critic, TaskOutcome } from './generate/index.ts';
import { meterOf } from './create-meter.ts';
import { keepRequests } from './last-requests.ts';
import { limitPlan } from './limit.ts';
import type { MeasureResult } from './measure-docs.ts';
import type { CacheContent, DocPlan, Finding, ModulePath, Problem, SymbolId, SymbolTable } from './model/index.ts';
import { completeStyle } from './model/index.ts';
import { createLateJudge } from './judge-late.ts';
import { readOtherTexts, readSources } from './project/index.ts';
import { configuredCritic } from './configured-critic.ts';
import { configuredProvider } from './configured-provider.ts';
import type { RetrievalNumbers } from './find-examples.ts';
import type { Provider } from './providers/index.ts';
import { ProviderError } from './providers/provider-error.ts';
import { createRequests } from './requests-of.ts';
import { describeRun, type RunInput } from './record-run.ts';
import { runUsage, sideUse, type RunUsage } from './run-usage.ts';
import { measureCoverage, plural, type Coverage } from './report/index.ts';
import { isSettled, settle } from './settle-result.ts';
import { keepSettled, openModules, readSettled, shardsNotNeeded, type SettledModules } from './settled-modules.ts';
import type { Workspace } from './workspace.ts';

/** Options of {@link generateDocs} and {@link planGeneration}. */
export interface GenerateOptions {
  /** Default: the configured provider. */
  readonly provider?: Provider;
  /** Asked about drafts that every check let pass; it can only reject. Default: as configured, which is nobody. */
  readonly critic?: Critic;
  /** Ids to document, whatever their state. Default: every symbol that needs it. */
  readonly only?: readonly SymbolId[];
  /** Of these modules only what needs it is documented. Default: of all. */
  readonly modules?: ReadonlySet<ModulePath>;
  /** For the log of runs. Default: the clock of the machine. */
  readonly now?: () => Date;
}

/** What {@link planGeneration} found. */
export interface PlannedGeneration {
  readonly table: SymbolTable;
  readonly plan: DocPlan;
  readonly cached: CacheContent;
}

/** What a run of {@link generateDocs} did. Plain JSON. */
export interface GenerateResult {
  /** Drafts judged, those taken from the journal included. */
  readonly drafted: number;
  readonly accepted: number;
  /** Of `drafted`, answers found in the journal of an interrupted run. */
  readonly reused: number;
  readonly rejected: readonly { readonly symbol: SymbolId; readonly findings: readonly Finding[] }[];
  readonly nothingToAdd: readonly { readonly symbol: SymbolId; readonly reason: string }[];
  readonly failed: readonly { readonly symbol: SymbolId; readonly message: string }[];
  /** What the content filter of a service stopped. */
  readonly filtered: readonly { readonly symbol: SymbolId; readonly category: string }[];
  /** Of `accepted`, what the offline provider wrote in place of a draft that was of no use. */
  readonly fellBack: readonly {
    readonly symbol: SymbolId;
    readonly insteadOf: 'rejected' | 'filtered' | 'failed';
    readonly findings: readonly Finding[];
  }[];
  /** Symbols left alone, counted by reason. */
  readonly skipped: Readonly<Record<string, number>>;
  /** What waits for a later run. */
  readonly deferred: DocPlan['deferred'];
  /** A budget was spent before everything was asked, or the provider could not go on, which a problem explains. */
  readonly stopped?: 'budget' | 'provider';
  /** Planned, and not finished when the run was stopped or interrupted. What is deferred is not among them. */
  readonly unfinished?: readonly SymbolId[];
  /** What drafts, critic and retrieval used. Absent when nothing is paid. */
  readonly usage?: RunUsage;
  /** Secrets in the sources that were replaced before anything was sent. */
  readonly secrets: number;
  /** What retrieval found. Absent when it is off, or when the provider is shown no source text. */
  readonly retrieval?: RetrievalNumbers;
  /** The run was aborted; what was finished is in the cache. */
  readonly interrupted: boolean;
  readonly coverage: Coverage;
  readonly problems: readonly Problem[];
}

/** Reads the project and decides what to document, without asking a provider. */
export async function planGeneration(workspace: Workspace, options: GenerateOptions = {}): Promise<PlannedGeneration> {
  const provider = options.provider ?? (await configuredProvider(workspace));
  const table = await workspace.readTable();
  const { plan, cached } = await planModules(workspace, provider, { table, settled: new Map(), only: options.only });
  return { table, plan: options.modules ? limitPlan(plan, options.modules) : plan, cached };
}

/** Decides about all modules but the settled ones. */
async function planModules(
  workspace: Workspace,
  provider: Provider,
  { table, settled, only }: Pick<PlannedRun, 'table' | 'settled'> & { readonly only: GenerateOptions['only'] },
): Promise<Pick<PlannedRun, 'plan' | 'cached' | 'modules'>> {
  workspace.emit({ type: 'stage-start', stage: 'plan' });
  const { planDocs } = await import('./plan/index.ts');
  const modules = openModules(table, settled);
  const input = { table, config: workspace.config, provider, ...(only && { only }), ...(modules && { modules }) };
  let cached = await workspace.cache.readAll(shardsNotNeeded(table, settled));
  const plan = planDocs({ ...input, cache: cached });
  // Who is shown sources is shown similar docs from anywhere, too.
  if (settled.size > 0 && plan.waves.length > 0 && provider.readsSource) cached = await workspace.cache.readAll();
  workspace.emit({ type: 'stage-end', stage: 'plan' });
  return { plan, cached, ...(modules && { modules }) };
}

/** What {@link generateDocs} is going to do. */
interface PlannedRun extends PlannedGeneration {
  readonly settled: SettledModules;
  /** Modules that are not settled. Absent when that is all. */
  readonly modules?: ReadonlySet<ModulePath>;
}

/**
 * Documents a project: extract → link → plan → generate → verify → record. Writes the shared cache only, never a source.
 * A second run with nothing changed gives the first run's result without reading a source.
 *
 * When the provider cannot go on, the result says what was finished until then, and a problem why.
 *
 * @throws What is no {@link ProviderError}. What was accepted before is recorded.
 */
export async function generateDocs(workspace: Workspace, options: GenerateOptions = {}): Promise<GenerateResult> {
  const provider = options.provider ?? (await configuredProvider(workspace));
  const memoKey = async (): Promise<string> =>
    [workspace.sourcesKey, provider.name, provider.version, await workspace.cache.contentKey()].join(' ');
  const isWhole = coversAll(options);
  if (isWhole) {
    const known = await workspace.cache.memo.get<GenerateResult>('generate', await memoKey());
    if (known !== undefined) return known;
  }
  const release = await workspace.cache.lock(workspace.signal);
  try {
    const result = await generateLocked(workspace, provider, options);
    if (isSettled(result)) await workspace.cache.memo.set('coverage', workspace.sourcesKey, coverageOf(result));
    if (isWhole && isSettled(result)) await workspace.cache.memo.set('generate', await memoKey(), settle(result));
    return result;
  } finally {
    await release();
  }
}

/** True when nothing limits what is documented. */
function coversAll({ only, modules }: GenerateOptions): boolean {
  return only === undefined && modules === undefined;
}

/** What `measureDocs` would give, which then need not read the project again. */
function coverageOf({ coverage, problems }: GenerateResult): MeasureResult {
  return { coverage, problems };
}

async function generateLocked(
  workspace: Workspace,
  provider: Provider,
  options: GenerateOptions,
): Promise<GenerateResult> {
  const { cache, config, signal } = workspace;
  const startedAt = (options.now ?? (() => new Date()))();
  const table = await workspace.readTable();
  // Only a run with something to document needs these rooms.
  const [
    { runWaves },
    { inheritsMeanwhile },
    { createUniverse, verifyDoc },
    { createScorer },
    { countStyles },
    { judgeStanding },
  ] = await Promise.all([
    import('./generate/index.ts'),
    import('./plan/index.ts'),
    import('./verify/index.ts'),
    import('./score-docs.ts'),
    import('./count-styles.ts'),
    import('./judge-standing.ts'),
  ]);
  const universe = createUniverse(table, { otherTexts: await readOtherTexts(workspace.project.root) });
  const standing = judgeStanding(table, universe, config);
  const isWhole = coversAll(options);
  const scorer = createScorer(table, config, isWhole ? await countStyles(workspace, table) : undefined);
  const learned = { table, standing, scorer };
  const settled = isWhole ? await readSettled(workspace, provider, learned) : new Map<ModulePath, never>();
  const {
    plan: planned,
    cached,
    modules,
  } = await planModules(workspace, provider, { table, settled, only: options.only });
  const plan = options.modules ? limitPlan(planned, options.modules) : planned;
  const requests = await createRequests(workspace, provider, { table, cached, plan }, { mayAsk: true });
  const { docs, secrets } = requests;
  const [fallback, meter] = await Promise.all([fallbackOf(provider, workspace), meterOf(workspace)]);
  const critic = options.critic ?? (await configuredCritic(workspace, provider));
  const judgeLate = createLateJudge(workspace, table);
  const outcomes: TaskOutcome[] = [];
  let isDone = false;
  let isComplete: boolean;
  let stoppedBy: Error | undefined;
  workspace.emit({ type: 'stage-start', stage: 'generate', total: plan.waves.flat().length });
  try {
    await runWaves(plan.waves, {
      provider,
      isNeedless: (task) => inheritsMeanwhile(task, table, docs),
      request: (task) => requests.requestFor(task),
      ...(fallback && { fallback }),
      journaled: await cache.journal.read(),
      journal: async (key, draft) => {
        const isKept = await cache.journal.append(key, draft);
        if (!isKept && draft.usage !== undefined) throw cannotKeep();
      },
      verify: async (id, doc) => {
        const symbol = requireSymbol(table, id);
        const found = verifyDoc(doc, symbol, universe);
        if (found.some(({ severity }) => severity === 'error')) return found;
        return [...found, ...(await judgeLate([{ symbol, doc, writer: 'draft' }]))];
      },
      ...(critic && { critic }),
      onRejected: (findings) => meter.reject(findings),
      onOutcome: (outcome) => {
        outcomes.push(outcome);
        if (outcome.outcome === 'accepted') docs.add(outcome.symbol, outcome.doc);
        workspace.emit({ type: 'task-end', symbol: outcome.symbol, outcome: outcome.outcome });
      },
      signal,
    });
    isDone = !outcomes.some(({ outcome }) => outcome === 'deferred');
  } catch (error) {
    // Ctrl-C ends questions with its own reason; what was finished is told all the same.
    if (!isProviderError(error) && !(signal.aborted && error === signal.reason)) throw error;
    if (!signal.aborted) stoppedBy = error as Error;
  } finally {
    workspace.emit({ type: 'stage-end', stage: 'generate' });
    workspace.emit({ type: 'stage-start', stage: 'record' });
    const recorded = await cache.write(
      updateShards({
        table,
        cached,
        outcomes,
        provider,
        countedBy: config,
        ...(modules && { modules }),
        unknownNames: standing.unknownNames,
        commentFindings: standing.findings,
        score: scorer.score,
      }),
    );
    await cache.positions.update(table, (module) => readText(workspace, module));
    // A part of a run must leave the answers of other, interrupted ones.
    const isPart = !isDone || signal.aborted || !isWhole;
    isComplete = recorded.complete;
    if (isComplete) await cache.journal.clear(isPart ? outcomes.map(({ key }) => key) : undefined);
    workspace.emit({ type: 'stage-end', stage: 'record' });
  }
  const coverage = measureCoverage(table, config, (module) => settled.get(module)?.coverage);
  const metrics = meter.read();
  const run = { startedAt, provider: provider.name, outcomes, coverage: coverage.percent };
  const sides = sideUse(meter) && { critic: meter.useOf('critic'), retrieval: meter.useOf('retrieval') };
  await logRun(workspace, { ...run, ...(metrics && { metrics }), ...(sides && { sides }) });
  if (meter.requests.length > 0) await keepRequests(workspace, meter.requests);
  reportSpent(outcomes, workspace);
  const usage = runUsage(provider, meter);
  const { retrieval } = requests;
  const unfinished = stoppedBy || signal.aborted ? listUnfinished(plan, outcomes) : [];
  if (stoppedBy) reportStopped(stoppedBy, outcomes, unfinished, workspace);
  const summary = addSkipped(summarize(outcomes, plan, workspace, { coverage, unfinished, stoppedBy }), settled);
  if (isWhole && isComplete && isSettled({ ...summary, secrets }))
    await keepSettled(workspace, provider, { ...learned, settled, plan, outcomes, coverage });
  return { ...summary, ...(usage && { usage }), secrets, ...(retrieval && { retrieval }) };
}

/** Counts what was skipped in settled modules, too. */
function addSkipped<Summary extends Pick<GenerateResult, 'skipped'>>(
  summary: Summary,
  settled: SettledModules,
): Summary {
  const skipped: Record<string, number> = { ...summary.skipped };
  for (const { skipped: counts } of settled.values())
    for (const [reason, count] of Object.entries(counts)) skipped[reason] = (skipped[reason] ?? 0) + count;
  return { ...summary, skipped };
}

/** A run that changed nothing is not worth a line. */
async function logRun({ cache }: Workspace, run: RunInput): Promise<void> {
  const last = (await cache.runs.read()).at(-1);
  if (run.outcomes.length > 0 || run.metrics !== undefined || last?.coverage !== run.coverage)
    await cache.runs.append(describeRun(run));
}

async function readText({ project }: Workspace, module: ModulePath): Promise<string | undefined> {
  const { files } = await readSources(project.root, [module]);
  return files[0]?.text;
}

/** The provider that needs no model stands in where another one's draft is of no use. */
async function fallbackOf(provider: Provider, { config }: Workspace): Promise<Provider | undefined> {
  if (provider.readsSource === undefined) return undefined;
  const { createOfflineProvider, withStyle } = await import('./providers/index.ts');
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

/** Planned symbols without an outcome. */
function listUnfinished({ waves }: DocPlan, outcomes: readonly TaskOutcome[]): SymbolId[] {
  const done = new Set(outcomes.map(({ symbol }) => symbol));
  return waves.flatMap((wave) => wave.map(({ symbol }) => symbol)).filter((symbol) => !done.has(symbol));
}

/** Says why the provider could not go on, and what that means for the symbols. */
function reportStopped(
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
function reportSpent(outcomes: readonly TaskOutcome[], workspace: Workspace): void {
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

function requireSymbol(table: SymbolTable, id: SymbolId): SymbolTable['symbols'][string] {
  const symbol = table.symbols[id];
  if (symbol === undefined) throw new Error(`The plan names ${id}, which the table does not hold.`);
  return symbol;
}

function summarize(
  outcomes: readonly TaskOutcome[],
  plan: DocPlan,
  workspace: Workspace,
  {
    coverage,
    unfinished,
    stoppedBy,
  }: Pick<GenerateResult, 'coverage'> & { readonly unfinished: readonly SymbolId[]; readonly stoppedBy: unknown },
): Omit<GenerateResult, 'secrets'> {
  const skipped: Record<string, number> = {};
  for (const { reason } of plan.skipped) skipped[reason] = (skipped[reason] ?? 0) + 1;
  // In a run that came to its end, tasks without an outcome were dropped, because a base was documented in it.
  const isWhole = stoppedBy === undefined && !workspace.signal.aborted;
  const needless = isWhole ? listUnfinished(plan, outcomes).length : 0;
  if (needless > 0) skipped['inherits'] = (skipped['inherits'] ?? 0) + needless;
  const of = <Name extends TaskOutcome['outcome']>(name: Name): Extract<TaskOutcome, { outcome: Name }>[] =>
    outcomes.filter((outcome): outcome is Extract<TaskOutcome, { outcome: Name }> => outcome.outcome === name);
  const deferred = of('deferred');
  const isSpent = deferred.some(({ spent }) => spent !== undefined);
  const stopped = stoppedBy === undefined ? (isSpent ? 'budget' : undefined) : 'provider';
  return {
    drafted: outcomes.length - deferred.length,
    accepted: of('accepted').length,
    reused: outcomes.filter(({ reused }) => reused).length,
    rejected: of('rejected').map(({ symbol, findings }) => ({ symbol, findings })),
    nothingToAdd: of('nothing-to-add').map(({ symbol, reason }) => ({ symbol, reason })),
    failed: of('failed').map(({ symbol, message }) => ({ symbol, message })),
    skipped,
    filtered: of('filtered').map(({ symbol, category }) => ({ symbol, category })),
    fellBack: of('accepted').flatMap(({ symbol, by }) =>
      by === undefined ? [] : [{ symbol, insteadOf: by.insteadOf, findings: by.findings }],
    ),
    deferred: [...plan.deferred, ...deferred.map(({ symbol, reason }) => ({ symbol, reason }))],
    ...(stopped && { stopped }),
    ...(unfinished.length > 0 && { unfinished }),
    interrupted: workspace.signal.aborted,
    coverage,
    problems: workspace.problems,
  };
}
