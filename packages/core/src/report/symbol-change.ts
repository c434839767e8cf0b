import type { ChangelogEntry, SymbolId } from '../model/index.ts';

/** Something that users of a symbol may notice. */
export interface SymbolChange {
  readonly symbol: SymbolId;
  /** The name users know it by. */
  readonly name: string;
  readonly what: ChangelogEntry['what'] | 'removed';
  /** One line: what it was and what it is; for a symbol that came or went, its signature. */
  readonly detail: string;
}

/** How far a release with some changes steps, by semantic versioning. */
export type ReleaseStep = 'major' | 'minor' | 'patch';

/**
 * The least step that some changes ask for: what is gone breaks its users; a signature may do so too, which only people
 * can tell, so it counts as an addition.
 *
 * @see https://semver.org
 */
export function releaseStep(changes: readonly SymbolChange[]): ReleaseStep {
  const has = (...what: SymbolChange['what'][]): boolean => changes.some((change) => what.includes(change.what));
  return has('removed', 'renamed') ? 'major' : has('added', 'signature') ? 'minor' : 'patch';
}
