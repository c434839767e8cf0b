export { markdownFlavours, type MarkdownFlavour } from './flavour.ts';
export { pagesManifest, planPages, type PagesPlan } from './plan-pages.ts';
export { renderMarkdownPages, type MarkdownOptions, type MarkdownPage } from './render-pages.ts';
export type { PageTemplates } from './page-templates.ts';
export type { SymbolView } from './describe-entry.ts';
