import { readFile } from 'node:fs/promises';
import { componentScript, isComponent, type ModulePath, type Problem } from '../model/index.ts';

/** A source with its text, byte order mark included. Of a component it is the script, at its place. */
export interface SourceText {
  readonly path: ModulePath;
  readonly text: string;
}

/** Reads sources of a project, by path or entry, in the given order. One that cannot be read is left out with a problem. */
export async function readSources(
  root: string,
  entries: readonly (ModulePath | { readonly path: ModulePath })[],
): Promise<{ files: SourceText[]; problems: Problem[] }> {
  const problems: Problem[] = [];
  const files: SourceText[] = [];
  for (const entry of entries) {
    const path = typeof entry === 'string' ? entry : entry.path;
    try {
      const text = await readFile(`${root}/${path}`, 'utf8');
      files.push({ path, text: isComponent(path) ? componentScript(text) : text });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      problems.push({ code: 'file-unreadable', severity: 'warning', args: { file: path, message } });
    }
  }
  return { files, problems };
}
