import { configuredProvider } from '../configured/configured-provider.ts';
import type { CacheContent, DocPlan, ModulePath, SymbolTable } from '../model/index.ts';
import type { Provider } from '../providers/index.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { GenerateOptions } from './generate-result.ts';
import { limitPlan } from './limit-plan.ts';
import { openModules, shardsNotNeeded, type SettledModules } from './settled-modules.ts';

/** What {@link planGeneration} found. */
export interface PlannedGeneration {
  readonly table: SymbolTable;
  readonly plan: DocPlan;
  readonly cached: CacheContent;
}

/** Reads the project and decides what to document, without asking a provider. */
export async function planGeneration(workspace: Workspace, options: GenerateOptions = {}): Promise<PlannedGeneration> {
  const provider = options.provider ?? (await configuredProvider(workspace));
  const table = await workspace.readTable();
  const { plan, cached } = await planModules(workspace, provider, { table, settled: new Map(), only: options.only });
  return { table, plan: options.modules ? limitPlan(plan, options.modules) : plan, cached };
}

/** Decides about all modules but the settled ones. */
export async function planModules(
  workspace: Workspace,
  provider: Provider,
  { table, settled, only }: Pick<PlannedRun, 'table' | 'settled'> & { readonly only: GenerateOptions['only'] },
): Promise<Pick<PlannedRun, 'plan' | 'cached' | 'modules'>> {
  workspace.emit({ type: 'stage-start', stage: 'plan' });
  const { planDocs } = await import('../plan/index.ts');
  const modules = openModules(table, settled);
  const input = { table, config: workspace.config, provider, ...(only && { only }), ...(modules && { modules }) };
  let cached = await workspace.cache.readAll(shardsNotNeeded(table, settled));
  const plan = planDocs({ ...input, cache: cached });
  // Who is shown sources is shown similar docs from anywhere, too.
  if (settled.size > 0 && plan.waves.length > 0 && provider.readsSource) cached = await workspace.cache.readAll();
  workspace.emit({ type: 'stage-end', stage: 'plan' });
  return { plan, cached, ...(modules && { modules }) };
}

/** What {@link generateDocs} is going to do. */
export interface PlannedRun extends PlannedGeneration {
  readonly settled: SettledModules;
  /** Modules that are not settled. Absent when that is all. */
  readonly modules?: ReadonlySet<ModulePath>;
}
