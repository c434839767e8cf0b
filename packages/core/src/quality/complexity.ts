import { callableKinds, countTellingWords, docTexts, type Doc, type SymbolRecord } from '../model/index.ts';
import type { Loss } from './quality.ts';
import { countWords, docSentences } from './sentences.ts';

/** Whether a doc says as much as the code deserves: more with each branch, parameter, error and absent result. */
export function* findMismatches(doc: Doc, symbol: SymbolRecord): Iterable<Loss> {
  const texts = docTexts(doc).map(({ text }) => text);
  const examples = doc.examples?.length ?? 0;
  const told = texts.reduce((sum, text) => sum + countTellingWords(text, symbol), 0) + 4 * examples;
  const needed = neededWords(symbol);
  if (told < needed) {
    const points = told === 0 ? 100 : Math.round(70 * (1 - told / needed));
    yield { code: 'too-terse', points, args: { told: String(told), needed: String(needed) } };
  }
  const words = docSentences(doc).reduce((sum, sentence) => sum + countWords(sentence), 0);
  const most = mostWords(symbol);
  if (words > most) {
    const points = Math.min(40, Math.round((40 * (words - most)) / most));
    yield { code: 'too-long', points, args: { words: String(words), most: String(most) } };
  }
}

/** A floor by kind, and at most what three sentences hold. */
function neededWords({ kind, complexity, parameters, facts }: SymbolRecord): number {
  const floor = callableKinds.includes(kind) || kind === 'class' ? 4 : kind === 'enum-member' ? 1 : 2;
  const surface = Math.max(0, parameters.length - 1) + facts.throws.length + facts.absentReturns.length;
  return Math.min(24, floor + (complexity - 1) + surface);
}

/** Enough for anything that does so much, with room for an introduction. */
function mostWords({ kind, complexity, parameters, facts, lines }: SymbolRecord): number {
  const properties = parameters.flatMap(({ destructured = [] }) => destructured).length;
  const surface = parameters.length + properties + facts.throws.length + facts.absentReturns.length;
  const isHolder = kind === 'class' || kind === 'interface' || kind === 'namespace' || kind === 'enum';
  return 150 + 15 * complexity + 30 * surface + (isHolder ? Math.min(3 * lines, 240) : 0);
}
