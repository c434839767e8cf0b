import { updateShards } from '../cache/index.ts';
import { createLateJudge } from '../check/judge-late.ts';
import { configuredCritic } from '../configured/configured-critic.ts';
import { configuredProvider } from '../configured/configured-provider.ts';
import { meterOf } from '../configured/create-meter.ts';
import type { TaskOutcome } from '../generate/index.ts';
import type { MeasureResult } from '../measure/measure-docs.ts';
import { completeStyle, type ModulePath, type SymbolId, type SymbolTable } from '../model/index.ts';
import { readOtherTexts, readSources } from '../project/index.ts';
import type { Provider } from '../providers/index.ts';
import { ProviderError } from '../providers/provider-error.ts';
import { measureCoverage } from '../report/index.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { GenerateOptions, GenerateResult } from './generate-result.ts';
import { keepRequests } from './last-requests.ts';
import { limitPlan } from './limit-plan.ts';
import { planModules } from './plan-generation.ts';
import { describeRun, type RunInput } from './record-run.ts';
import { reportSpent, reportStopped } from './report-stop.ts';
import { createRequests } from './requests-of.ts';
import { runUsage, sideUse } from './run-usage.ts';
import { isSettled, settle } from './settle-result.ts';
import { keepSettled, readSettled } from './settled-modules.ts';
import { addSkipped, listUnfinished, summarize } from './summarize-run.ts';

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
    import('../generate/index.ts'),
    import('../plan/index.ts'),
    import('../verify/index.ts'),
    import('../measure/score-docs.ts'),
    import('../measure/count-styles.ts'),
    import('../check/judge-standing.ts'),
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

function requireSymbol(table: SymbolTable, id: SymbolId): SymbolTable['symbols'][string] {
  const symbol = table.symbols[id];
  if (symbol === undefined) throw new Error(`The plan names ${id}, which the table does not hold.`);
  return symbol;
}
