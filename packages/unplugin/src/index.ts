export { docwright, docwright as default } from './docwright.ts';
export type { DocwrightOptions, OutputOptions } from './options.ts';
export type {
  BuildAsset,
  BuildBudget,
  BuildFinding,
  BuildMode,
  BuildReport,
  GeneratedDocs,
  ModuleDocs,
  Note,
  SymbolDocs,
} from './records.ts';
