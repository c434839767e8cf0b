import {
  qualityStyle,
  scoreDoc,
  scoresOf,
  type Quality,
  type QualityFinding,
  styleOfCounts,
  type QualitySettings,
  type StyleCounts,
} from '../quality/index.ts';
import {
  hashText,
  stableJson,
  type CachedSymbol,
  type Doc,
  type ModulePath,
  type QualityLoss,
  type SymbolRecord,
  type SymbolTable,
} from '../model/index.ts';

/** Scores docs as the cache keeps them. What they are held against is learned when it is first needed. */
export interface Scorer {
  readonly score: (doc: Doc, symbol: SymbolRecord) => Pick<CachedSymbol, 'quality' | 'losses'>;
  /** Changes with what all docs are held against, the glossary aside. */
  styleKey(): string;
  /** True for a word of the glossary. */
  knows(word: string): boolean;
  /** Words that scoring docs of a module looked up in the glossary, and whether they were there. */
  asked(module: ModulePath): Readonly<Record<string, boolean>>;
}

/**
 * Makes the scorer of a project.
 *
 * @param counts - What its modules show of its style. Default: counted when it is first needed.
 */
export function createScorer(table: SymbolTable, settings: QualitySettings, counts?: readonly StyleCounts[]): Scorer {
  let learned: ReturnType<typeof qualityStyle> | undefined;
  const style = (): ReturnType<typeof qualityStyle> =>
    (learned ??= counts ? styleOfCounts(counts, settings) : qualityStyle(table, settings));
  const asked = new Map<ModulePath, Map<string, boolean>>();
  const glossaryFor = (module: ModulePath): { readonly has: (word: string) => boolean } => {
    const words = asked.get(module) ?? new Map<string, boolean>();
    asked.set(module, words);
    return {
      has(word) {
        const isKnown = style().glossary.has(word);
        words.set(word, isKnown);
        return isKnown;
      },
    };
  };
  return {
    score: (doc, symbol) =>
      describeQuality(scoreDoc(doc, symbol, { ...style(), glossary: glossaryFor(symbol.module) })),
    styleKey() {
      const { weights, style: habits, usual, terms } = style();
      return hashText(stableJson({ weights, habits, usual: [...usual], terms: [...terms].sort() }));
    },
    knows: (word) => style().glossary.has(word),
    asked: (module) => Object.fromEntries(asked.get(module) ?? []),
  };
}

function describeQuality(quality: Quality): Pick<CachedSymbol, 'quality' | 'losses'> {
  const losses = quality.findings.map(toLoss);
  return { quality: scoresOf(quality), ...(losses.length > 0 && { losses }) };
}

function toLoss({ code, points, args }: QualityFinding): QualityLoss {
  return Object.keys(args).length === 0 ? { code, points } : { code, points, args };
}
