import type { SymbolId } from './symbol-id.ts';
import type { ModulePath } from './symbol.ts';

/** Lines of a declaration with decorators and modifiers, without its comment; 1-based, end included. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** Where the symbols of a module stood in the text with this hash. */
export interface ModulePositions {
  readonly contentHash: string;
  readonly symbols: Readonly<Record<SymbolId, LineRange>>;
}

/** The file `tmp/positions.json`: lines change with every edit, so that they are kept out of what is committed. */
export interface PositionIndex {
  readonly modules: Readonly<Record<ModulePath, ModulePositions>>;
}
