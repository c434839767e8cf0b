import type { BaselineEntry, Finding, Problem } from './model/index.ts';
import { emptyBaseline, splitByBaseline } from './model/index.ts';
import { readBaseline } from './read-baseline.ts';
import { measureCoverage, type Coverage } from './report/index.ts';
import type { Workspace } from './workspace.ts';

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

/** Everything that is found, whether a baseline tolerates it or not. */
export type AllFindings = Pick<CheckResult, 'findings' | 'coverage' | 'problems'>;

/**
 * Looks for undocumented, stale and false docs of the symbols in scope that the baseline does not tolerate. Writes
 * nothing but a memo of its result, which a second call with nothing changed gives back without reading a source.
 */
export async function checkDocs(workspace: Workspace): Promise<CheckResult> {
  const { findings, coverage, problems } = await findAll(workspace);
  const { baseline = emptyBaseline, problem } = readBaseline(workspace.config);
  return {
    ...splitByBaseline(findings, baseline),
    coverage,
    problems: problem ? [...problems, problem] : problems,
  };
}

/** What {@link checkDocs} finds before a baseline is looked at. */
export async function findAll(workspace: Workspace): Promise<AllFindings> {
  const key = `${workspace.sourcesKey} ${await workspace.cache.contentKey()}`;
  const known = await workspace.cache.memo.get<AllFindings>('check', key);
  if (known !== undefined) return known;
  const table = await workspace.readTable();
  const cached = await workspace.cache.readAll();
  workspace.emit({ type: 'stage-start', stage: 'check' });
  const { findTrouble } = await import('./find-trouble.ts');
  const findings = findTrouble(table, workspace.config, (symbol) => cached.get(symbol.module)?.symbols[symbol.id]);
  const result = { findings, coverage: measureCoverage(table, workspace.config), problems: workspace.problems };
  workspace.emit({ type: 'stage-end', stage: 'check' });
  await workspace.cache.memo.set('check', key, result);
  return result;
}
