import type { TextRange } from '../../model/index.ts';
import type { ModuleContext } from '../module-context.ts';
import { plainText } from '../text.ts';

const endings = ['=>', '=', ';', ',', '.'];

/** Text of a signature for readers: on one line, without the mark that leads on to the body. */
export function signatureText(ranges: readonly TextRange[], context: ModuleContext): string {
  const text = ranges.map((range) => plainText(range, context)).join(' ');
  const end = endings.find((ending) => text.endsWith(ending));
  return end === undefined ? text : text.slice(0, -end.length).trimEnd();
}
