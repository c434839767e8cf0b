import type { TaskOutcome } from '../generate/index.ts';
import {
  groupBy,
  hashText,
  inheritsDoc,
  moduleOf,
  stableJson,
  type DocPlan,
  type ModulePath,
  type SkipReason,
  type SymbolId,
  type SymbolRecord,
  type SymbolTable,
} from '../model/index.ts';
import type { StandingJudge } from '../check/judge-standing.ts';
import type { Provider } from '../providers/index.ts';
import type { Coverage, CoverageSymbol } from '../report/index.ts';
import type { Scorer } from '../measure/score-docs.ts';
import { answersAlike, type NotedAnswer, type Universe } from '../verify/index.ts';
import { version } from '../version.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What is known of a module in which the last run left nothing to do. */
export interface SettledModule {
  /** Changes with the records of the module and with its shard. */
  readonly key: string;
  readonly coverage: readonly CoverageSymbol[];
  /** Why its symbols are skipped, counted by reason. */
  readonly skipped: Readonly<Partial<Record<SkipReason, number>>>;
  /** What was asked about other modules to judge its comments. */
  readonly asked: readonly NotedAnswer[];
  /** Words that were looked up in the glossary to score its docs, and whether they were there. */
  readonly glossary: Readonly<Record<string, boolean>>;
}

/** Modules that need neither be planned nor recorded again, by path. */
export type SettledModules = ReadonlyMap<ModulePath, SettledModule>;

const memoName = 'settled';

/**
 * Finds modules of which nothing changed since a run settled them: neither their records nor their shards, nor that of
 * any module whose docs they inherit, nor what the rest of the project says of their comments, nor what their docs are scored by.
 * Whatever else comes to decide about tasks, coverage or the content of shards has to be looked at here, too.
 */
export async function readSettled(
  workspace: Workspace,
  provider: Provider,
  { table, universe, scorer }: Pick<SettlingRun, 'table' | 'scorer'> & { readonly universe: Universe },
): Promise<SettledModules> {
  const memoKey = memoKeyOf(workspace, provider, { table, scorer });
  const known = await workspace.cache.memo.get<Record<ModulePath, SettledModule>>(memoName, memoKey);
  if (known === undefined) return new Map();
  const keys = await workspace.moduleKeys();
  const same = new Map<ModulePath, SettledModule>();
  for (const { path } of table.modules) {
    const module = Object.hasOwn(known, path) ? known[path] : undefined;
    if (module !== undefined && module.key === keyOf(path, keys, workspace)) same.set(path, module);
  }
  const isKnown = ({ asked, glossary }: SettledModule): boolean =>
    answersAlike(universe, asked, (path) => same.has(path)) &&
    Object.entries(glossary).every(([word, isThere]) => scorer.knows(word) === isThere);
  const settled = new Map([...same].filter(([, module]) => isKnown(module)));
  const isOpen = ({ module }: SymbolRecord): boolean => !settled.has(module);
  return without(settled, inheritors(table, isOpen));
}

/** Modules that are not settled; undefined when none is. */
export function openModules({ modules }: SymbolTable, settled: SettledModules): Set<ModulePath> | undefined {
  if (settled.size === 0) return undefined;
  return new Set(modules.map(({ path }) => path).filter((path) => !settled.has(path)));
}

/** Modules whose shards a run can do without: settled ones in which nothing is that an open module leans on. */
export function shardsNotNeeded({ modules, symbols }: SymbolTable, settled: SettledModules): Set<ModulePath> {
  const spared = new Set(settled.keys());
  const need = (id: SymbolId | undefined): void => {
    if (id !== undefined) spared.delete(moduleOf(id));
  };
  const open = modules.filter(({ path }) => !settled.has(path)).flatMap((module) => module.symbols);
  for (const { references, inherits, extends: bases, implements: contracts } of open.flatMap(
    (id) => symbols[id] ?? [],
  )) {
    for (const id of references.uses) need(id);
    for (const { target } of [...bases, ...contracts]) need(target);
    const seen = new Set<SymbolId>();
    for (let from = inherits?.from; from !== undefined && !seen.has(from); from = symbols[from]?.inherits?.from) {
      seen.add(from);
      need(from);
    }
  }
  return spared;
}

/** What a run did, as far as it tells which modules are settled. */
export interface SettlingRun {
  readonly table: SymbolTable;
  /** Modules that were settled before the run. */
  readonly settled: SettledModules;
  readonly plan: DocPlan;
  readonly outcomes: readonly TaskOutcome[];
  readonly coverage: Coverage;
  readonly standing: StandingJudge;
  readonly scorer: Scorer;
}

/** Keeps which modules a run has left nothing to do in. Only for runs that were not cut short. */
export async function keepSettled(workspace: Workspace, provider: Provider, run: SettlingRun): Promise<void> {
  const { table, coverage, outcomes } = run;
  const keys = await workspace.moduleKeys();
  const counted = groupBy(coverage.symbols, ({ id }) => moduleOf(id));
  const accepted = new Set(outcomes.filter(({ outcome }) => outcome === 'accepted').map(({ symbol }) => symbol));
  // What inherits from a doc of this run is decided otherwise by the next one.
  const unsure = accepted.size === 0 ? new Set() : inheritors(table, ({ id }) => accepted.has(id));
  const skipped = countSkipped(run);
  const modules: Record<ModulePath, SettledModule> = {};
  for (const { path } of table.modules) {
    const key = keyOf(path, keys, workspace);
    if (key === undefined || unsure.has(path)) continue;
    modules[path] = run.settled.get(path) ?? {
      key,
      coverage: counted.get(path) ?? [],
      skipped: skipped.get(path) ?? {},
      asked: run.standing.asked(path),
      glossary: run.scorer.asked(path),
    };
  }
  await workspace.cache.memo.set(memoName, memoKeyOf(workspace, provider, run), modules);
}

function memoKeyOf(
  { config }: Workspace,
  { name, version: of }: Provider,
  { table, scorer }: Pick<SettlingRun, 'table' | 'scorer'>,
): string {
  const { packageVersion, nextVersion } = table;
  const settings = { ...config, site: undefined, markdown: undefined };
  const style = scorer.styleKey();
  return hashText(
    stableJson({
      version,
      layout: 'asked records',
      settings,
      provider: [name, of],
      packageVersion,
      nextVersion,
      style,
    }),
  );
}

function keyOf(path: ModulePath, keys: ReadonlyMap<ModulePath, string>, { cache }: Workspace): string | undefined {
  const key = keys.get(path);
  return key && `${key} ${cache.shardStamp(path)}`;
}

/** Modules with a symbol that inherits from one of these, over any number of bases. */
function inheritors(table: SymbolTable, isBase: (symbol: SymbolRecord) => boolean): Set<ModulePath> {
  const resolve = (id: SymbolId): SymbolRecord | undefined => table.symbols[id];
  const found = new Set<ModulePath>();
  for (const symbol of Object.values(table.symbols))
    if (symbol.inherits?.from !== undefined && !found.has(symbol.module) && inheritsDoc(symbol, resolve, isBase))
      found.add(symbol.module);
  return found;
}

function without(settled: SettledModules, modules: ReadonlySet<ModulePath>): SettledModules {
  return new Map([...settled].filter(([path]) => !modules.has(path)));
}

/** What the next run would say of what this one did. */
const laterReason: Readonly<Partial<Record<TaskOutcome['outcome'], SkipReason>>> = {
  accepted: 'cached',
  rejected: 'rejected-before',
  'nothing-to-add': 'nothing-to-add',
  filtered: 'nothing-to-add',
};

function countSkipped({ plan, outcomes }: SettlingRun): Map<ModulePath, Partial<Record<SkipReason, number>>> {
  const counts = new Map<ModulePath, Partial<Record<SkipReason, number>>>();
  const add = (symbol: SymbolId, reason: SkipReason | undefined): void => {
    if (reason === undefined) return;
    const module = moduleOf(symbol);
    const count = counts.get(module) ?? {};
    counts.set(module, count);
    count[reason] = (count[reason] ?? 0) + 1;
  };
  for (const { symbol, reason } of plan.skipped) add(symbol, reason);
  for (const { symbol, outcome } of outcomes) add(symbol, laterReason[outcome]);
  return counts;
}
