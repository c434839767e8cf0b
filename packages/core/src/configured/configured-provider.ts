import { configuredBudget } from './configured-budget.ts';
import { configuredLanes } from './configured-lanes.ts';
import { meterOf } from './create-meter.ts';
import type { ProviderEnvironment, Provider } from '../providers/index.ts';
import { completeStyle } from '../model/index.ts';
import type { LearnedSizes } from '../tokens/index.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * Makes the provider that the configuration of a project names, with the project's budgets and what was learned in it.
 *
 * @throws {@link SettingsError} when the configuration lacks something that the provider needs.
 */
export async function configuredProvider(workspace: Workspace): Promise<Provider> {
  const { config } = workspace;
  // Not through the door of the room, which holds everything that models are asked with.
  const { createProvider } = await import('../providers/create-provider.ts');
  const provider = await createProvider(
    config,
    config.provider.name === 'offline' ? {} : await environmentOf(workspace),
  );
  const { withStyle } = await import('../providers/with-style.ts');
  return withStyle(provider, completeStyle(config.style));
}

async function environmentOf(workspace: Workspace): Promise<ProviderEnvironment> {
  const { config, secrets, cache } = workspace;
  const [budget, meter, { formatFinding }, { loadModule }] = await Promise.all([
    configuredBudget(workspace),
    meterOf(workspace),
    import('../verify/index.ts'),
    import('../config/index.ts'),
  ]);
  const memoKey = JSON.stringify([config.provider.name, config.provider.options['model']]);
  return {
    secrets,
    budget,
    lanes: configuredLanes(workspace),
    onAttempt: (attempt) => meter.add(attempt, 'drafts'),
    learned: {
      read: async () => (await cache.memo.get<LearnedSizes>('answer-sizes', memoKey)) ?? { ratios: [] },
      write: (learned) => cache.memo.set('answer-sizes', memoKey, learned),
    },
    describeFinding: formatFinding,
    loadModule,
  };
}
