import type { TextRange } from '../symbol.ts';
import { plainText } from './plain-text.ts';
import type { ModuleText } from './module-text.ts';

const endings = ['=>', '=', ';', ',', '.'];

/** Text of a signature for readers: on one line, without the mark that leads on to the body. */
export function signatureText(ranges: readonly TextRange[], source: ModuleText): string {
  const text = ranges.map((range) => plainText(range, source)).join(' ');
  const end = endings.find((ending) => text.endsWith(ending));
  return end === undefined ? text : text.slice(0, -end.length).trimEnd();
}
