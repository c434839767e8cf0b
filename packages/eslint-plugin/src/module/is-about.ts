import { hashText, type ModuleDoubts } from '@docwright/core/model';

// A text that was recognised once is compared the next time, which is quicker than to hash it. Few megabytes are held.
const texts = new Map<ModuleDoubts, string>();
const mostHeld = 4_000_000;
let held = 0;

/** True when a check found this in just this text. */
export function isAbout(text: string, doubts: ModuleDoubts): boolean {
  if (texts.get(doubts) === text) return true;
  if (doubts.contentHash !== hashText(text)) return false;
  hold(text, doubts);
  return true;
}

function hold(text: string, doubts: ModuleDoubts): void {
  texts.set(doubts, text);
  held += text.length;
  for (const [oldest, { length }] of texts) {
    if (held <= mostHeld) return;
    texts.delete(oldest);
    held -= length;
  }
}
