import { splitWords, type PartialStyle, type SymbolTable } from '../model/index.ts';
import { abbreviationsOf } from './abbreviations.ts';
import { learnStyle } from './learn-style.ts';
import type { Aspect, QualityStyle } from './quality.ts';
import { docSentences } from './sentences.ts';
import { learnTerms } from './terms.ts';

/** The part of a configuration that scores depend on. */
export interface QualitySettings {
  readonly style: PartialStyle;
  readonly quality: { readonly weights: Readonly<Record<Aspect, number>> };
}

/** So many comments make an abbreviation a word of the project. */
const usual = 3;

/** What the docs of a project are held against: what is configured, else what most of its comments do. */
export function qualityStyle(table: SymbolTable, { style, quality }: QualitySettings): QualityStyle {
  const symbols = Object.values(table.symbols);
  const learned = learnStyle(symbols);
  const sentences = symbols.map(({ comment }) => (comment === undefined ? [] : docSentences(comment.doc)));
  return {
    weights: quality.weights,
    style: {
      dialect: style.dialect ?? learned.dialect,
      hyphen: style.hyphen ?? learned.hyphen,
      mood: style.mood ?? learned.mood,
      stop: style.stop ?? learned.stop,
      order: style.order ?? learned.order,
      tags: { ...learned.tags, ...style.tags },
    },
    glossary: learnGlossary(
      symbols.flatMap(({ name, parameters }) => [name, ...parameters.map((each) => each.name)]),
      sentences,
    ),
    terms: learnTerms(sentences.flat()),
  };
}

/** Words of names, and abbreviations that several comments use. */
function learnGlossary(names: readonly string[], comments: readonly (readonly string[])[]): ReadonlySet<string> {
  const glossary = new Set(names.flatMap((name) => splitWords(name)).map((word) => word.toUpperCase()));
  const counts = new Map<string, number>();
  for (const sentences of comments)
    for (const word of abbreviationsOf(sentences.join('\n'))) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const [word, count] of counts) if (count >= usual) glossary.add(word);
  return glossary;
}
