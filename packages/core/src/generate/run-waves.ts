import type { Doc, DocTask, Draft, Finding, GenerationRequest, SymbolId } from '../model/index.ts';
import type { Provider } from '../providers/provider.ts';
import type { TaskOutcome } from './outcome.ts';

/** What {@link runWaves} needs from the other rooms. */
export interface WaveTools {
  readonly provider: Provider;
  /** True for a task that the docs accepted before have made needless; it is dropped. */
  isNeedless?(task: DocTask): boolean;
  /** Builds the question for a task; called when its wave starts, so that it sees the docs accepted before. */
  request(task: DocTask): GenerationRequest;
  /** Answers of earlier runs by request key. */
  readonly journaled: ReadonlyMap<string, Draft>;
  /** Makes an answer durable. It is awaited before the answer is used. */
  journal(key: string, draft: Draft): Promise<void>;
  /** The truth gate. An `error` among the findings rejects the draft. */
  verify(symbol: SymbolId, doc: Doc): readonly Finding[];
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
    let tasks = wave.filter((task) => tools.isNeedless?.(task) !== true);
    for (let round = 0; tasks.length > 0 && !tools.signal.aborted; round++) {
      const rejected = await runWave(tasks, tools);
      const mayRepair = round < (tools.provider.repairRounds ?? 0);
      if (!mayRepair) for (const outcome of rejected) tools.onOutcome(outcome);
      tasks = mayRepair ? rejected.map(repairTask) : [];
    }
    if (tools.signal.aborted) return;
  }
}

interface Asked {
  readonly task: DocTask;
  readonly request: GenerationRequest;
}

type Rejected = Extract<TaskOutcome, { outcome: 'rejected' }>;

/** Runs one wave and gives back what was rejected; everything else is reported. */
async function runWave(tasks: readonly DocTask[], tools: WaveTools): Promise<Rejected[]> {
  const rejected: Rejected[] = [];
  for await (const outcome of answer(tasks, tools)) {
    if (outcome.outcome === 'rejected') rejected.push(outcome);
    else tools.onOutcome(outcome);
  }
  return rejected;
}

async function* answer(tasks: readonly DocTask[], tools: WaveTools): AsyncGenerator<TaskOutcome> {
  // All questions of a wave are put before any of its answers is known, so that they are the same in a resumed run.
  const asked = tasks.map((task) => ({ task, request: tools.request(task) }));
  const open = new Map<SymbolId, Asked>();
  for (const question of asked) {
    const draft = tools.journaled.get(question.request.key);
    if (draft === undefined || draft.outcome === 'failed') open.set(question.task.symbol, question);
    else yield judge(question, draft, true, tools);
  }
  if (open.size === 0) return;
  const requests = [...open.values()].map(({ request }) => request);
  for await (const draft of tools.provider.generate(requests, { signal: tools.signal })) {
    const question = open.get(draft.symbol);
    if (question === undefined) continue;
    open.delete(draft.symbol);
    await tools.journal(question.request.key, draft);
    yield judge(question, draft, false, tools);
  }
  if (tools.signal.aborted) return;
  for (const question of open.values()) yield judge(question, unanswered(question.task), false, tools);
}

function unanswered(task: DocTask): Draft {
  return { outcome: 'failed', symbol: task.symbol, message: 'the provider gave no answer', retryable: true };
}

function judge({ task, request }: Asked, draft: Draft, reused: boolean, tools: WaveTools): TaskOutcome {
  const base = {
    task,
    symbol: task.symbol,
    key: request.key,
    reused,
    ...(draft.usage === undefined ? {} : { usage: draft.usage }),
  };
  switch (draft.outcome) {
    case 'nothing-to-add':
      return { ...base, outcome: 'nothing-to-add', reason: draft.reason };
    case 'failed':
      return { ...base, outcome: 'failed', message: draft.message };
    case 'draft': {
      const findings = tools.verify(task.symbol, draft.doc);
      const outcome = findings.some(({ severity }) => severity === 'error') ? 'rejected' : 'accepted';
      return { ...base, outcome, doc: draft.doc, findings };
    }
  }
}

function repairTask({ task, findings }: Rejected): DocTask {
  return { symbol: task.symbol, reason: 'repair', findings };
}
