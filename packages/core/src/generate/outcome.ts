import type { Doc, DocTask, Finding, SymbolId, Usage } from '../model/index.ts';

/** What became of one task. */
export type TaskOutcome =
  | { readonly outcome: 'accepted'; readonly task: DocTask; readonly symbol: SymbolId; readonly doc: Doc; readonly findings: readonly Finding[]; readonly reused: boolean; readonly usage?: Usage }
  | { readonly outcome: 'rejected'; readonly task: DocTask; readonly symbol: SymbolId; readonly doc: Doc; readonly findings: readonly Finding[]; readonly reused: boolean; readonly usage?: Usage }
  | { readonly outcome: 'nothing-to-add'; readonly task: DocTask; readonly symbol: SymbolId; readonly reason: string; readonly reused: boolean; readonly usage?: Usage }
  | { readonly outcome: 'failed'; readonly task: DocTask; readonly symbol: SymbolId; readonly message: string; readonly reused: boolean; readonly usage?: Usage };
