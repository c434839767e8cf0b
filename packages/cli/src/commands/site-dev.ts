import { join } from 'node:path';
import { serveSite } from '@docwright/docs-site';
import { plural } from '@docwright/core/report';
import { openCacheAt } from '../cache-at.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import { openConfig } from '../open-config.ts';
import { printSiteProblems } from '../print-site-problems.ts';
import type { ProjectOptions, Shell } from '../shell.ts';
import { siteOptions } from '../site-options.ts';
import { UsageError } from '../usage-error.ts';

/** Options of {@link siteDev}. */
export interface SiteDevOptions extends ProjectOptions {
  readonly port: string;
  readonly host: string;
  readonly before?: string;
}

/** `docwright site dev`: serves the site and keeps it up to date until Ctrl-C. */
export async function siteDev(shell: Shell, options: SiteDevOptions): Promise<ExitCode> {
  const { output, signal } = shell;
  const port = portOf(options.port);
  const config = await openConfig(shell, options);
  const before = options.before === undefined ? undefined : await openCacheAt(options.before, config, shell);
  const site = await siteOptions(config, shell);
  try {
    const server = await serveSite({
      ...site,
      // Its pages carry the script that shows changes: they are none to be published.
      out: join(site.cache, 'tmp/site'),
      port,
      host: options.host,
      ...(before && { before: before.folder }),
      onBuild: ({ pages, written, problems }) => {
        printSiteProblems(problems, output);
        if (written.length > 0) output.note(`${plural(pages, 'page')}, ${plural(written.length, 'file')} written.`);
      },
    });
    output.print(`${server.url}\n`);
    await aborted(signal);
    await server.close();
    return exitCodes.ok;
  } finally {
    await before?.close();
  }
}

function portOf(text: string): number {
  if (/^\d{1,5}$/u.test(text) && Number(text) < 65_536) return Number(text);
  throw new UsageError(`--port is "${text}"; allowed: a whole number from 0 to 65535.`);
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      resolve();
    });
  });
}
