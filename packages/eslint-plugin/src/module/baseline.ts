import type { Baseline, BaselineState, SymbolId } from '@docwright/core/model';
import type { LintFile } from './lint-file.ts';

const sets = new WeakMap<readonly SymbolId[], ReadonlySet<SymbolId>>();

/** True when the project's baseline tolerates this gap, under the id of now or one that the symbol had before. The file is looked at only when there is a gap to report. */
export function isTolerated(id: SymbolId, state: BaselineState, file: LintFile): boolean {
  const baseline = file.baseline();
  if (baseline === undefined) return false;
  const ids = idsOf(baseline, state);
  if (ids.size === 0 || ids.has(id)) return ids.size > 0;
  const symbol = file.isCached() ? file.module.byId.get(id) : undefined;
  return symbol !== undefined && (file.cached(symbol)?.formerIds ?? []).some((former) => ids.has(former));
}

function idsOf(baseline: Baseline, state: BaselineState): ReadonlySet<SymbolId> {
  const list = baseline[state];
  const known = sets.get(list) ?? new Set(list);
  sets.set(list, known);
  return known;
}
