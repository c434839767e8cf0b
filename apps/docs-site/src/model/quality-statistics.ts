import { groupBy, moduleOf, type CommentFinding } from '@docwright/core/model';
import { titleOfQuality } from '@docwright/core/quality';
import { summarizeQuality, type QualitySummary, type ScoredDoc } from '@docwright/core/report';
import type { SymbolDigest } from './digest.ts';
import { keepFor } from './keep-for.ts';

/** What docs lost points for, by one of the things that are looked at. */
export interface LossCount {
  /** In words. */
  readonly title: string;
  readonly docs: number;
  readonly points: number;
  /** Of all points that were lost, in per cent, rounded. */
  readonly percent: number;
}

/** Docs of one kind or module: how good they are, what they lose most for, and the weakest of them. */
export interface QualityGroup {
  readonly name: string;
  readonly docs: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** Empty where no points are lost. */
  readonly mostly: string;
  readonly weakest: ScoredDoc;
}

/** The docs of a site that have scores. An id may be there several times: once for each overload. */
export const scoredDocs: (symbols: readonly SymbolDigest[]) => readonly ScoredDoc[] = keepFor((symbols) =>
  symbols.flatMap(({ id, kind, scored = [] }) =>
    scored.map(({ quality, losses = [] }) => {
      const { overall = 0, completeness = 0, clarity = 0, consistency = 0, complexity = 0 } = quality;
      const findings = losses.map(({ code, points, args = {} }) => ({ code, points, args }));
      return { id, kind, overall, completeness, clarity, consistency, complexity, findings };
    }),
  ),
);

/** How many docs have a score from 0 to 9, from 10 to 19, and so on; 100 is with those from 90 up. */
export function countByTens(docs: readonly ScoredDoc[]): number[] {
  const counts = Array.from({ length: 10 }, () => 0);
  for (const { overall } of docs) {
    const place = Math.min(9, Math.max(0, Math.floor(overall / 10)));
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

/** What points are lost for, most first. */
export const countLosses: (docs: readonly ScoredDoc[]) => readonly LossCount[] = keepFor((docs) => {
  const counts = new Map<string, { docs: number; points: number }>();
  let all = 0;
  for (const { findings } of docs) {
    for (const { code, points } of findings) {
      const count = counts.get(code) ?? { docs: 0, points: 0 };
      counts.set(code, count);
      count.points += points;
      all += points;
    }
    for (const code of new Set(findings.map((finding) => finding.code))) (counts.get(code) ?? { docs: 0 }).docs++;
  }
  return [...counts]
    .map(([code, count]) => ({
      title: titleOfQuality(code),
      ...count,
      percent: all === 0 ? 0 : Math.round((100 * count.points) / all),
    }))
    .sort((left, right) => right.points - left.points || (left.title < right.title ? -1 : 1));
});

/** Docs by kind, in reading order, and by module, the weakest first. */
export function groupQuality(docs: readonly ScoredDoc[]): {
  readonly summary: QualitySummary;
  readonly kinds: readonly QualityGroup[];
  readonly modules: readonly QualityGroup[];
} {
  const summary = summarizeQuality(docs, 40);
  const [ofKind, ofModule] = [groupBy(docs, ({ kind }) => kind as string), groupBy(docs, ({ id }) => moduleOf(id))];
  const describe = (
    named: QualitySummary['byKind'],
    groups: ReadonlyMap<string, readonly ScoredDoc[]>,
  ): QualityGroup[] =>
    named.flatMap(({ name, count, p10, p50, p90 }) => {
      const own = groups.get(name) ?? [];
      const [first] = own;
      if (first === undefined) return [];
      const weakest = own.reduce((low, doc) => (doc.overall < low.overall ? doc : low), first);
      return [{ name, docs: count, p10, p50, p90, mostly: countLosses(own)[0]?.title ?? '', weakest }];
    });
  const kinds = describe(summary.byKind, ofKind).sort((left, right) => left.p50 - right.p50 || left.p10 - right.p10);
  return { summary, kinds, modules: describe(summary.byModule, ofModule) };
}

/** Symbols with something false or doubtful in their docs, errors first, then those with more of it. */
export function doubtful(symbols: readonly SymbolDigest[]): SymbolDigest[] {
  const errors = ({ findings = [] }: SymbolDigest): number => findings.filter(isError).length;
  return symbols
    .filter(({ findings }) => findings !== undefined)
    .sort(
      (left, right) =>
        errors(right) - errors(left) ||
        (right.findings?.length ?? 0) - (left.findings?.length ?? 0) ||
        byId(left, right),
    );
}

function isError({ severity }: CommentFinding): boolean {
  return severity === 'error';
}

function byId(left: SymbolDigest, right: SymbolDigest): number {
  return left.id < right.id ? -1 : 1;
}
