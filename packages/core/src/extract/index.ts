export { extractModules } from './extract-modules.ts';
export type { ExportBinding, ImportBinding, ModuleExtract, TestUsage } from './module-extract.ts';
