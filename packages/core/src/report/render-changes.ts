import { releaseStep, type SymbolChange } from './symbol-change.ts';

/** Changes as Markdown, by kind of change and name. Empty when there is none. */
export function renderChanges(changes: readonly SymbolChange[]): string {
  const sections = titles.flatMap(([what, title]) => {
    const lines = changes.filter((change) => change.what === what).map(renderLine);
    return lines.length === 0 ? [] : [`### ${title}\n\n${[...lines].sort().join('\n')}\n`];
  });
  return sections.join('\n');
}

/** A changeset for a package: the least step that the changes ask for, and the changes as its text. */
export function renderChangeset(packageName: string, changes: readonly SymbolChange[]): string {
  return `---\n${JSON.stringify(packageName)}: ${releaseStep(changes)}\n---\n\n${renderChanges(changes)}`;
}

const titles: readonly (readonly [what: SymbolChange['what'], title: string])[] = [
  ['removed', 'Removed'],
  ['renamed', 'Renamed'],
  ['added', 'Added'],
  ['signature', 'Changed signatures'],
  ['behaviour', 'Changed behaviour'],
  ['doc', 'Changed documentation'],
];

function renderLine({ name, what, detail }: SymbolChange): string {
  const subject = codeSpan(name);
  if (what === 'doc') return `- ${subject}: ${detail}`;
  const sides = detail.split(' → ').map(what === 'behaviour' ? (side) => side : codeSpan);
  return `- ${subject}: ${sides.join(' → ')}`;
}

/** Back-ticks longer than any inside. */
function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));
  const ticks = '`'.repeat(longest + 1);
  return longest === 0 ? `${ticks}${text}${ticks}` : `${ticks} ${text} ${ticks}`;
}
