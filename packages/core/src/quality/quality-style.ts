import {
  splitWords,
  styledTags,
  type PartialStyle,
  type StyledTag,
  type SymbolRecord,
  type SymbolTable,
} from '../model/index.ts';
import { abbreviationsOf } from './abbreviations.ts';
import { countHabits, styleOfHabits, usualTags } from './learn-style.ts';
import type { Aspect, QualityStyle } from './quality.ts';
import { docSentences } from './sentences.ts';
import { joinTallies, tallyOf, type Tally } from './tally.ts';
import { learnTerms, wordsOf } from './terms.ts';

/** The part of a configuration that scores depend on. */
export interface QualitySettings {
  readonly style: PartialStyle;
  readonly quality: { readonly weights: Readonly<Record<Aspect, number>> };
}

/** What some symbols show of the style of their project. What parts of a project show adds up to what the whole does. Plain JSON. */
export interface StyleCounts {
  /** Habits of comments. */
  readonly habits: Tally;
  /** Words of names in capitals, each once. */
  readonly names: readonly string[];
  /** Comments that use an abbreviation. */
  readonly abbreviations: Tally;
  /** Words of comments as they are spelled. */
  readonly words: Tally;
}

/** So many comments make an abbreviation a word of the project. */
const usual = 3;

/** Counts what a part of a project shows of its style. */
export function countStyle(symbols: readonly SymbolRecord[]): StyleCounts {
  const comments = symbols.flatMap(({ comment }) => (comment === undefined ? [] : [docSentences(comment.doc)]));
  const names = symbols.flatMap(({ name, parameters }) => [name, ...parameters.map((each) => each.name)]);
  return {
    habits: countHabits(symbols),
    names: [...new Set([...new Set(names)].flatMap((name) => splitWords(name)).map((word) => word.toUpperCase()))],
    abbreviations: tallyOf(comments.flatMap((sentences) => [...abbreviationsOf(sentences.join('\n'))])),
    words: tallyOf(comments.flatMap((sentences) => sentences.flatMap(wordsOf))),
  };
}

/** What the docs of a project are held against: what is configured, else what most of its comments do. */
export function qualityStyle(table: SymbolTable, settings: QualitySettings): QualityStyle {
  return styleOfCounts([countStyle(Object.values(table.symbols))], settings);
}

/** What the docs of a project are held against, from what its parts show. */
export function styleOfCounts(counts: readonly StyleCounts[], { style, quality }: QualitySettings): QualityStyle {
  const habits = joinTallies(counts.map((each) => each.habits));
  const learned = styleOfHabits(habits);
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
    usual: expectedTags(usualTags(habits), style.tags),
    glossary: learnGlossary(counts),
    terms: learnTerms(joinTallies(counts.map(({ words }) => words))),
  };
}

/** What is configured stands above what comments do. */
function expectedTags(
  learned: ReadonlyMap<StyledTag, number>,
  configured: PartialStyle['tags'] = {},
): ReadonlyMap<StyledTag, number> {
  const shares = styledTags.map((tag) => {
    const use = configured[tag];
    return [tag, use === undefined ? (learned.get(tag) ?? 0) : use === 'always' ? 1 : 0] as const;
  });
  return new Map(shares.filter(([, share]) => share > 0));
}

/** Words of names, and abbreviations that several comments use. */
function learnGlossary(counts: readonly StyleCounts[]): ReadonlySet<string> {
  const glossary = new Set<string>();
  for (const { names } of counts) for (const word of names) glossary.add(word);
  for (const [word, count] of joinTallies(counts.map(({ abbreviations }) => abbreviations)))
    if (count >= usual) glossary.add(word);
  return glossary;
}
