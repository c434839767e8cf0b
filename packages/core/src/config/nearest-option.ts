import { distance } from 'fastest-levenshtein';
import { listOptions } from './option.ts';

/**
 * The option a person probably meant: `style.width` for `style.widht` and for a misplaced `width`.
 * Undefined when none is near.
 *
 * @param key - Full path of the unknown key, with dots.
 */
export function nearestOption(key: string): string | undefined {
  return nearest(
    key,
    listOptions().flatMap(({ path }) => groupsOf(path)),
  );
}

/** The nearest of some names by edits, compared as a whole and by what follows the last dot. */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  let best: { readonly candidate: string; readonly edits: number } | undefined;
  for (const candidate of new Set(candidates)) {
    const whole = distance(name.toLowerCase(), candidate.toLowerCase());
    // Being in another group weighs more than one wrong letter.
    const last = distance(lastWord(name).toLowerCase(), lastWord(candidate).toLowerCase()) + 1.5;
    const edits = Math.min(whole, last);
    if (edits <= lastWord(name).length / 2 && edits < (best?.edits ?? Infinity)) best = { candidate, edits };
  }
  return best?.candidate;
}

/** The path and the groups above it: `style.width`, `style`. */
function groupsOf(path: readonly string[]): string[] {
  return path.map((_, index) => path.slice(0, index + 1).join('.'));
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
