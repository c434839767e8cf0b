import type { Doc, DocPart, Severity, SymbolRecord } from '../model/index.ts';
import type { Universe } from './universe.ts';

/** Who wrote the doc: a provider, whose every statement must be supported, or a person, who may know more than the code says. */
export type Writer = 'draft' | 'human';

/** How much a code weighs, and its sentence. `{name}` is filled from the finding's args. */
export interface CheckCode {
  /** `off` where it says nothing against a doc of that writer. */
  readonly severity: Severity | Readonly<Record<Writer, Severity | 'off'>>;
  readonly sentence: string;
}

/** What a check saw, before it becomes a finding. */
export interface Seen {
  /** Key of the check's `codes`. */
  readonly code: string;
  readonly part?: DocPart;
  readonly args?: Readonly<Record<string, string>>;
}

/** What a check sees in a doc that holds nothing for it to look at. */
export const nothing: readonly Seen[] = [];

/** Source text that shows what a check is for: a module with a comment that it doubts, and the same one written right. */
export interface CheckExample {
  readonly wrong: string;
  readonly right: string;
  /** Key of the check's `codes`: what it sees in `wrong`. */
  readonly code: string;
}

/** How much is known of names before any is looked up. */
export interface NameTrust {
  /** Every simple name leads somewhere: nothing but paths can be doubted. */
  readonly words: boolean;
}

/** One question put to every doc. An extension is one file with one object of this type, listed in `checks.ts`. */
export interface Check {
  /** First half of its finding codes: `parameters` in `parameters/unknown`. */
  readonly name: string;
  /** What it catches, and what it leaves alone, as Markdown: the page about the check begins with it. */
  readonly about: string;
  readonly example: CheckExample;
  readonly codes: Readonly<Record<string, CheckCode>>;
  /**
   * It asks for more than the symbol, its holder and their module: what it says of a comment may change while that module does not.
   * Default: it does not.
   */
  readonly looksAround?: true;
  /**
   * False only where {@link Check.run} surely sees nothing in a comment that a person wrote: a look at its text, so that most comments
   * need not be read. Default: it may see something in any.
   *
   * @param raw - The comment as written, delimiters included.
   */
  readonly mayDoubt?: (raw: string, symbol: SymbolRecord, trust: NameTrust) => boolean;
  /** Looks at the doc of a symbol. Pure; what it yields is in the order of the doc. */
  readonly run: (doc: Doc, symbol: SymbolRecord, universe: Universe, writer: Writer) => Iterable<Seen>;
}
