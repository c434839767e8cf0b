import { splitWords } from '../model/index.ts';
import type { SearchText } from './describe-symbol.ts';

/** Words by how often they count. */
export type WordWeights = ReadonlyMap<string, number>;

/** A word of the name says as much as three of the body. */
const weights: Readonly<Record<keyof SearchText, number>> = { name: 3, signature: 2, body: 1 };

/** Words of the language, which tell nothing about a symbol. */
const common = new Set(
  'async await boolean break case catch class const continue default else export extends false for from function if import in instanceof interface let new null number of readonly return static string switch this throw true try type typeof undefined unknown void while yield'.split(
    ' ',
  ),
);

/** The words of a symbol, those of its name above those of its signature and body. */
export function weighWords(text: SearchText): WordWeights {
  const words = new Map<string, number>();
  for (const field of ['name', 'signature', 'body'] as const)
    for (const word of splitWords(text[field]))
      if (field === 'name' || !common.has(word)) words.set(word, (words.get(word) ?? 0) + weights[field]);
  return words;
}
