import type { Finding, Problem } from './model/index.ts';
import { measureCoverage, type Coverage } from './report/index.ts';
import type { Workspace } from './workspace.ts';

/** What {@link checkDocs} found. Plain JSON. */
export interface CheckResult {
  /** By module, then in source order. */
  readonly findings: readonly Finding[];
  readonly coverage: Coverage;
  readonly problems: readonly Problem[];
}

/**
 * Looks for undocumented, stale and false docs of the symbols in scope. Writes nothing but a memo of its result,
 * which a second call with nothing changed gives back without reading a source.
 */
export async function checkDocs(workspace: Workspace): Promise<CheckResult> {
  const key = `${workspace.sourcesKey} ${await workspace.cache.contentKey()}`;
  const known = await workspace.cache.memo.get<CheckResult>('check', key);
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
