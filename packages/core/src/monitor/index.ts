export { createLog, logLevels, type LogLevel, type LogOptions } from './create-log.ts';
export { hasTelemetry } from './has-telemetry.ts';
export type { PipelineEvent, Stage } from './pipeline-event.ts';
