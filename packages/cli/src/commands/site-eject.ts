import { relative, resolve } from 'node:path';
import { ejectSite } from '@docwright/docs-site';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import { findRoot } from '../find-root.ts';
import type { ProjectOptions, Shell } from '../shell.ts';
import { UsageError } from '../usage-error.ts';

/** `docwright site eject`: the renderer as a package of the project's own. */
export async function siteEject({ host, output }: Shell, options: ProjectOptions): Promise<ExitCode> {
  const root = findRoot(host.cwd, options.root);
  const folder = resolve(root, options.files[0] ?? 'docs-site');
  const shown = relative(host.cwd, folder) || '.';
  try {
    await ejectSite(folder, root);
  } catch (error) {
    if (!isThere(error)) throw error;
    throw new UsageError(`${shown} has files already, and none is written over; name another folder.`, {
      cause: error,
    });
  }
  output.print(
    `The renderer is in ${shown}. \`npm install && npm run build && npm run site\` there makes the site with it.\n`,
  );
  return exitCodes.ok;
}

function isThere(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'EEXIST' || code === 'ERR_FS_CP_EEXIST';
}
