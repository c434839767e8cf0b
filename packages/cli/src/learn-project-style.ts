import { openWorkspace, readTableOf } from '@docwright/core';
import { resolveConfig, type DocwrightConfig } from '@docwright/core/config';
import { learnStyle } from '@docwright/core/quality';
import type { PartialStyle } from '@docwright/core/model';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The style that most comments of a project share. Reads its sources and writes nothing; a project that cannot be read teaches
 * nothing.
 */
export async function learnProjectStyle(root: string, flags: DocwrightConfig): Promise<PartialStyle> {
  const { config } = resolveConfig({ root, flags });
  const workspace = await openWorkspace({ config });
  const texts = await Promise.all(
    workspace.project.sources.map(async ({ path }) => [path, await readFile(join(root, path), 'utf8')] as const),
  );
  const table = await readTableOf(workspace, new Map(texts));
  return learnStyle(Object.values(table.symbols));
}
