import { moduleOf, type DocPlan, type ModulePath, type SymbolId } from '../model/index.ts';

/** The part of a plan that is about some modules. The estimate stays that of the whole. */
export function limitPlan(plan: DocPlan, modules: ReadonlySet<ModulePath>): DocPlan {
  const isIn = ({ symbol }: { readonly symbol: SymbolId }): boolean => modules.has(moduleOf(symbol));
  return {
    ...plan,
    waves: plan.waves.map((wave) => wave.filter(isIn)).filter((wave) => wave.length > 0),
    skipped: plan.skipped.filter(isIn),
    deferred: plan.deferred.filter(isIn),
  };
}
