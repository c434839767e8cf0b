export type { CodeTokens } from './code-tokens.ts';
export { codeTokens } from './code-tokens.ts';
export type { ExtractOptions, SourceText } from './extract-modules.ts';
export { extractModules } from './extract-modules.ts';
export type { InferOptions } from './types/infer-types.ts';
export { inferTypes } from './types/infer-types.ts';
export type { ExportBinding, ImportBinding, ModuleExtract, TestUsage } from './module-extract.ts';
export { extractSources, type ExtractSourcesOptions } from './extract-sources.ts';
