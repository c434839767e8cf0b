import { findRenames, updateShards } from '../cache/index.ts';
import { findDoubts, type DoubtSources } from './find-doubts.ts';
import type {
  BaselineEntry,
  CacheContent,
  CachedSymbol,
  Finding,
  Problem,
  SymbolId,
  SymbolRecord,
  SymbolTable,
} from '../model/index.ts';
import { doubtsMemo, emptyBaseline, isInScope, moduleOf, splitByBaseline } from '../model/index.ts';
import { readBaseline } from './read-baseline.ts';
import { createLateJudge } from './judge-late.ts';
import { measureCoverage, type Coverage } from '../report/index.ts';
import { version } from '../version.ts';
import { weigh } from './weigh-findings.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What {@link checkDocs} found. Plain JSON. */
export interface CheckResult {
  /** By module, then in source order, without those that the baseline tolerates. */
  readonly findings: readonly Finding[];
  readonly coverage: Coverage;
  /** Findings that the committed baseline tolerates. */
  readonly known: readonly Finding[];
  /** Entries of the committed baseline that no longer apply. */
  readonly outdated: readonly BaselineEntry[];
  readonly problems: readonly Problem[];
}

/** Options of {@link checkDocs}. */
export interface CheckOptions {
  /**
   * The project as it was: a comment that stands there too, above other code, is stale. Default: what the shared cache knows
   * of the code that each comment was written for.
   */
  readonly before?: SymbolTable;
  /** Paths that modules have in `before`, by those that they have now. Default: none moved. */
  readonly moved?: ReadonlyMap<string, string>;
}

/** Everything that is found, whether a baseline tolerates it or not. */
export interface AllFindings extends Pick<CheckResult, 'findings' | 'coverage' | 'problems'> {
  /** Ids that symbols with findings had before they were renamed or moved. */
  readonly former: Readonly<Record<SymbolId, readonly SymbolId[]>>;
}

/**
 * Looks for undocumented, stale and false docs of the symbols in scope that the baseline does not tolerate. Writes
 * nothing but memos: one of its result, which a second call with nothing changed gives back without reading a source, and one
 * of what lint rules need not look for.
 */
export async function checkDocs(workspace: Workspace, options: CheckOptions = {}): Promise<CheckResult> {
  const { findings, former, coverage, problems } = await findAll(workspace, options);
  const { baseline = emptyBaseline, problem } = readBaseline(workspace.config);
  return {
    ...splitByBaseline(findings, baseline, former),
    coverage,
    problems: problem ? [...problems, problem] : problems,
  };
}

/** What {@link checkDocs} finds before a baseline is looked at. */
export async function findAll(workspace: Workspace, { before, moved }: CheckOptions = {}): Promise<AllFindings> {
  const key = `${workspace.sourcesKey} ${await workspace.cache.contentKey()}`;
  const known = before === undefined ? await workspace.cache.memo.get<AllFindings>('check', key) : undefined;
  if (known !== undefined) return known;
  const table = await workspace.readTable();
  const cached = before === undefined ? await workspace.cache.readAll() : contentOf(before);
  workspace.emit({ type: 'stage-start', stage: 'check' });
  const [{ findTrouble }, { judgeComments }] = await Promise.all([
    import('./find-trouble.ts'),
    import('./judge-comments.ts'),
  ]);
  const cachedOf = ({ module, id }: SymbolRecord): CachedSymbol | undefined => {
    const path = moved?.get(module) ?? module;
    return cached.get(path)?.symbols[`${path}${id.slice(module.length)}`];
  };
  const findingsOf = judgeComments(table, workspace.config);
  const found = findTrouble(table, workspace.config, cachedOf, findingsOf);
  const findings = inOrder([...found, ...(await findLate(workspace, table))], table);
  const result = {
    findings,
    former: formerIdsOf(findings, table, cached),
    coverage: measureCoverage(table, workspace.config),
    problems: workspace.problems,
  };
  workspace.emit({ type: 'stage-end', stage: 'check' });
  if (before === undefined) {
    await keepDoubts(workspace, table, { cachedOf, findingsOf });
    await workspace.cache.memo.set('check', key, result);
  }
  return result;
}

/** What the cache knows of names before, and what it would learn now: a run may not have recorded the move yet. */
function formerIdsOf(
  findings: readonly Finding[],
  table: SymbolTable,
  cached: CacheContent,
): Record<SymbolId, readonly SymbolId[]> {
  const renames = findRenames(table, cached);
  const former: Record<SymbolId, readonly SymbolId[]> = {};
  for (const { symbol } of findings) {
    const { from, cached: before = cached.get(moduleOf(symbol))?.symbols[symbol] } = renames.get(symbol) ?? {};
    const ids = [...(before?.formerIds ?? []), ...(from === undefined ? [] : [from])];
    if (ids.length > 0) former[symbol] = ids;
  }
  return former;
}

/** What lint rules need not look for again. */
async function keepDoubts(
  { cache, config }: Workspace,
  table: SymbolTable,
  sources: Pick<DoubtSources, 'cachedOf' | 'findingsOf'>,
): Promise<void> {
  await cache.memo.set(
    doubtsMemo,
    version,
    findDoubts(table, {
      ...sources,
      severities: config.check.checks,
      shardStamp: (module) => cache.shardStamp(module),
    }),
  );
}

function inOrder(findings: readonly Finding[], { symbols }: SymbolTable): readonly Finding[] {
  const places = new Map(Object.keys(symbols).map((id, index) => [id, index]));
  const placeOf = ({ symbol }: Finding): number => places.get(symbol) ?? 0;
  return findings.toSorted((left, right) => placeOf(left) - placeOf(right));
}

/** What the checks that need more than facts say of the comments in scope. */
async function findLate(workspace: Workspace, table: SymbolTable): Promise<Finding[]> {
  const { config } = workspace;
  const kinds = new Set(config.kinds);
  const subjects = Object.values(table.symbols).flatMap((symbol) =>
    symbol.comment && isInScope(symbol, config.scope) && kinds.has(symbol.kind)
      ? [{ symbol, doc: symbol.comment.doc, writer: 'human' as const }]
      : [],
  );
  return weigh(await createLateJudge(workspace, table)(subjects), config);
}

/** What the cache would hold if it had been written for this table. */
function contentOf(table: SymbolTable): CacheContent {
  const { shards } = updateShards({ table, cached: new Map() });
  return new Map(shards.map((shard) => [shard.module, shard]));
}
