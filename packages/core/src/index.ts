export { planApply, recordWritten, type ApplyOptions, type ApplyPlan, type PlannedModule } from './apply/apply-docs.ts';
export { checkDocs, type CheckOptions, type CheckResult } from './check/check-docs.ts';
export { currentDocs, type CurrentDocs } from './measure/current-docs.ts';
export { limitCheck } from './check/limit-check.ts';
export { limitPlan } from './run/limit-plan.ts';
export { readLastRequests } from './run/last-requests.ts';
export { listChanges } from './measure/list-changes.ts';
export { takeBaseline, type TakenBaseline } from './check/take-baseline.ts';
export { measureQuality, type ScoredSymbol } from './measure/measure-quality.ts';
export { measureDocs, type MeasureResult } from './measure/measure-docs.ts';
export { generateDocs } from './run/generate-docs.ts';
export { planGeneration, type PlannedGeneration } from './run/plan-generation.ts';
export { type GenerateOptions, type GenerateResult } from './run/generate-result.ts';
export { readTableOf } from './workspace/read-table-of.ts';
export { prepareGeneration, type PreparedGeneration } from './run/prepare-questions.ts';
export { version } from './version.ts';
export {
  createLog,
  logLevels,
  type LogLevel,
  type LogOptions,
  type PipelineEvent,
  type Stage,
} from './monitor/index.ts';
export { openWorkspace, type Workspace, type WorkspaceOptions } from './workspace/workspace.ts';
