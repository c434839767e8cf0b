import { groupBy, moduleOf, symbolKinds, type SymbolId, type SymbolKind } from '../model/index.ts';
import type { Aspect, QualityFinding } from '../quality/index.ts';
import { percentileRank, percentilesOf, type Percentiles } from './percentiles.ts';

/** The scores of one doc, from 0 to 100. */
export interface ScoredDoc extends Readonly<Record<Aspect, number>> {
  readonly id: SymbolId;
  readonly kind: SymbolKind;
  readonly overall: number;
  readonly findings: readonly QualityFinding[];
}

/** Scores of a kind or module. */
export interface NamedPercentiles extends Percentiles {
  readonly name: string;
}

/** A doc among the weakest, and where it stands among those of its kind and module. */
export interface WeakDoc extends ScoredDoc {
  /** Share of docs of the same kind, or module, that are weaker, from 0 to 100. */
  readonly rankInKind: number;
  readonly rankInModule: number;
}

/** How good the docs of a project are. Plain JSON. */
export interface QualitySummary {
  /** Absent where there are no docs. */
  readonly overall?: Percentiles;
  readonly aspects: Readonly<Partial<Record<Aspect, Percentiles>>>;
  readonly byKind: readonly NamedPercentiles[];
  /** The module with the weakest docs first. */
  readonly byModule: readonly NamedPercentiles[];
  readonly weakest: readonly WeakDoc[];
}

const aspects: readonly Aspect[] = ['completeness', 'clarity', 'consistency', 'complexity'];

/**
 * Sums scores up.
 *
 * @param most - How many of the weakest docs are listed. Default 10.
 */
export function summarizeQuality(docs: readonly ScoredDoc[], most: number = 10): QualitySummary {
  const overall = percentilesOf(docs.map((doc) => doc.overall));
  const kinds = groupBy(docs, ({ kind }) => kind);
  const modules = groupBy(docs, ({ id }) => moduleOf(id));
  const rank = ({ overall: own }: ScoredDoc, among: readonly ScoredDoc[] = []): number =>
    percentileRank(
      own,
      among.map((each) => each.overall),
    );
  const weakest = docs
    .toSorted((left, right) => left.overall - right.overall || (left.id < right.id ? -1 : 1))
    .slice(0, most)
    .map((doc) => ({
      ...doc,
      rankInKind: rank(doc, kinds.get(doc.kind)),
      rankInModule: rank(doc, modules.get(moduleOf(doc.id))),
    }));
  return {
    ...(overall && { overall }),
    aspects: Object.fromEntries(aspects.map((aspect) => [aspect, percentilesOf(docs.map((doc) => doc[aspect]))])),
    byKind: symbolKinds.flatMap((kind) => named(kind, kinds.get(kind))),
    byModule: [...modules]
      .flatMap(([module, own]) => named(module, own))
      .sort((left, right) => left.p50 - right.p50 || (left.name < right.name ? -1 : 1)),
    weakest,
  };
}

function named(name: string, docs: readonly ScoredDoc[] = []): NamedPercentiles[] {
  const percentiles = percentilesOf(docs.map((doc) => doc.overall));
  return percentiles === undefined ? [] : [{ name, ...percentiles }];
}
