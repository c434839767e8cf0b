import type { TaskOutcome } from '../generate/index.ts';
import type { Problem, RequestRecord, SymbolId } from '../model/index.ts';

/** What a run tells while it goes on. */
export type PipelineEvent =
  | { readonly type: 'stage-start'; readonly stage: Stage; readonly total?: number }
  | { readonly type: 'stage-end'; readonly stage: Stage }
  | { readonly type: 'task-end'; readonly symbol: SymbolId; readonly outcome: TaskOutcome['outcome'] }
  | { readonly type: 'request-end'; readonly request: RequestRecord }
  | { readonly type: 'problem'; readonly problem: Problem }
  | { readonly type: 'waiting'; readonly for: string };

/** Stages in the order they run. */
export type Stage = 'list' | 'extract' | 'link' | 'plan' | 'generate' | 'record' | 'edit' | 'check';
