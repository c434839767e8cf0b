import type {
  CacheContent,
  DocPlan,
  DocTask,
  DocumentationPreset,
  Finding,
  ModulePath,
  Scope,
  SkippedSymbol,
  SymbolId,
  SymbolKind,
  SymbolTable,
} from '../model/index.ts';
import { createDecider } from './decide-task.ts';
import { createNeeds } from './find-needs.ts';
import type { Replace } from './may-replace.ts';
import { orderInWaves } from './order-in-waves.ts';

/** What {@link planDocs} needs of the configuration. */
export interface PlanConfig {
  readonly scope: Scope;
  /** Kinds to document. */
  readonly kinds: readonly SymbolKind[];
  readonly preset: DocumentationPreset;
  /** Which comments in the source may be replaced. */
  readonly apply: { readonly replace: Replace };
}

/** Input of {@link planDocs}. */
export interface PlanInput {
  readonly table: SymbolTable;
  readonly config: PlanConfig;
  readonly cache: CacheContent;
  /** Document these and no others, whatever their scope, kind and state. Comments that may not be replaced stay all the same. */
  readonly only?: readonly SymbolId[];
  /** Try these again and no others, with what was wrong with their drafts. */
  readonly repairs?: ReadonlyMap<SymbolId, readonly Finding[]>;
  /** Decide about symbols of these modules only. Default: of all. */
  readonly modules?: ReadonlySet<ModulePath>;
  /** Who will be asked. What another one refused or had nothing to add to is asked again. Default: anyone. */
  readonly provider?: { readonly name: string; readonly version: string };
}

/**
 * Decides what to document. Every symbol of the modules is a task in one of the waves, or is skipped with the reason.
 * A task whose symbol may come to inherit in this run stands in a later wave than the base; see
 * {@link inheritsMeanwhile}.
 */
export function planDocs(input: PlanInput): DocPlan {
  const decide = createDecider(input);
  const tasks = new Map<SymbolId, DocTask>();
  const skipped: SkippedSymbol[] = [];
  for (const symbol of Object.values(input.table.symbols)) {
    if (input.modules?.has(symbol.module) === false) continue;
    const decision = decide(symbol);
    if ('skip' in decision) skipped.push({ symbol: symbol.id, reason: decision.skip });
    else tasks.set(symbol.id, { symbol: symbol.id, ...decision });
  }
  const waves = orderInWaves(tasks.keys(), createNeeds(input.table)).map((wave) =>
    wave.flatMap((id) => tasks.get(id) ?? []),
  );
  return {
    waves,
    skipped,
    deferred: [],
    estimate: { requests: tasks.size, inputTokens: 0, outputTokens: 0, cost: 0 },
  };
}
