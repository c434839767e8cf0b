import { linkTo } from '../link.ts';
import type { Reader } from '../reader.ts';
import { article } from '../words/nouns.ts';
import { listOf } from '../words/sentence.ts';
import type { Summary } from './summary.ts';

/** Constructors say only what they make; their parameters and errors must carry the comment. */
export function summarizeConstructor(reader: Reader): Summary | undefined {
  const { parent, symbol } = reader.context;
  if (parent === undefined) return undefined;
  const needed = symbol.parameters.filter(
    ({ optional, destructured }) => optional === undefined && destructured === undefined,
  );
  const from = needed.length === 0 ? '' : ` from ${listOf(needed.map(({ name }) => `\`${name}\``))}`;
  return { text: `Creates ${article(parent.name)} ${linkTo(parent.name, reader)}${from}.`, plain: true };
}
