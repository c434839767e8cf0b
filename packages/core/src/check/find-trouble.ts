import type { ResolvedConfig } from '../config/index.ts';
import {
  describeDrift,
  docState,
  documentation,
  driftSideOf,
  formatDrift,
  isInScope,
  writtenSideOf,
} from '../model/index.ts';
import type { CachedSymbol, Finding, Place, Severity, SymbolRecord, SymbolTable } from '../model/index.ts';
import { judgeComments } from './judge-comments.ts';
import { weigh } from './weigh-findings.ts';

/**
 * Undocumented, stale and false docs of the symbols in scope, by module, then in source order.
 *
 * @param cachedOf - What the shared cache holds of a symbol.
 * @param findingsOf - What the truth gate says of a symbol's comment.
 */
export function findTrouble(
  table: SymbolTable,
  config: ResolvedConfig,
  cachedOf: (symbol: SymbolRecord) => CachedSymbol | undefined,
  findingsOf: (symbol: SymbolRecord) => readonly Finding[] = judgeComments(table, config),
): Finding[] {
  const kinds = new Set(config.kinds);
  const resolve = (id: string): SymbolRecord | undefined => table.symbols[id];
  return Object.values(table.symbols)
    .filter((symbol) => isInScope(symbol, config.scope) && kinds.has(symbol.kind))
    .flatMap((symbol) => [
      ...missing(symbol, config, resolve),
      ...drift(symbol, config, cachedOf(symbol)),
      ...weigh(findingsOf(symbol), config),
    ]);
}

type Trouble = Iterable<Finding>;

function* missing(
  symbol: SymbolRecord,
  config: ResolvedConfig,
  resolve: (id: string) => SymbolRecord | undefined,
): Trouble {
  const { documented, reason, args } = documentation(symbol, { preset: config.preset, resolve });
  const severity = config.check.missing;
  if (!documented && severity !== 'off') yield finding(symbol, `docs/${reason}`, severity, args);
}

/** The comment was written for other code than what stands under it now. */
function* drift(symbol: SymbolRecord, config: ResolvedConfig, cached: CachedSymbol | undefined): Trouble {
  if (symbol.comment === undefined || cached === undefined) return;
  const { state } = docState(symbol, cached);
  if (state !== 'stale' && state !== 'review') return;
  const severity = config.check[state];
  if (severity === 'off') return;
  const before = writtenSideOf(cached);
  const changes = formatDrift(describeDrift(before, driftSideOf(symbol)));
  yield finding(symbol, `docs/${state}`, severity, { before: before.signature ?? '', now: symbol.signature, changes });
}

function finding(symbol: SymbolRecord, code: string, severity: Severity, args: Finding['args']): Finding {
  return { code, severity, symbol: symbol.id, args, place: placeOf(symbol) };
}

function placeOf({ module, location }: SymbolRecord): Place {
  return { module, line: location.line, column: location.column };
}
