import type { SymbolRecord } from '../../model/index.ts';
import { nothing, type Check, type Seen } from '../check.ts';
import { namesInLink } from '../mentions.ts';
import type { Universe } from '../universe.ts';

/** An `@inheritDoc` leads to something that can be inherited from. */
export const inheritance: Check = {
  name: 'inheritance',
  about: `An \`{@inheritDoc}\` leads to a declaration that has a comment to inherit, or stands where there is a base.`,
  example: {
    code: 'baseless',
    wrong: `/** {@inheritDoc} */
export class Store {}`,
    right: `/** What a shop sells. */
export class Base {}
/** {@inheritDoc} */
export class Store extends Base {}`,
  },
  codes: {
    unresolved: {
      severity: { draft: 'error', human: 'warning' },
      sentence: '@inheritDoc {reference} leads nowhere.',
    },
    baseless: {
      severity: { draft: 'error', human: 'warning' },
      sentence: '@inheritDoc names nothing, and {symbol} has no base to inherit from.',
    },
  },
  looksAround: true,
  mayDoubt: (raw) => raw.includes('@') && /@inheritdoc/iu.test(raw),
  run: (doc, symbol, universe) => (doc.inheritDoc !== undefined ? judge(doc.inheritDoc, symbol, universe) : nothing),
};

function* judge(reference: string, symbol: SymbolRecord, universe: Universe): Iterable<Seen> {
  if (symbol.inherits?.from !== undefined) return;
  if (reference === '') {
    const holder = symbol.parent === undefined ? symbol : universe.symbol(symbol.parent);
    const hasBase = holder !== undefined && holder.extends.length + holder.implements.length > 0;
    if (!hasBase) yield { code: 'baseless', part: { section: 'comment' }, args: { symbol: symbol.name } };
    return;
  }
  const [name] = namesInLink(reference);
  if (name !== undefined && universe.resolveName(name, symbol) === undefined)
    yield { code: 'unresolved', part: { section: 'comment' }, args: { reference } };
}
