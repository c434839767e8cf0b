import { configuredBudget } from './configured-budget.ts';
import { configuredLanes } from './configured-lanes.ts';
import { meterOf } from './create-meter.ts';
import type { Critic } from '../generate/index.ts';
import type { Provider } from '../providers/index.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The critic that the configuration asks for: the model of the provider. Undefined when it asks for none, or the provider asks no model. */
export async function configuredCritic(workspace: Workspace, provider: Provider): Promise<Critic | undefined> {
  const { config, secrets, cache } = workspace;
  if (!config.critic || provider.prepare === undefined || config.provider.name !== provider.name) return undefined;
  const [{ createConfiguredCritic }, budget, meter] = await Promise.all([
    import('../providers/model/configured-model-provider.ts'),
    configuredBudget(workspace),
    meterOf(workspace),
  ]);
  return createConfiguredCritic(
    config,
    {
      secrets,
      budget,
      lanes: configuredLanes(workspace),
      onAttempt: (attempt) => meter.add(attempt, 'critic'),
    },
    cache.verdicts,
  );
}
