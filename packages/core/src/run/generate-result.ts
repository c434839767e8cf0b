import type { Critic } from '../generate/index.ts';
import type { DocPlan, Finding, ModulePath, Problem, SymbolId } from '../model/index.ts';
import type { Provider } from '../providers/index.ts';
import type { Coverage } from '../report/index.ts';
import type { RetrievalNumbers } from './find-examples.ts';
import type { RunUsage } from './run-usage.ts';

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
