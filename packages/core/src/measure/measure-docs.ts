import type { Problem } from '../model/index.ts';
import { measureCoverage, type Coverage } from '../report/index.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What {@link measureDocs} found. Plain JSON. */
export interface MeasureResult {
  readonly coverage: Coverage;
  readonly problems: readonly Problem[];
}

/** Measures how much of a project is documented; with nothing changed since the last call, without reading a source. */
export async function measureDocs(workspace: Workspace): Promise<MeasureResult> {
  const known = await workspace.cache.memo.get<MeasureResult>('coverage', workspace.sourcesKey);
  if (known !== undefined) return known;
  const coverage = measureCoverage(await workspace.readTable(), workspace.config);
  const result = { coverage, problems: workspace.problems };
  await workspace.cache.memo.set('coverage', workspace.sourcesKey, result);
  return result;
}
