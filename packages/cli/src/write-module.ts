import { constants } from 'node:fs';
import { access, readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { PlannedModule } from '@docwright/core';
import { nodeFileSystem } from '@docwright/core/cache';
import { applyEdits } from '@docwright/core/edit';
import { hashText, type Problem } from '@docwright/core/model';

/**
 * Writes the proven new text of one module: the only place where docwright changes a source.
 * The file is read again first, and must still be what the edits were made for. It is replaced as a whole, with its
 * permissions, so that nobody ever sees half of it. What stands in the way comes back as a problem, and the file is as it was.
 *
 * @param root - Absolute path of the project; a link that leads out of it is not followed.
 */
export async function writeModule(root: string, planned: PlannedModule): Promise<Problem | undefined> {
  const file = planned.edits.module;
  try {
    const target = await realpath(join(root, file));
    if (!isInside(await realpath(root), target)) return problem('file-outside-root', file, { target });
    const trouble = await findTrouble(target, planned);
    if (trouble !== undefined) return trouble;
    await nodeFileSystem.write(target, planned.after, true);
    return undefined;
  } catch (error) {
    return problem('file-unwritable', file, { message: error instanceof Error ? error.message : String(error) });
  }
}

async function findTrouble(target: string, { edits, after }: PlannedModule): Promise<Problem | undefined> {
  const file = edits.module;
  const bytes = await readFile(target);
  const text = bytes.toString('utf8');
  if (hashText(text) !== edits.contentHash) return problem('file-changed', file);
  if (!Buffer.from(text).equals(bytes)) return problem('file-unwritable', file, { message: 'it is not valid UTF-8' });
  if (applyEdits(text, edits.edits) !== after) {
    return problem('edit-unproven', file, { message: 'the proven text is another one' });
  }
  // Replacing a file needs no permission on the file itself, but who made it read-only meant it.
  if (((await stat(target)).mode & 0o222) === 0)
    return problem('file-unwritable', file, { message: 'it is read-only' });
  await access(target, constants.W_OK);
  return undefined;
}

function problem(code: Problem['code'], file: string, args: Record<string, string> = {}): Problem {
  return { code, severity: 'error', args: { file, ...args }, place: { module: file } };
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
