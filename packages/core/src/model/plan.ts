import type { Doc } from './doc.ts';
import type { Finding } from './finding.ts';
import type { SymbolId } from './symbol-id.ts';
import type { SymbolRecord } from './symbol.ts';

/** Why a symbol is documented in this run. */
export type TaskReason = 'missing' | 'stale' | 'review' | 'asked' | 'repair';

/** Why a symbol is not documented in this run. */
export type SkipReason =
  | 'documented'
  | 'inherits'
  | 'human-comment'
  | 'edited-comment'
  | 'out-of-scope'
  | 'excluded-kind'
  | 'cached'
  | 'nothing-to-add'
  | 'rejected-before';

/** One symbol to document. */
export interface DocTask {
  readonly symbol: SymbolId;
  readonly reason: TaskReason;
  /** What was wrong with the last draft, for a repair. */
  readonly findings?: readonly Finding[];
  /** The last draft, for a repair. */
  readonly draft?: Doc;
}

/** A symbol the run leaves alone, and why. */
export interface SkippedSymbol {
  readonly symbol: SymbolId;
  readonly reason: SkipReason;
}

/** A symbol that would not fit the budget. */
export interface DeferredSymbol {
  readonly symbol: SymbolId;
  readonly reason: string;
}

/** What a part of a run is likely to take. */
export interface Estimate {
  readonly requests: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cost: number;
  /** What nine of ten such runs cost less, and more, than. */
  readonly costRange: readonly [low: number, high: number];
}

/** What a run will do: a value to print, price, save, diff and test. */
export interface DocPlan {
  /** Waves in dependency order, callees first; symbols that need each other share a wave. */
  readonly waves: readonly (readonly DocTask[])[];
  readonly skipped: readonly SkippedSymbol[];
  readonly deferred: readonly DeferredSymbol[];
  /** Estimated tokens and cost of everything that is asked for; zeros for the offline provider. */
  readonly estimate: {
    readonly requests: number;
    readonly inputTokens: number;
    readonly outputTokens: number;
    readonly cost: number;
    /** What nine of ten such runs cost less, and more, than; learned from earlier answers. */
    readonly costRange?: readonly [low: number, high: number];
    /** Secrets in the sources that are replaced before anything is sent. */
    readonly secrets?: number;
    /** Of the numbers above, those of drafts that go back, as learned from earlier runs. Absent when none does. */
    readonly repairs?: Estimate;
    /** Of the numbers above, those of the critic. Absent when nobody is asked. */
    readonly critic?: Estimate;
    /** Of the numbers above, those of retrieval. Absent when it asks no model, or for nothing. */
    readonly retrieval?: Estimate;
  };
}

/** Where a symbol is used. */
export interface CallSite {
  /** The declaration around it. */
  readonly symbol: SymbolId;
  /** The lines of source around the use. */
  readonly text: string;
}

/** A documented neighbour given to a provider. */
export interface DocumentedSymbol {
  readonly symbol: SymbolId;
  readonly signature: string;
  readonly doc: Doc;
}

/** How the project already describes a parameter of this name and type. */
export interface NeighbourText {
  readonly name: string;
  readonly text: string;
  /** How many comments say it so. */
  readonly count: number;
}

/** Everything a provider is shown about one symbol. */
export interface TaskContext {
  readonly symbol: SymbolRecord;
  readonly parent?: SymbolRecord;
  /** Members of a class, interface, enum, namespace or alias, in source order. */
  readonly members: readonly SymbolRecord[];
  /** Docs of what the symbol uses, callees first written. */
  readonly uses: readonly DocumentedSymbol[];
  /** Declarations of the project that its parameter, return and heritage types name. */
  readonly types: readonly SymbolRecord[];
  /** For parameters and properties of this symbol that neighbours describe; best first. */
  readonly neighbours: readonly NeighbourText[];
  /** The other members of the parent, in source order. A request key needs their ids and fingerprints only. */
  readonly siblings?: readonly SymbolRecord[];
  /** Declarations that it uses, documented or not. */
  readonly used?: readonly SymbolRecord[];
  /**
   * Declarations that use it, public ones first, at most 12. For an error class those that throw it,
   * through calls too; for a member of an interface or alias those that use the type.
   */
  readonly usedBy?: readonly SymbolRecord[];
  /** Source text of the declaration, without its comment; only for providers that ask for it. */
  readonly source?: string;
  /** Uses of the symbol in the project, public users first; only for providers that ask for source text. */
  readonly callSites?: readonly CallSite[];
  /** Documented symbols of the project that are like this one; best first. */
  readonly similar?: readonly DocumentedSymbol[];
}

/** One symbol's question to a provider. */
export interface GenerationRequest {
  readonly task: DocTask;
  readonly context: TaskContext;
  /** Hash of provider, its version and everything shown to it; answers in the journal are found by it. */
  readonly key: string;
}
