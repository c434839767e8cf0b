export { entriesOf } from './entries-of.ts';
export { findEntryPoints, type PackageEntries } from './find-entry-points.ts';
export { listProject, type ListOptions } from './list-project.ts';
export { parseManifest } from './load-manifest.ts';
export type { PackageManifest } from './package-manifest.ts';
export type { ProjectFiles, SourceFileEntry } from './project-files.ts';
export { readOtherTexts } from './read-other-texts.ts';
export { readSources, type SourceText } from './read-sources.ts';
