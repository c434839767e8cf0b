import { filler, firstPerson, type Doc, type SymbolRecord } from '../model/index.ts';
import { gradeOf } from './reading-grade.ts';
import { unknownAbbreviations } from './abbreviations.ts';
import type { Loss, QualityStyle } from './quality.ts';
import { countWords, docSentences } from './sentences.ts';

/** Most words of a sentence that is read without going back. */
const mostWords = 25;

/** Years of school that a reader of docs may be taken to have. */
const highestGrade = 12;

/** What makes a doc hard to read. */
export function* findObscurities(doc: Doc, _symbol: SymbolRecord, { glossary }: QualityStyle): Iterable<Loss> {
  const sentences = docSentences(doc);
  yield* longSentences(sentences);
  yield* passives(sentences);
  yield* hardText(sentences);
  const all = sentences.join('\n');
  for (const word of unknownAbbreviations(all, glossary).slice(0, 3))
    yield { code: 'jargon', points: 5, args: { word } };
  const [empty] = filler.exec(sentences[0] ?? '') ?? [];
  if (empty !== undefined) yield { code: 'filler', points: 15, args: { text: empty } };
  const [person] = firstPerson.exec(all) ?? [];
  if (person !== undefined) yield { code: 'first-person', points: 5, args: { text: person } };
}

function* longSentences(sentences: readonly string[]): Iterable<Loss> {
  const long = sentences.map((text) => ({ text, words: countWords(text) })).filter(({ words }) => words > mostWords);
  for (const { text, words } of long.slice(0, 3))
    yield {
      code: 'long-sentence',
      points: Math.min(20, words - mostWords),
      args: { words: String(words), text: cut(text) },
    };
}

/** A text that no single sentence makes hard. */
function* hardText(sentences: readonly string[]): Iterable<Loss> {
  const grade = gradeOf(sentences);
  if (grade === undefined || grade <= highestGrade) return;
  yield { code: 'hard', points: Math.min(20, 4 * (grade - highestGrade)), args: { grade: String(grade) } };
}

const passive =
  /\b(?:is|are|was|were|be|been|being)\s+(?:\p{L}+ly\s+|not\s+)?(?:\p{L}{2,}ed|made|given|known|shown|set|sent|kept|held|put|read|written|taken|found|thrown|done|run|built|chosen|seen)\b/giu;

/** Two in one sentence, or three sentences in a row. */
function* passives(sentences: readonly string[]): Iterable<Loss> {
  let row = 0;
  for (const sentence of sentences) {
    const count = sentence.match(passive)?.length ?? 0;
    row = count === 0 ? 0 : row + 1;
    if (count < 3 && row < 3) continue;
    yield { code: 'passive', points: 10, args: { text: cut(sentence) } };
    return;
  }
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text;
}
