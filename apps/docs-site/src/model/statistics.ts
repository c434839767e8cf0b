import { groupBy, symbolKinds, type ModulePath, type SymbolKind } from '@docwright/core/model';
import type { ModuleDigest, SymbolDigest } from './digest.ts';
import { keepFor } from './keep-for.ts';

/** How much of something is documented. */
export interface Share {
  readonly documented: number;
  readonly total: number;
}

/** Documented share in per cent, rounded down so that 100 means all; 100 for nothing. */
export function percent({ documented, total }: Share): number {
  return total === 0 ? 100 : Math.floor((100 * documented) / total);
}

/** Every symbol of the site, members included. */
export const allSymbols: (digests: readonly ModuleDigest[]) => readonly SymbolDigest[] = keepFor((digests) =>
  digests.flatMap((digest) => digest.symbols),
);

/** Share of documented ones among symbols. Each overload counts, as in `docwright coverage`. */
export function shareOf(symbols: readonly Pick<SymbolDigest, 'documented' | 'overloads'>[]): Share {
  let [documented, total] = [0, 0];
  for (const symbol of symbols) {
    documented += symbol.overloads?.documented ?? (symbol.documented ? 1 : 0);
    total += symbol.overloads?.total ?? 1;
  }
  return { documented, total };
}

/** Share of all that the project counts, shown or not: what `docwright coverage` says. */
export function shareOfAll(digests: readonly ModuleDigest[]): Share {
  return joinShares([shareOf(allSymbols(digests)), shareUnshown(digests)]);
}

/** Share of what the project counts and the site does not show. */
export function shareUnshown(digests: readonly ModuleDigest[]): Share {
  return joinShares(digests.flatMap(({ unshown = [] }) => unshown));
}

/** Shares of several packages as one. */
export function joinShares(shares: readonly Share[]): Share {
  return shares.reduce(
    (sum, { documented, total }) => ({ documented: sum.documented + documented, total: sum.total + total }),
    { documented: 0, total: 0 },
  );
}

/** Coverage per kind, in the order of {@link symbolKinds}. */
export function coverageByKind(
  digests: readonly ModuleDigest[],
): { readonly kind: SymbolKind; readonly share: Share }[] {
  const byKind = groupBy(allSymbols(digests), (symbol) => symbol.kind);
  return symbolKinds.flatMap((kind) => {
    const unshown = digests.flatMap((digest) => (digest.unshown ?? []).filter((share) => share.kind === kind));
    const share = joinShares([shareOf(byKind.get(kind) ?? []), ...unshown]);
    return share.total === 0 ? [] : [{ kind, share }];
  });
}

/** Coverage per module, least documented first, larger gaps before smaller ones. */
export function coverageByModule(
  digests: readonly ModuleDigest[],
): { readonly module: ModulePath; readonly share: Share }[] {
  return digests
    .map((digest) => ({ module: digest.module, share: shareOfAll([digest]) }))
    .filter(({ share }) => share.total > 0)
    .sort((left, right) => gap(right.share) - gap(left.share) || (left.module < right.module ? -1 : 1));
}

/**
 * Undocumented symbols whose doc would help most: public ones first, then the most used and most complex. Those of which
 * nothing was found to say beyond the name come behind the others; those that do not count are left out.
 */
export function fixNext(digests: readonly ModuleDigest[], limit: number): SymbolDigest[] {
  return allSymbols(digests)
    .filter((symbol) => !symbol.documented && symbol.overloads?.total !== 0)
    .map((symbol) => ({ symbol, rank: rankOf(symbol), weight: weightOf(symbol) }))
    .sort(
      (left, right) =>
        left.rank - right.rank || right.weight - left.weight || (left.symbol.id < right.symbol.id ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ symbol }) => symbol);
}

function gap({ documented, total }: Share): number {
  return total - documented;
}

function rankOf(symbol: SymbolDigest): number {
  return (symbol.public === true ? 0 : 2) + (symbol.nothingToAdd === true ? 1 : 0);
}

function weightOf(symbol: SymbolDigest): number {
  return 3 * symbol.usedBy + 2 * symbol.complexity + (symbol.member === true ? 0 : 5);
}
