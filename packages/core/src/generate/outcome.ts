import type { Doc, DocTask, Finding, SymbolId, Usage } from '../model/index.ts';

interface Answered {
  readonly task: DocTask;
  readonly symbol: SymbolId;
  /** Key of the answer in the journal. */
  readonly key: string;
  /** The answer was found in the journal of an earlier run. */
  readonly reused: boolean;
  readonly usage?: Usage;
}

interface Judged extends Answered {
  readonly doc: Doc;
  readonly findings: readonly Finding[];
}

/** What became of one task. */
export type TaskOutcome =
  | (Judged & {
      readonly outcome: 'accepted';
      /** Who wrote it, when it was not the provider that was asked, and what had become of that one's draft. */
      readonly by?: Fallback;
    })
  | (Judged & { readonly outcome: 'rejected' })
  | (Answered & { readonly outcome: 'nothing-to-add'; readonly reason: string })
  /** The service's content filter stopped it. */
  | (Answered & { readonly outcome: 'filtered'; readonly category: string })
  /** It was not asked, or not to the end: the budget is spent, or it does not fit. */
  | (Answered & {
      readonly outcome: 'deferred';
      readonly reason: string;
      readonly spent?: 'run' | 'minute' | 'hour' | 'day';
    })
  | (Answered & { readonly outcome: 'failed'; readonly message: string; readonly retryable: boolean });

/** Who wrote a draft in place of the provider that was asked. */
export interface Fallback {
  readonly name: string;
  readonly version: string;
  readonly insteadOf: 'rejected' | 'filtered' | 'failed';
  /** Why the draft before was rejected. */
  readonly findings: readonly Finding[];
}
