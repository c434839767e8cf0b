export { plainColors, type Colors } from './colors.ts';
export {
  limitCoverage,
  measureCoverage,
  type Coverage,
  type CoverageCount,
  type CoverageOptions,
  type CoverageSymbol,
  type NamedCount,
} from './coverage.ts';
export type { FindingReporter, FindingsReport, ReporterContext } from './findings/finding-reporter.ts';
export { findingReporters, type FindingFormat } from './findings/index.ts';
export {
  markdownFlavours,
  pagesManifest,
  planPages,
  renderMarkdownPages,
  type MarkdownFlavour,
  type MarkdownOptions,
  type MarkdownPage,
  type PagesPlan,
  type PageTemplates,
  type SymbolView,
} from './markdown/index.ts';
export { percentilesOf, type Percentiles } from './percentiles.ts';
export { plural } from './plural.ts';
export { renderApiReport } from './render-api-report.ts';
export { renderBadge } from './render-badge.ts';
export { renderChanges, renderChangeset } from './render-changes.ts';
export { renderCoverage, type RenderCoverageOptions } from './render-coverage.ts';
export { markdownTable } from './markdown-table.ts';
export { renderReport, renderReportCsv, renderReportPage } from './render-report.ts';
export {
  summarizeQuality,
  type NamedPercentiles,
  type QualitySummary,
  type ScoredDoc,
  type WeakDoc,
} from './summarize-quality.ts';
export { renderRequests } from './render-requests.ts';
export type { ReportData, RunNumbers } from './report-data.ts';
export { renderTable, type Cell } from './table.ts';
export { releaseStep, type ReleaseStep, type SymbolChange } from './symbol-change.ts';
