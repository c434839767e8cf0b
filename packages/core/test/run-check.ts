import { buildSymbol, buildTable, type SymbolParts, type TableParts } from '@docwright/test-support';
import type { Doc } from '../src/model/index.ts';
import type { Check, Writer } from '../src/verify/check.ts';
import { createUniverse } from '../src/verify/universe.ts';

/** What else a check sees: further symbols and words of the project. */
export interface CheckSurroundings extends TableParts {
  readonly others?: readonly SymbolParts[];
  /** Default: `draft`. */
  readonly writer?: Writer;
}

/** Runs one check on a doc; gives a line per thing seen: its code and the name it is about. */
export function runCheck(
  check: Check,
  doc: Partial<Doc>,
  parts: SymbolParts = {},
  { others = [], writer = 'draft', ...table }: CheckSurroundings = {},
): string[] {
  const symbol = buildSymbol(parts);
  const universe = createUniverse(buildTable([symbol, ...others.map(buildSymbol)], table));
  return [...check.run({ summary: '', ...doc }, symbol, universe, writer)].map(({ code, part, args }) =>
    [code, args?.['name'] ?? part?.name].filter((word) => word !== undefined).join(' '),
  );
}
