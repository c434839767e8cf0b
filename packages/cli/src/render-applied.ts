import { plural, renderTable, type Colors } from '@docwright/core/report';
import type { Applied } from './apply-comments.ts';

/** Which comments got into which files. */
export function renderApplied({ modules, problems }: Applied, dryRun: boolean, colors: Colors): string[] {
  const count = modules.reduce((sum, { added, replaced }) => sum + added + replaced, 0);
  if (count === 0) return [problems.length === 0 ? nothingDue : nothingWritten];
  const rows = modules.map(({ module, added, replaced }) => [
    { text: module },
    { text: `+${added}`, align: 'right', paint: colors.green } as const,
    { text: replaced === 0 ? '' : `~${replaced}`, align: 'right', paint: colors.yellow } as const,
  ]);
  const verb = dryRun ? 'would be written' : 'written';
  return [...renderTable(rows), `${plural(count, 'comment')} ${verb} in ${plural(modules.length, 'file')}.`];
}

const nothingDue = 'No comment to write: the sources say all that is verified.';
const nothingWritten = 'No comment was written; the problems above say why.';
