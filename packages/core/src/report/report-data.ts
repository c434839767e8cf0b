import type { DocOrigin, DocState, Finding, Problem, SymbolId, RunMetrics } from '../model/index.ts';
import type { Coverage } from './coverage.ts';
import type { QualitySummary } from './summarize-quality.ts';

/** What the last `generate` did, in numbers. */
export interface RunNumbers {
  readonly drafted: number;
  readonly accepted: number;
  readonly reused: number;
  readonly interrupted: boolean;
  /** Why it ended before everything was asked for. */
  readonly stopped?: 'budget' | 'provider';
  /** Planned, and not finished when it ended early. */
  readonly unfinished?: readonly SymbolId[];
  readonly rejected: readonly { readonly symbol: SymbolId; readonly findings: readonly Finding[] }[];
  readonly nothingToAdd: readonly { readonly symbol: SymbolId; readonly reason: string }[];
  readonly failed: readonly { readonly symbol: SymbolId; readonly message: string }[];
  readonly skipped: Readonly<Record<string, number>>;
  /** Secrets in the sources that were replaced before anything was sent. Absent where there were none. */
  readonly secrets?: number;
  /** What did not fit and was left out of questions, by symbol: `source: 40 of 90 lines`. Absent where all fitted. */
  readonly trimmed?: Readonly<Record<SymbolId, readonly string[]>>;
  /** What retrieval added to questions. Absent where it added nothing. */
  readonly retrieval?: {
    readonly kind: string;
    /** Documented symbols that were shown as examples. */
    readonly examples: number;
    /** Symbols that were shown some. */
    readonly withExamples: number;
    /** Tokens of the examples. */
    readonly tokens: number;
  };
}

/** Where a project's documentation stands, and how it got there. Plain JSON. */
export interface ReportData {
  readonly version: string;
  readonly coverage: Coverage;
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  /** Docs in the cache by who wrote them and by how they stand to the code. */
  readonly origins: Readonly<Partial<Record<DocOrigin, number>>>;
  readonly states: Readonly<Partial<Record<DocState, number>>>;
  /** Absent when no run was recorded on this machine. */
  readonly lastRun?: RunNumbers;
  /** Scores of the docs. Absent where none were asked for. */
  readonly quality?: QualitySummary;
  /** What the last run that sent anything took. */
  readonly metrics?: RunMetrics;
}
