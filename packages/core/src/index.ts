export { planApply, recordWritten, type ApplyOptions, type ApplyPlan, type PlannedModule } from './apply-docs.ts';
export { checkDocs, type CheckOptions, type CheckResult } from './check-docs.ts';
export { currentDocs, type CurrentDocs } from './current-docs.ts';
export { limitCheck, limitPlan } from './limit.ts';
export { readLastRequests } from './last-requests.ts';
export { listChanges } from './list-changes.ts';
export { takeBaseline, type TakenBaseline } from './take-baseline.ts';
export { measureQuality, type ScoredSymbol } from './measure-quality.ts';
export { measureDocs, type MeasureResult } from './measure-docs.ts';
export {
  generateDocs,
  planGeneration,
  type GenerateOptions,
  type GenerateResult,
  type PlannedGeneration,
} from './pipeline.ts';
export { readTableOf } from './read-table-of.ts';
export { prepareGeneration, type PreparedGeneration } from './prepare-questions.ts';
export { version } from './version.ts';
export {
  createLog,
  logLevels,
  type LogLevel,
  type LogOptions,
  type PipelineEvent,
  type Stage,
} from './monitor/index.ts';
export { openWorkspace, type Workspace, type WorkspaceOptions } from './workspace.ts';
