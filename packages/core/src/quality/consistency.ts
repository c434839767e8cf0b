import { callableKinds, completeStyle, moodOf, sameDoc, type Doc, type SymbolRecord } from '../model/index.ts';
import type { Loss, QualityStyle } from './quality.ts';
import { readHabits } from './read-habits.ts';
import { docSentences } from './sentences.ts';
import { wordsOf } from './terms.ts';

/** Where a doc is written unlike the others of the project. */
export function* findOddities(doc: Doc, symbol: SymbolRecord, { style, terms }: QualityStyle): Iterable<Loss> {
  const mood = callableKinds.includes(symbol.kind) ? moodOf(doc.summary) : undefined;
  if (style.mood !== undefined && mood !== undefined && mood !== style.mood)
    yield { code: 'mood', points: 30, args: { word: /^\p{L}+/u.exec(doc.summary)?.[0] ?? '', mood: style.mood } };
  const stops = endsWithStop(doc.summary);
  if (style.stop !== undefined && stops !== undefined && stops !== style.stop)
    yield { code: 'stop', points: 15, args: { ends: stops ? 'with' : 'without' } };
  // A doc that waits to be written is written in the style.
  if (symbol.comment && (symbol.comment.doc === doc || sameDoc(symbol.comment.doc, doc)))
    yield* oddHabits(symbol.comment.raw, style);
  const odd = oddTerms(doc, terms);
  for (const [word, usual] of odd.slice(0, 2)) yield { code: 'term', points: 10, args: { word, usual } };
}

/** Undefined for a summary that ends with something else, such as a list or a piece of code. */
export function endsWithStop(summary: string): boolean | undefined {
  const last = summary.trim().at(-1) ?? '';
  if (last === '.') return true;
  return /[\p{L}\p{N}`)}]/u.test(last) ? false : undefined;
}

function* oddHabits(raw: string, style: QualityStyle['style']): Iterable<Loss> {
  const habits = readHabits(raw);
  const { order } = completeStyle(style);
  const places = habits.order.map((tag) => order.indexOf(tag));
  const index = style.order === undefined ? -1 : places.findIndex((place, at) => place < (places[at - 1] ?? -1));
  if (index > 0)
    yield {
      code: 'order',
      points: 25,
      args: { later: `@${habits.order[index - 1]}`, earlier: `@${habits.order[index]}` },
    };
  const { parameters, hyphens } = habits;
  if (style.hyphen === undefined || parameters === 0) return;
  const isOdd = style.hyphen ? hyphens < parameters : hyphens > 0;
  if (isOdd) yield { code: 'hyphen', points: 20, args: { by: style.hyphen ? 'without' : 'by' } };
}

function oddTerms(doc: Doc, terms: QualityStyle['terms']): (readonly [word: string, usual: string])[] {
  if (terms.size === 0) return [];
  const words = docSentences(doc).flatMap(wordsOf);
  return [...new Set(words)].flatMap((word) => {
    const usual = terms.get(word.toLowerCase());
    return usual === undefined || usual === word ? [] : [[word, usual] as const];
  });
}
