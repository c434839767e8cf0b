import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashText } from '@docwright/core/model';
import type { ApiDifference } from '../difference/compare-shards.ts';
import { differenceMarkdown } from '../difference/difference-markdown.ts';
import { coverageBadge } from '../machine/badge.ts';
import {
  costMarkdown,
  coverageMarkdown,
  modulesMarkdown,
  qualityMarkdown,
  stalenessMarkdown,
} from '../machine/health-markdown.ts';
import { exportsMarkdown, markdownPath, overviewMarkdown } from '../machine/site-files.ts';
import type { ModuleDigest } from '../model/digest.ts';
import type { EntryExports } from '../model/entry-exports.ts';
import { recordLookups, type LinkTable } from '../model/link-table.ts';
import type { RunRecord } from '@docwright/core/model';
import {
  createNotFoundContext,
  createPageContext,
  type Page,
  type PageContext,
  type SiteFrame,
} from '../model/page.ts';
import type { SiteProblem } from '../model/problem.ts';
import { joinShares, percent, shareOfAll } from '../model/statistics.ts';
import { changesPage } from '../pages/changes-page.tsx';
import { costPage } from '../pages/cost-page.tsx';
import { coveragePage } from '../pages/coverage-page.tsx';
import { exportsPage } from '../pages/exports-page.tsx';
import { guidePage } from '../pages/guide-page.tsx';
import { homePage, type HomeContent } from '../pages/home-page.tsx';
import { modulesPage } from '../pages/modules-page.tsx';
import { notFoundPage } from '../pages/not-found-page.tsx';
import { qualityPage } from '../pages/quality-page.tsx';
import { renderPage } from '../pages/render-page.tsx';
import { stalenessPage } from '../pages/staleness-page.tsx';
import { splitFrontMatter, type Guide } from './load-guides.ts';
import { loadPackage } from './load-package.ts';
import { filePath, markdownToolsFor, readImage, type MarkdownFiles } from './markdown-files.ts';
import type { Output } from './output.ts';
import type { SiteCache } from './read-cache.ts';

/** What the pages beside the modules are made from. */
export interface OtherPages {
  readonly cache: SiteCache;
  readonly digests: readonly ModuleDigest[];
  /** Those of modules without a page too. */
  readonly all: readonly ModuleDigest[];
  readonly table: LinkTable;
  readonly site: SiteFrame;
  readonly guides: readonly Guide[];
  readonly output: Output;
  readonly root: string;
  readonly report: (problem: SiteProblem) => void;
  readonly difference: ApiDifference | undefined;
  readonly entries: readonly EntryExports[];
  /** The list of modules is as the last build made it. */
  readonly isListKept: boolean;
  /** The list of exports is. */
  readonly areExportsKept: boolean;
}

/** Hash of what the list of modules says. */
export function hashList(digests: readonly ModuleDigest[]): string {
  return hashText(
    digests.map((digest) => `${digest.module} ${digest.symbols.length} ${percent(shareOfAll([digest]))}`).join('\n'),
  );
}

/** Writes home, modules, dashboards, guides and changes: cheap to make from the digests, so they are made each time. */
export async function writeOtherPages(from: OtherPages): Promise<string[]> {
  const { digests, site, output, guides, difference, cache } = from;
  const files: MarkdownFiles = { ...from, modules: new Set(digests.map((digest) => digest.module)) };
  const images = new Set<string>();
  const start = (path: string): PageContext => createPageContext(site, path, recordLookups(from.table, {}));
  const written: string[] = [];
  const write = async (page: Page, twin?: string): Promise<void> => {
    const { path } = page.context;
    const markdown = twin === undefined ? {} : { markdown: markdownPath(path) };
    await output.write(path, renderPage({ ...page, ...markdown }));
    if (twin !== undefined) await output.write(markdownPath(path), twin);
    written.push(path);
  };

  const { description } = await loadPackage(from.root);
  const home = start('index.html');
  const content = await homeContent(from.root, description, home, files, images);
  await write(
    homePage(home, cache.index, digests, { ...content, entries: from.entries }),
    overviewMarkdown(site, digests, description),
  );
  if (site.hasApi) {
    if (from.isListKept && output.keep('modules.html') && output.keep('modules.md')) written.push('modules.html');
    else await write(modulesPage(start('modules.html'), digests), modulesMarkdown(digests));
    if (site.hasExports) {
      if (from.areExportsKept && output.keep('exports.html') && output.keep('exports.md')) written.push('exports.html');
      else
        await write(
          exportsPage(start('exports.html'), from.entries, digests[0]?.module),
          exportsMarkdown(from.entries),
        );
    }
    const runs = await runsOf(cache);
    await write(coveragePage(start('health/coverage.html'), from.all), coverageMarkdown(from.all));
    await write(qualityPage(start('health/quality.html'), digests), qualityMarkdown(digests));
    await write(stalenessPage(start('health/staleness.html'), digests), stalenessMarkdown(digests));
    await write(costPage(start('health/cost.html'), digests, runs), costMarkdown(digests, runs));
  }
  for (const guide of guides) {
    const context = start(guide.path);
    const tools = markdownToolsFor(guide.file, context, files, images);
    await write(guidePage(context, { ...guide, tools }), guide.text);
  }
  if (difference !== undefined) {
    await write(changesPage(start('changes.html'), difference), differenceMarkdown(difference));
  }
  await output.write('404.html', renderPage(notFoundPage(createNotFoundContext(site, recordLookups(from.table, {})))));
  await output.write(
    'health/coverage.svg',
    coverageBadge(joinShares([site.share, ...site.packages.map(({ share }) => share)])),
  );
  for (const image of images) {
    const content = await readImage(image, files);
    if (content !== undefined) await output.write(filePath(image), content);
  }
  return written;
}

async function homeContent(
  root: string,
  description: string | undefined,
  context: PageContext,
  files: MarkdownFiles,
  images: Set<string>,
): Promise<Omit<HomeContent, 'entries'>> {
  const source = await readFile(join(root, 'README.md'), 'utf8').catch(() => undefined);
  // The page has its title; the README's would be a second one.
  const text = source === undefined ? undefined : splitFrontMatter(source).text.replace(/^\s*#\s+.*\r?\n/, '');
  const tools = { ...markdownToolsFor('README.md', context, files, images), headingOffset: 1 };
  return { ...(description !== undefined && { description }), ...(text !== undefined && { readme: { text, tools } }) };
}

async function runsOf(cache: SiteCache): Promise<readonly RunRecord[]> {
  const runs = await cache.readTemporary('runs.json');
  return Array.isArray(runs) ? (runs as RunRecord[]) : [];
}
