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
  | (Judged & { readonly outcome: 'accepted' })
  | (Judged & { readonly outcome: 'rejected' })
  | (Answered & { readonly outcome: 'nothing-to-add'; readonly reason: string })
  | (Answered & { readonly outcome: 'failed'; readonly message: string });
