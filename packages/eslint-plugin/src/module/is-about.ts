import { hashText } from '@docwright/core/model';

/** What was found in a text, with the hash of that text. */
interface Found {
  readonly contentHash: string;
}

// A text that was recognised once is compared the next time, which is quicker than to hash it. Few megabytes are held.
const texts = new Map<Found, string>();
const mostHeld = 4_000_000;
let held = 0;

/** True when this was found in just this text. */
export function isAbout(text: string, found: Found): boolean {
  if (texts.get(found) === text) return true;
  if (found.contentHash !== hashText(text)) return false;
  hold(text, found);
  return true;
}

function hold(text: string, found: Found): void {
  texts.set(found, text);
  held += text.length;
  for (const [oldest, { length }] of texts) {
    if (held <= mostHeld) return;
    texts.delete(oldest);
    held -= length;
  }
}
