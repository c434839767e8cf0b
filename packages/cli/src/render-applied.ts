import { plural, renderTable, type Colors } from '@docwright/core/report';
import type { Applied } from './apply-comments.ts';

/** Which comments got into which files. */
export function renderApplied({ modules }: Applied, dryRun: boolean, colors: Colors): string[] {
  const count = modules.reduce((sum, { added, replaced }) => sum + added + replaced, 0);
  if (count === 0) return ['No comment to write: the sources say all that is verified.'];
  const rows = modules.map(({ module, added, replaced }) => [
    { text: module },
    { text: `+${added}`, align: 'right', paint: colors.green } as const,
    { text: replaced === 0 ? '' : `~${replaced}`, align: 'right', paint: colors.yellow } as const,
  ]);
  const verb = dryRun ? 'would be written' : 'written';
  return [...renderTable(rows), `${plural(count, 'comment')} ${verb} in ${plural(modules.length, 'file')}.`];
}
