import { relative, resolve } from 'node:path';
import { renderSite } from '@docwright/docs-site';
import type { DocwrightConfig } from '@docwright/core/config';
import { plural } from '@docwright/core/report';
import { openCacheAt } from '../cache-at.ts';
import type { ExitCode } from '../exit-code.ts';
import { openConfig } from '../open-config.ts';
import { printSiteProblems } from '../print-site-problems.ts';
import type { ProjectOptions, Shell } from '../shell.ts';
import { siteOptions } from '../site-options.ts';

/** Options of {@link siteBuild}. */
export interface SiteBuildOptions extends ProjectOptions {
  readonly out?: string;
  readonly base?: string;
  readonly before?: string;
  readonly json?: true;
}

/** `docwright site build`: the site of the project as static files. A second run makes only what changed. */
export async function siteBuild(shell: Shell, options: SiteBuildOptions): Promise<ExitCode> {
  const { output, host } = shell;
  const config = await openConfig(shell, options, siteFlags(options, host.cwd));
  const before = options.before === undefined ? undefined : await openCacheAt(options.before, config, shell);
  try {
    const site = await siteOptions(config, shell);
    const { pages, written, problems } = await renderSite({ ...site, ...(before && { before: before.folder }) });
    const code = printSiteProblems(problems, output);
    const folder = relative(host.cwd, site.out) || '.';
    output.print(
      options.json
        ? `${JSON.stringify({ out: site.out, pages, written, problems }, null, 2)}\n`
        : `${plural(pages, 'page')} in ${folder}, ${plural(written.length, 'file')} written.\n`,
    );
    return code;
  } finally {
    await before?.close();
  }
}

function siteFlags({ out, base }: SiteBuildOptions, cwd: string): DocwrightConfig {
  return { site: { ...(out !== undefined && { out: resolve(cwd, out) }), ...(base !== undefined && { base }) } };
}
