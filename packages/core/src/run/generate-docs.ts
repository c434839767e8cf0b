import { findRenames, updateShards } from '../cache/index.ts';
import { configuredCritic } from '../configured/configured-critic.ts';
import { configuredProvider } from '../configured/configured-provider.ts';
import { meterOf, type Meter } from '../configured/create-meter.ts';
import type { MeasureResult } from '../measure/measure-docs.ts';
import type { ModulePath } from '../model/index.ts';
import { readOtherTexts, readSources } from '../project/index.ts';
import type { Provider } from '../providers/index.ts';
import { measureCoverage } from '../report/index.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { draftDocs, type Drafting, type DraftingEnd } from './draft-docs.ts';
import type { GenerateOptions, GenerateResult } from './generate-result.ts';
import { keepRequests } from './last-requests.ts';
import { limitPlan } from './limit-plan.ts';
import { planModules, type PlannedRun } from './plan-generation.ts';
import { describeRun, type RunInput } from './record-run.ts';
import { reportSpent, reportStopped } from './report-stop.ts';
import { createRequests } from './requests-of.ts';
import { runUsage, sideUse } from './run-usage.ts';
import { isSettled, settle } from './settle-result.ts';
import { keepSettled, readSettled, type SettlingRun } from './settled-modules.ts';
import { addSkipped, listUnfinished, summarizeRun } from './summarize-run.ts';

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
    const { result, settles } = await generateLocked(workspace, provider, options);
    if (isSettled(result)) await workspace.cache.memo.set('coverage', workspace.sourcesKey, coverageOf(result));
    if (settles) await workspace.cache.memo.set('generate', await memoKey(), settle(result));
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
): Promise<{ readonly result: GenerateResult; readonly settles: boolean }> {
  const startedAt = (options.now ?? (() => new Date()))();
  const isWhole = coversAll(options);
  const run = await prepareRun(workspace, provider, options);
  const { table, plan, settled, requests, meter, outcomes } = run;
  let end: DraftingEnd = { isDone: false };
  let isComplete: boolean;
  workspace.emit({ type: 'stage-start', stage: 'generate', total: plan.waves.flat().length });
  try {
    end = await draftDocs(workspace, run);
  } finally {
    workspace.emit({ type: 'stage-end', stage: 'generate' });
    // A part of a run must leave the answers of other, interrupted ones.
    isComplete = await record(workspace, run, !end.isDone || workspace.signal.aborted || !isWhole);
  }
  const coverage = measureCoverage(table, workspace.config, (module) => settled.get(module)?.coverage);
  await keepNumbers(workspace, { startedAt, provider: provider.name, outcomes, coverage: coverage.percent }, meter);
  reportSpent(outcomes, workspace);
  const { stoppedBy } = end;
  const unfinished = stoppedBy || workspace.signal.aborted ? listUnfinished(plan, outcomes) : [];
  if (stoppedBy) reportStopped(stoppedBy, outcomes, unfinished, workspace);
  const summary = addSkipped(summarizeRun(outcomes, plan, workspace, { coverage, unfinished, stoppedBy }), settled);
  const usage = runUsage(provider, meter);
  const { secrets, retrieval } = requests;
  const settles = isWhole && isComplete && !knowsMoreNext(run) && isSettled({ ...summary, secrets });
  if (settles) await keepSettled(workspace, provider, { ...run, coverage });
  return { result: { ...summary, ...(usage && { usage }), secrets, ...(retrieval && { retrieval }) }, settles };
}

/** What has a new name is planned as new, and is known by its former id from the next run on. */
function knowsMoreNext({ table, cached, modules }: PreparedRun): boolean {
  return findRenames(table, cached, { ...(modules && { modules }) }).size > 0;
}

/** What a run needs, and what it has planned. */
type PreparedRun = PlannedRun & Drafting & Pick<SettlingRun, 'standing' | 'scorer'>;

async function prepareRun(workspace: Workspace, provider: Provider, options: GenerateOptions): Promise<PreparedRun> {
  const table = await workspace.readTable();
  // Only a run with something to document needs these rooms.
  const [{ createUniverse }, { createScorer }, { countStyles }, { judgeStanding }] = await Promise.all([
    import('../verify/index.ts'),
    import('../measure/score-docs.ts'),
    import('../measure/count-styles.ts'),
    import('../check/judge-standing.ts'),
  ]);
  const universe = createUniverse(table, { otherTexts: await readOtherTexts(workspace.project.root) });
  const standing = judgeStanding(table, universe, workspace.config);
  const isWhole = coversAll(options);
  const scorer = createScorer(table, workspace.config, isWhole ? await countStyles(workspace, table) : undefined);
  const learned = { table, standing, scorer };
  const settled = isWhole
    ? await readSettled(workspace, provider, { ...learned, universe })
    : new Map<ModulePath, never>();
  const { only, modules } = options;
  const planned = await planModules(workspace, provider, { table, settled, only });
  const plan = modules ? limitPlan(planned.plan, modules) : planned.plan;
  const requests = await createRequests(workspace, provider, { ...planned, table, plan }, { mayAsk: true });
  const meter = await meterOf(workspace);
  const critic = options.critic ?? (await configuredCritic(workspace, provider));
  return { ...planned, ...learned, provider, settled, plan, universe, requests, meter, critic, outcomes: [] };
}

/** Puts into the cache what a run found. False when something could not be written. */
async function record(workspace: Workspace, run: PreparedRun, isPart: boolean): Promise<boolean> {
  const { cache, config } = workspace;
  const { table, cached, outcomes, provider, modules, standing, scorer } = run;
  workspace.emit({ type: 'stage-start', stage: 'record' });
  const update = updateShards({
    ...{ table, cached, outcomes, provider, countedBy: config, score: scorer.score },
    ...(modules && { modules }),
    unknownNames: standing.unknownNames,
    commentFindings: standing.findings,
  });
  const { complete } = await cache.write(update);
  await cache.positions.update(table, (module) => readText(workspace, module));
  if (complete) await cache.journal.clear(isPart ? outcomes.map(({ key }) => key) : undefined);
  workspace.emit({ type: 'stage-end', stage: 'record' });
  return complete;
}

/** Keeps what a run used, for logs and reports. */
async function keepNumbers(workspace: Workspace, run: RunInput, meter: Meter): Promise<void> {
  const metrics = meter.read();
  const sides = sideUse(meter) && { critic: meter.useOf('critic'), retrieval: meter.useOf('retrieval') };
  await logRun(workspace, { ...run, ...(metrics && { metrics }), ...(sides && { sides }) });
  if (meter.requests.length > 0) await keepRequests(workspace, meter.requests);
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
