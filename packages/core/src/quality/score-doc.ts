import type { Doc, SymbolRecord } from '../model/index.ts';
import { findLacks } from './completeness.ts';
import { findObscurities } from './clarity.ts';
import { findMismatches } from './complexity.ts';
import { findOddities } from './consistency.ts';
import { aspects, type Aspect, type Loss, type Quality, type QualityFinding, type QualityStyle } from './quality.ts';

const analysers: Readonly<Record<Aspect, (doc: Doc, symbol: SymbolRecord, style: QualityStyle) => Iterable<Loss>>> = {
  completeness: findLacks,
  clarity: findObscurities,
  consistency: findOddities,
  complexity: findMismatches,
};

/** Scores what a doc says about a symbol, whoever wrote it. Pure; the same input gives the same scores. */
export function scoreDoc(doc: Doc, symbol: SymbolRecord, style: QualityStyle): Quality {
  const findings: QualityFinding[] = [];
  const scores: Partial<Record<Aspect, number>> = {};
  for (const aspect of aspects) {
    let lost = 0;
    for (const { code, points, args = {} } of analysers[aspect](doc, symbol, style)) {
      findings.push({ code: `${aspect}/${code}`, args, points });
      lost += points;
    }
    scores[aspect] = Math.max(0, 100 - Math.round(lost));
  }
  const { completeness = 0, clarity = 0, consistency = 0, complexity = 0 } = scores;
  const each = { completeness, clarity, consistency, complexity };
  return { overall: meanOf(each, style.weights), ...each, findings };
}

/** Aspects without weight do not count; without any weight all count the same. */
function meanOf(scores: Readonly<Record<Aspect, number>>, weights: QualityStyle['weights']): number {
  const total = aspects.reduce((sum, aspect) => sum + weights[aspect], 0);
  const weightOf = (aspect: Aspect): number => (total === 0 ? 1 / aspects.length : weights[aspect] / total);
  const mean = aspects.reduce((sum, aspect) => sum + scores[aspect] * weightOf(aspect), 0);
  // Down, so that 100 is said of docs that lost nothing; sums of fractions may fall short of it by a trace.
  return Math.floor(mean + 1e-6);
}

/** The scores alone, as the cache keeps them. */
export function scoresOf({ overall, completeness, clarity, consistency, complexity }: Quality): Record<string, number> {
  return { overall, completeness, clarity, consistency, complexity };
}
