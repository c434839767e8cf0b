export { renderSite, type SiteResult } from './build/render-site.ts';
export type { SiteComponents } from './components/registry.ts';
export { compareCaches, type CompareOptions } from './difference/compare-caches.ts';
export type { ApiDifference, SymbolChange } from './difference/compare-shards.ts';
export { differenceMarkdown } from './difference/difference-markdown.ts';
export type { SiteConfig, SiteLink, SiteOptions, SiteScope, SiteTheme } from './model/options.ts';
export { formatSiteProblem, type SiteProblem, type SiteProblemCode } from './model/problem.ts';
