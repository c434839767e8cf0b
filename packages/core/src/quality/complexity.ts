import {
  callableKinds,
  countTellingWords,
  docTexts,
  type Doc,
  type SymbolKind,
  type SymbolRecord,
} from '../model/index.ts';
import type { Loss } from './quality.ts';
import { countWords, docSentences } from './sentences.ts';

/** Whether a doc says as much as the code deserves: more with each branch, parameter, error and absent result. */
export function* findMismatches(doc: Doc, symbol: SymbolRecord): Iterable<Loss> {
  const texts = docTexts(doc).map(({ text }) => text);
  const examples = doc.examples?.length ?? 0;
  const told = texts.reduce((sum, text) => sum + countTellingWords(text, symbol), 0) + 4 * examples;
  const needed = neededWords(symbol);
  if (told < needed) {
    const points = told === 0 ? 100 : Math.round(80 * (1 - told / needed));
    yield { code: 'too-terse', points, args: { told: String(told), needed: String(needed) } };
  }
  const words = docSentences(doc).reduce((sum, sentence) => sum + countWords(sentence), 0);
  const most = mostWords(symbol);
  if (words > most) {
    const points = Math.min(40, Math.round((40 * (words - most)) / most));
    yield { code: 'too-long', points, args: { words: String(words), most: String(most) } };
  }
}

/** A sentence or two by kind, more for each thing that a caller meets, and at most what a short page says. */
function neededWords(symbol: SymbolRecord): number {
  const { complexity, facts } = symbol;
  const outcomes = 3 * facts.throws.length + 2 * facts.absentReturns.length;
  return Math.min(60, floorOf(symbol.kind) + growth(complexity, 4) + surfaceWords(symbol) + outcomes);
}

function floorOf(kind: SymbolKind): number {
  if (callableKinds.includes(kind)) return 5;
  // Members are told of by docs of their own. How many lines all takes says nothing: comments and formatting are among them.
  return isHolder(kind) ? 9 : kind === 'enum-member' ? 2 : 5;
}

/** What is passed, what is left open by type parameters, and what the type of a value asks to be understood. */
function surfaceWords(symbol: SymbolRecord): number {
  const { typeParameters, type } = symbol;
  const names = type?.text.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu)?.length ?? 0;
  return 3 * countPassed(symbol) + 2 * typeParameters.length + Math.min(12, growth(names, 2));
}

/** Parameters, and the properties that they are taken apart into. */
function countPassed({ parameters }: SymbolRecord): number {
  return parameters.reduce((sum, { destructured = [] }) => sum + 1 + destructured.length, 0);
}

/** The tenth of many seldom asks for as many words as the second did: none for one, `words` more with each doubling. */
function growth(count: number, words: number): number {
  return Math.round(words * Math.log2(Math.max(1, count)));
}

function isHolder(kind: SymbolKind): boolean {
  return kind === 'class' || kind === 'interface' || kind === 'namespace' || kind === 'enum';
}

/** Enough for anything that does so much, with room for an introduction. */
function mostWords(symbol: SymbolRecord): number {
  const { kind, complexity, facts } = symbol;
  const surface = countPassed(symbol) + facts.throws.length + facts.absentReturns.length;
  return 150 + 15 * complexity + 30 * surface + (isHolder(kind) ? 150 : 0);
}
