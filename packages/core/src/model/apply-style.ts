import type { Doc } from './doc.ts';
import { tagFields, type HouseStyle, type StyledTag } from './house-style.ts';
import { inMood } from './mood.ts';
import { callableKinds, type SymbolKind } from './symbol-kind.ts';

/**
 * A draft as the house writes it: summaries in its mood, with or without a full stop, and no tag that it never uses. Nothing is
 * added to what the draft says.
 */
export function applyStyle(doc: Doc, kind: SymbolKind, { mood, stop, tags }: HouseStyle): Doc {
  const unused = Object.entries(tagFields).flatMap(([tag, field]) =>
    tags[tag as StyledTag] === 'never' ? [field] : [],
  );
  const kept = Object.fromEntries(Object.entries(doc).filter(([field]) => !unused.includes(field as keyof Doc))) as Doc;
  return { ...kept, summary: withStop(callableKinds.includes(kind) ? inMood(kept.summary, mood) : kept.summary, stop) };
}

/** Of one sentence only: in a text, the stops between sentences would stay. */
function withStop(summary: string, stop: boolean): string {
  if (stop) return /[\p{L}\p{N}`)]$/u.test(summary) && !summary.includes('\n') ? `${summary}.` : summary;
  return /^[^.!?]*\.$/u.test(summary) ? summary.slice(0, -1) : summary;
}
