// By path, as in build-symbol.ts.
import type { ModuleRecord, SymbolRecord, SymbolTable } from '../../core/src/model/index.ts';

/** What a test says about a table besides its symbols. */
export interface TableParts {
  /** Identifiers and literals of each module; by default the names that its symbols declare. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
  /** Names that each module imports from packages. */
  readonly externalNames?: Readonly<Record<string, readonly string[]>>;
}

/** Builds a table from symbol records, with a module for each path among them. */
export function buildTable(symbols: readonly SymbolRecord[], parts: TableParts = {}): SymbolTable {
  const paths = new Set([...symbols.map(({ module }) => module), ...Object.keys(parts.words ?? {})]);
  return {
    entryPoints: [],
    modules: [...paths].sort().map((path) => buildModule(path, symbols, parts)),
    symbols: Object.fromEntries(symbols.map((symbol) => [symbol.id, symbol])),
    problems: [],
  };
}

function buildModule(path: string, symbols: readonly SymbolRecord[], parts: TableParts): ModuleRecord {
  const own = symbols.filter(({ module }) => module === path);
  return {
    path,
    contentHash: path,
    symbols: own.map(({ id }) => id),
    words: [...new Set([...own.flatMap(namesOf), ...(parts.words?.[path] ?? [])])].sort(),
    externalNames: parts.externalNames?.[path] ?? [],
  };
}

function namesOf({ name, parameters, typeParameters }: SymbolRecord): string[] {
  return [name, ...[...parameters, ...typeParameters].map((parameter) => parameter.name)];
}
