import type { Place, Severity } from './problem.ts';
import type { SymbolId } from './symbol-id.ts';

/** Part of a doc that a finding is about. */
export interface DocPart {
  readonly section:
    'summary' | 'remarks' | 'typeParameter' | 'parameter' | 'returns' | 'throws' | 'example' | 'tag' | 'comment';
  /** Name of the parameter, error or tag. */
  readonly name?: string;
  /** Where it stands in the comment as written, where nothing else tells: in UTF-16 units from its opening delimiter. */
  readonly offset?: number;
}

/** What a check found wrong with a doc. Codes and sentences belong to the checks in `verify/`. */
export interface Finding {
  /** Name of the check, a slash, and what it saw: `parameters/unknown`. */
  readonly code: string;
  readonly severity: Severity;
  readonly symbol: SymbolId;
  readonly part?: DocPart;
  /** Words for the sentence of the code, by name. */
  readonly args: Readonly<Record<string, string>>;
  /** Present when the doc stands in a source file. */
  readonly place?: Place;
}
