import { generateDocs, type GenerateResult, type Workspace } from '@docwright/core';
import { formatProblem } from '@docwright/core/model';
import type { GeneratedDocs, Note } from '../records.ts';

/** What {@link generateFor} did. */
export interface GeneratedFor extends GeneratedDocs {
  readonly notes: readonly Note[];
  /** The shared cache says what the sources say. */
  readonly isSettled: boolean;
}

/**
 * Documents what needs it in some modules and brings the shared cache up to date. With nothing changed since the last build
 * of these modules, no source is read. A provider that fails is a note, never an error.
 */
export async function generateFor(workspace: Workspace, modules: readonly string[]): Promise<GeneratedFor> {
  const settled = await readSettled(workspace);
  if (settled !== undefined && modules.every((module) => settled.has(module))) return nothing(true);
  try {
    const result = await generateDocs(workspace, { modules: new Set(modules) });
    const isWritten = !workspace.problems.some(({ code }) => code === 'cache-unwritable');
    const isSettled = isWritten && result.failed.length === 0 && !result.interrupted && result.stopped === undefined;
    if (isSettled) await writeSettled(workspace, [...(settled ?? []), ...modules]);
    const notes = [...stopNotes(result), ...failureNotes(result)];
    return { ...count(result), notes, isSettled: isWritten && result.stopped !== 'provider' };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const text = `The provider "${workspace.config.provider.name}" failed (${message}); the build goes on without new docs.`;
    return { ...nothing(false), failed: 1, notes: [{ severity: 'warning', text }] };
  }
}

/** True when nothing changed since a build that left nothing to do. */
export async function isNothingToDo(workspace: Workspace): Promise<boolean> {
  return (await readSettled(workspace)) !== undefined;
}

function count({ accepted, rejected, failed }: GenerateResult): GeneratedDocs {
  return { documented: accepted, rejected: rejected.length, failed: failed.length };
}

function nothing(isSettled: boolean): GeneratedFor {
  return { documented: 0, rejected: 0, failed: 0, notes: [], isSettled };
}

/** A provider that cannot go on, with its own words. */
function stopNotes({ problems }: GenerateResult): Note[] {
  const stop = problems.find(({ code }) => code === 'provider-stopped');
  return stop === undefined ? [] : [{ severity: 'warning', text: `${formatProblem(stop)} The build goes on.` }];
}

/** One sentence, however many symbols are concerned: the cause is mostly the same. */
function failureNotes({ failed }: GenerateResult): Note[] {
  const [first] = failed;
  if (first === undefined) return [];
  const more = failed.length === 1 ? '' : ` and ${failed.length - 1} more`;
  const text = `The provider failed on ${first.symbol}${more} (${first.message}); the next build tries again.`;
  return [{ severity: 'warning', text }];
}

/** Modules that a build left with nothing to do, while sources, configuration and cache are as they were then. */
async function readSettled(workspace: Workspace): Promise<ReadonlySet<string> | undefined> {
  const modules = await workspace.cache.memo.get<readonly string[]>(memoName, await memoKey(workspace));
  return modules && new Set(modules);
}

async function writeSettled(workspace: Workspace, modules: readonly string[]): Promise<void> {
  await workspace.cache.memo.set(memoName, await memoKey(workspace), [...new Set(modules)].sort());
}

const memoName = 'build';

async function memoKey({ cache, sourcesKey }: Workspace): Promise<string> {
  return `${sourcesKey} ${await cache.contentKey()}`;
}
