import { sameDoc, type CachedSymbol, type ChangelogEntry, type Doc } from '../model/index.ts';
import type { CachedFacts } from './describe-symbol.ts';

type What = ChangelogEntry['what'];
type Change = readonly [what: What, from: string, to: string];

const arrow = ' → ';

/**
 * The changelog of a symbol after this run. Changes of one kind within one version are a single entry, from what it
 * was in the version before to what it is now; where that is the same again, there is none.
 *
 * @param options - Version of the package now, and the symbol's names when it has another one than before.
 */
export function continueChangelog(
  before: CachedSymbol,
  after: CachedSymbol,
  options: { readonly version: string; readonly renamed?: readonly [from: string, to: string] },
): readonly ChangelogEntry[] {
  return findChanges(before, after, options.renamed).reduce<readonly ChangelogEntry[]>(
    (entries, change) => addChange(entries, options.version, change),
    before.changelog ?? [],
  );
}

function findChanges(
  before: CachedSymbol,
  after: CachedSymbol,
  renamed: readonly [string, string] = ['', ''],
): Change[] {
  const changes: Change[] = [
    ['renamed', ...renamed],
    // The new name alone is no other signature.
    ['signature', before.signature.replace(before.name, after.name), after.signature],
    ['behaviour', describeBehaviour(before.facts), describeBehaviour(after.facts)],
    ['doc', ...describeDocs(before.doc, after.doc)],
  ];
  return changes.filter(([, from, to]) => from !== to);
}

function addChange(entries: readonly ChangelogEntry[], version: string, [what, from, to]: Change): ChangelogEntry[] {
  const index = entries.findIndex((entry) => entry.version === version && entry.what === what);
  const first = entries[index]?.detail.split(arrow, 1)[0] ?? from;
  const others = entries.filter((_, place) => place !== index);
  return first === to && index !== -1 ? others : [...others, { version, what, detail: `${first}${arrow}${to}` }];
}

function describeBehaviour({ throws = [], absentReturns = [] }: CachedFacts = {}): string {
  const lines = [
    ...throws.map(
      ({ error, condition, rejects }) => `${rejects ? 'rejects with' : 'throws'} ${error}${when(condition)}`,
    ),
    ...absentReturns.map(
      ({ value, condition }) => `${value === 'early' ? 'returns early' : `returns ${value}`}${when(condition)}`,
    ),
  ];
  return lines.join('; ') || 'always gives a result';
}

function when(condition: string | undefined): string {
  return condition === undefined ? '' : ` when ${condition}`;
}

/** Says the same of both when the doc is the same, and when it is the first one: that is no news of the symbol. */
function describeDocs(before: Doc | undefined, after: Doc | undefined): [from: string, to: string] {
  if (before === undefined || (after && sameDoc(before, after))) return ['', ''];
  const [from, to] = [describeDoc(before), describeDoc(after)];
  return [from, from === to ? `${to} (details changed)` : to];
}

function describeDoc(doc: Doc | undefined): string {
  if (doc === undefined) return 'no doc';
  return doc.summary.replaceAll(/\s+/gu, ' ').trim() || 'no summary';
}
