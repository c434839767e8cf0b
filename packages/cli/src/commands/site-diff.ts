import { join } from 'node:path';
import { compareCaches, differenceMarkdown } from '@docwright/docs-site';
import { openCacheAt, type CacheAt } from '../cache-at.ts';
import type { ExitCode } from '../exit-code.ts';
import { openConfig } from '../open-config.ts';
import { printSiteProblems } from '../print-site-problems.ts';
import type { ProjectOptions, Shell } from '../shell.ts';

/** Options of {@link siteDiff}; `files` are the two caches. */
export interface SiteDiffOptions extends ProjectOptions {
  readonly format: 'md' | 'json';
}

/** `docwright site diff`: what changed in the API and its docs, as Markdown for a pull request or as JSON. */
export async function siteDiff(shell: Shell, options: SiteDiffOptions): Promise<ExitCode> {
  const { output } = shell;
  const config = await openConfig(shell, options);
  const [from = '', to] = options.files;
  const open: CacheAt[] = [];
  try {
    const before = await openCacheAt(from, config, shell);
    open.push(before);
    const after = to === undefined ? undefined : await openCacheAt(to, config, shell);
    if (after) open.push(after);
    const problems: Parameters<typeof printSiteProblems>[0][number][] = [];
    const difference = await compareCaches({
      before: before.folder,
      after: after?.folder ?? join(config.root, config.cacheFolder),
      scope: config.site.scope,
      report: (problem) => problems.push(problem),
    });
    const code = printSiteProblems(problems, output);
    output.print(
      options.format === 'json' ? `${JSON.stringify(difference, null, 2)}\n` : differenceMarkdown(difference),
    );
    return code;
  } finally {
    for (const cache of open) await cache.close();
  }
}
