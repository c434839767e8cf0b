import type { Meter } from '../configured/create-meter.ts';
import { addUse, type ModelUse, type SideUse } from '../model/index.ts';
// Not by its door: what goes through that is loaded with all providers.
import { emptyTally } from '../providers/model/create-tally.ts';
import type { Provider, ProviderTally } from '../providers/index.ts';

/** What a run used: the drafts in detail, and what was asked for beside them. Plain JSON. */
export interface RunUsage extends ProviderTally {
  /** Of the critic and of retrieval. Absent where neither asked anything. */
  readonly besides?: SideUse;
  /** Of drafts, critic and retrieval together. */
  readonly totalCost: number;
}

/** What was used for drafts, as the provider has it, and for the rest, as the meter has it. Undefined when nothing was. */
export function runUsage(provider: Provider, meter: Meter): RunUsage | undefined {
  const tally = provider.tally?.();
  const besides = sideUse(meter);
  if (tally === undefined && besides === undefined) return undefined;
  const sideCost = Object.values(besides ?? {}).reduce((sum, { cost }) => sum + cost, 0);
  const drafts = tally ?? emptyTally(provider.name);
  return { ...drafts, ...(besides && { besides }), totalCost: drafts.cost + sideCost };
}

/** What was asked for beside drafts. Undefined when nothing was. */
export function sideUse(meter: Meter): SideUse | undefined {
  const uses = (['critic', 'retrieval'] as const).flatMap((purpose) => {
    const total = Object.values(meter.useOf(purpose)).reduce<ModelUse | undefined>(addUse, undefined);
    return total === undefined ? [] : [[purpose, total] as const];
  });
  return uses.length === 0 ? undefined : Object.fromEntries(uses);
}
