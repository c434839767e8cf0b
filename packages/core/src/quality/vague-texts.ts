import { saysMoreThanName, type Doc, type DocParameter, type SymbolRecord } from '../model/index.ts';
import type { Loss } from './quality.ts';

/** Tags that are there and tell nothing: `@param size - The size.`, `@returns A number.` */
export function* findVagueTexts(doc: Doc, symbol: SymbolRecord): Iterable<Loss> {
  const { parameters = [], typeParameters = [], returns } = doc;
  const types = new Map(symbol.parameters.map(({ name, type }) => [name, type?.text]));
  const vague = [
    ...parameters.filter((each) => !tells(each, types.get(each.name))),
    ...typeParameters.filter((each) => !tells(each)),
  ].map(({ name }) => name);
  const count = parameters.length + typeParameters.length;
  if (vague.length > 0)
    yield { code: 'vague', points: Math.round((20 * vague.length) / count), args: { names: vague.join(', ') } };
  if (returns !== undefined && !tells({ name: symbol.name, text: returns }, symbol.returns?.text))
    yield { code: 'vague-returns', points: 10 };
}

/** True where a text says more than name and type do. */
function tells({ name, text }: DocParameter, type = ''): boolean {
  return saysMoreThanName(text, { id: `:${name}`, kind: 'property', name: `${name} ${type}` });
}
