import { groupBy, type Problem } from '@docwright/core/model';
import type { Note } from '../records.ts';
import { noteOf } from './open-build.ts';

/** What a project reports while it is read, as notes of a build: one for one cause. */
export function notesOfProblems(problems: readonly Problem[]): Note[] {
  const told = problems.filter(({ code }) => !isSaidElsewhere(code));
  const notes = told.filter(({ code }) => !isAboutCacheFiles(code)).map(noteOf);
  const ofFiles = groupBy(
    told.filter(({ code }) => isAboutCacheFiles(code)),
    ({ code }) => code,
  );
  return [...notes, ...[...ofFiles.values()].flatMap(joinNotes)];
}

/** Files of a cache that is older, newer or out of reach are so for the same reason. */
function joinNotes(problems: readonly Problem[]): Note[] {
  const [first, ...more] = new Map(problems.map((problem) => [problem.args['file'], noteOf(problem)])).values();
  if (first === undefined) return [];
  const { severity, text } = first;
  const files = more.length === 1 ? 'one more file' : `${more.length} more files`;
  return [{ severity, text: more.length === 0 ? text : `${text} So it is with ${files} of the cache.` }];
}

function isAboutCacheFiles(code: string): boolean {
  return code === 'cache-damaged' || code === 'cache-newer' || code === 'cache-unreadable';
}

/** A source that does not compile is the bundler's to complain about, and a provider that stopped has its own note. */
function isSaidElsewhere(code: string): boolean {
  return code === 'file-does-not-parse' || code === 'reexport-unresolved' || code === 'provider-stopped';
}
