import type { SymbolId } from './symbol-id.ts';
import type { ModulePath, TextRange } from './symbol.ts';

/** Replacement of a range of text; an empty range inserts. */
export interface TextEdit {
  readonly range: TextRange;
  readonly text: string;
  /** The symbol whose comment this is. */
  readonly symbol: SymbolId;
}

/** All comment edits of one module, against the text with this hash. Ranges are sorted and do not overlap. */
export interface ModuleEdits {
  readonly module: ModulePath;
  readonly contentHash: string;
  readonly edits: readonly TextEdit[];
}
