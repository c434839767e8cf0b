import {
  addUsage,
  type Doc,
  type DocTask,
  type Draft,
  type Finding,
  type GenerationRequest,
  type SymbolId,
  type Usage,
} from '../model/index.ts';
import type { Provider } from '../providers/provider.ts';
import type { Critic } from './critic.ts';
import type { TaskOutcome } from './outcome.ts';

/** What {@link runWaves} needs from the other rooms. */
export interface WaveTools {
  readonly provider: Provider;
  /** Called before a wave, and before rejected drafts are sent back: questions show what was accepted until then. */
  beginRound(): void;
  /** True for a task that the docs accepted before have made needless; it is dropped. */
  isNeedless?(task: DocTask): boolean;
  /** Builds the question for a task; called when it is about to be asked, so that there is no room needed for all. */
  request(task: DocTask): GenerationRequest;
  /** Answers of earlier runs by request key. */
  readonly journaled: ReadonlyMap<string, Draft>;
  /** Makes an answer durable. It is awaited before the answer is used. */
  journal(key: string, draft: Draft): Promise<void>;
  /** The truth gate. An `error` among the findings rejects the draft. */
  verify(symbol: SymbolId, doc: Doc): readonly Finding[] | Promise<readonly Finding[]>;
  /** Asked about drafts that the truth gate let pass; what it finds unfounded rejects them. Default: nobody is asked. */
  readonly critic?: Critic;
  /**
   * Writes a draft where the provider's was rejected for good, filtered or refused. It is used if it passes the gate.
   * Its answers are not journaled, so it must be one that costs nothing.
   */
  readonly fallback?: Provider;
  /** Called with the findings of each draft that is rejected, also of those that are sent back. */
  onRejected?(findings: readonly Finding[]): void;
  /** Called with each outcome as soon as it is known. */
  onOutcome(outcome: TaskOutcome): void;
  readonly signal: AbortSignal;
}

/**
 * Sends wave after wave through the provider and the truth gate. Rejected drafts go back with their findings
 * as often as the provider can make use of that (`repairRounds`). Stops between answers when aborted; what was
 * finished until then has been given to `onOutcome`.
 */
export async function runWaves(waves: readonly (readonly DocTask[])[], tools: WaveTools): Promise<void> {
  for (const wave of waves) {
    tools.beginRound();
    let tasks = wave.filter((task) => tools.isNeedless?.(task) !== true);
    const paid = new Map<SymbolId, Usage>();
    for (let round = 0; tasks.length > 0 && !tools.signal.aborted; round++) {
      if (round > 0) tools.beginRound();
      const mayRepair = round < (tools.provider.repairRounds ?? 0);
      const rejected = await runWave(tasks, mayRepair, paid, tools);
      tasks = tasks.flatMap(({ symbol }) => repairTask(rejected.get(symbol)) ?? []);
    }
    if (tools.signal.aborted) return;
  }
}

interface Asked {
  readonly task: DocTask;
  readonly request: GenerationRequest;
}

interface Answered {
  readonly outcome: TaskOutcome;
  readonly request: GenerationRequest;
}

type Rejected = Extract<TaskOutcome, { outcome: 'rejected' }>;

/** Runs one wave and gives back what was rejected and may be repaired; everything else is reported. */
async function runWave(
  tasks: readonly DocTask[],
  mayRepair: boolean,
  paid: Map<SymbolId, Usage>,
  tools: WaveTools,
): Promise<Map<SymbolId, Rejected>> {
  const rejected = new Map<SymbolId, Rejected>();
  for await (const { outcome: last, request } of answer(tasks, tools)) {
    if (last.outcome === 'rejected') tools.onRejected?.(last.findings);
    // What the drafts before took is part of what this one took.
    const usage = addUsage(paid.get(last.symbol), last.usage);
    const outcome = { ...last, ...(usage && { usage }) };
    if (usage !== undefined) paid.set(outcome.symbol, usage);
    if (outcome.outcome === 'rejected' && mayRepair) rejected.set(outcome.symbol, outcome);
    else tools.onOutcome((await fallBack(outcome, request, tools)) ?? outcome);
  }
  return rejected;
}

async function* answer(tasks: readonly DocTask[], tools: WaveTools): AsyncGenerator<Answered> {
  const left = new Map<SymbolId, DocTask>();
  for (const task of tasks) {
    const reused = tools.journaled.size === 0 ? undefined : reuse(task, tools);
    if (reused === undefined) left.set(task.symbol, task);
    else yield await judge(reused.question, reused.draft, true, tools);
  }
  if (left.size > 0) yield* ask(left, tools);
}

function reuse(task: DocTask, tools: WaveTools): { question: Asked; draft: Draft } | undefined {
  const request = tools.request(task);
  const draft = tools.journaled.get(request.key);
  if (draft === undefined || draft.outcome === 'failed' || draft.outcome === 'deferred') return undefined;
  return { question: { task, request }, draft };
}

/** Only questions under way are held. */
async function* ask(left: Map<SymbolId, DocTask>, tools: WaveTools): AsyncGenerator<Answered> {
  const open = new Map<SymbolId, Asked>();
  const kept = new WeakSet<Draft>();
  const keep = async (drafts: readonly Draft[]): Promise<void> => {
    await Promise.all(
      drafts.map(async (draft) => {
        const question = open.get(draft.symbol);
        if (question === undefined || kept.has(draft)) return;
        kept.add(draft);
        await tools.journal(question.request.key, draft);
      }),
    );
  };
  const requests = takeRequests(left, open, tools);
  for await (const draft of tools.provider.generate(requests, { signal: tools.signal, keep })) {
    const question = open.get(draft.symbol);
    if (question === undefined) continue;
    if (draft.outcome !== 'deferred') await keep([draft]);
    open.delete(draft.symbol);
    yield await judge(question, draft, false, tools);
  }
  if (tools.signal.aborted) return;
  // A provider may end before it has taken all questions.
  for (const task of left.values()) open.set(task.symbol, { task, request: tools.request(task) });
  for (const question of open.values()) yield await judge(question, unanswered(question.task), false, tools);
}

/** Each task leaves those left and is open, with its question, as soon as somebody takes it. */
function* takeRequests(
  left: Map<SymbolId, DocTask>,
  open: Map<SymbolId, Asked>,
  tools: WaveTools,
): Generator<GenerationRequest> {
  for (const [symbol, task] of left) {
    left.delete(symbol);
    const request = tools.request(task);
    open.set(symbol, { task, request });
    yield request;
  }
}

function unanswered(task: DocTask): Draft {
  return { outcome: 'failed', symbol: task.symbol, message: 'the provider gave no answer', retryable: true };
}

async function judge({ task, request }: Asked, draft: Draft, reused: boolean, tools: WaveTools): Promise<Answered> {
  const { usage, symbol, ...said } = draft;
  const base = { task, symbol, key: request.key, reused, ...(usage === undefined ? {} : { usage }) };
  if (said.outcome !== 'draft') return { request, outcome: { ...base, ...said } };
  const findings = await examine(said.doc, request, tools);
  return {
    request,
    outcome: { ...base, outcome: isFalse(findings) ? 'rejected' : 'accepted', doc: said.doc, findings },
  };
}

/** The gate first: the critic is not asked about what is refused anyway, and can add reasons only. */
async function examine(doc: Doc, request: GenerationRequest, tools: WaveTools): Promise<readonly Finding[]> {
  const { symbol } = request.task;
  const findings = await tools.verify(symbol, doc);
  if (tools.critic === undefined || isFalse(findings)) return findings;
  const unfounded = await tools.critic.criticize(request, doc, { signal: tools.signal });
  const doubts = unfounded.map(({ text, reason, part }): Finding => ({
    code: 'critic/unfounded',
    severity: 'error',
    symbol,
    ...(part && { part }),
    args: { text, reason },
  }));
  return [...findings, ...doubts];
}

function isFalse(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

/** The draft of the fallback, where the provider's is of no use and this one passes the gate. */
async function fallBack(
  outcome: TaskOutcome,
  request: GenerationRequest,
  tools: WaveTools,
): Promise<TaskOutcome | undefined> {
  const { fallback, signal } = tools;
  const isLost =
    outcome.outcome === 'rejected' ||
    outcome.outcome === 'filtered' ||
    (outcome.outcome === 'failed' && !outcome.retryable);
  if (fallback === undefined || !isLost) return undefined;
  for await (const draft of fallback.generate([request], { signal })) {
    if (draft.outcome !== 'draft') continue;
    const findings = await examine(draft.doc, request, tools);
    if (isFalse(findings)) continue;
    const { task, symbol, key, reused, usage } = outcome;
    const before = outcome.outcome === 'rejected' ? outcome.findings : [];
    const by = { name: fallback.name, version: fallback.version, insteadOf: outcome.outcome, findings: before };
    const base = { task, symbol, key, reused, ...(usage === undefined ? {} : { usage }) };
    return { ...base, outcome: 'accepted', doc: draft.doc, findings, by };
  }
  return undefined;
}

function repairTask(rejected: Rejected | undefined): DocTask | undefined {
  if (rejected === undefined) return undefined;
  const { symbol, doc, findings } = rejected;
  return { symbol, reason: 'repair', findings, draft: doc };
}
