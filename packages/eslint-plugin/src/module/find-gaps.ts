import type { Documentation, Gap, Scope } from '@docwright/core/model';
import type { LintSymbol } from '../collect/lint-symbol.ts';
import type { Exemption, RequireDocOptions } from '../rules/require-doc.ts';
import { judge } from './judge.ts';
import type { LintFile } from './lint-file.ts';
import { inScope } from './scope.ts';

/** A declaration that is undocumented, and why. */
export interface FoundGap {
  readonly symbol: LintSymbol;
  readonly verdict: Documentation;
  /** What became of a draft for it. */
  readonly draft: Gap['draft'];
}

type GapOptions = Pick<RequireDocOptions, 'scope' | 'preset' | 'exempt'>;

/**
 * The undocumented declarations of a file in scope: as the last check of the project found them in just this text, else by a look.
 *
 * @param isWanted - Asks what is cheap to know, before anything is judged.
 */
export function findGaps(file: LintFile, options: GapOptions, isWanted: (symbol: LintSymbol) => boolean): FoundGap[] {
  const known = canTrust(options) ? file.doubts() : undefined;
  return known === undefined
    ? lookForGaps(file, options, isWanted)
    : knownGaps(known.gaps, file, options.scope).filter(({ symbol }) => isWanted(symbol));
}

/** A check is about docwright's own definition, and leaves out what counts as documented without a comment. */
function canTrust({ preset, exempt }: GapOptions): boolean {
  return preset === 'docwright' && exempt.includes('inherited') && exempt.includes('empty-constructors');
}

function knownGaps(gaps: readonly Gap[], file: LintFile, scope: Scope): FoundGap[] {
  const isAnyExported = gaps.some((gap) => gap.scope === 'exported');
  // Without an index, what is exported counts as public, whoever looks.
  const wanted = scopesWithin[scope === 'public' && isAnyExported && file.index() === undefined ? 'exported' : scope];
  return gaps.flatMap(({ symbol: id, scope: narrowest, reason, args, draft }) => {
    const symbol = wanted.includes(narrowest) ? file.module.byId.get(id) : undefined;
    return symbol === undefined ? [] : [{ symbol, verdict: { documented: false, reason, args }, draft }];
  });
}

const scopesWithin: Readonly<Record<Scope, readonly Scope[]>> = {
  public: ['public'],
  exported: ['public', 'exported'],
  all: ['public', 'exported', 'all'],
};

function lookForGaps(
  file: LintFile,
  { scope, preset, exempt }: GapOptions,
  isWanted: (symbol: LintSymbol) => boolean,
): FoundGap[] {
  const counts = inScope(file, scope);
  return file.module.symbols.flatMap((symbol) => {
    if (!counts(symbol) || !isWanted(symbol)) return [];
    const verdict = withoutExemption(judge(symbol, file, preset), symbol, exempt);
    return verdict.documented ? [] : [{ symbol, verdict, draft: draftOf(symbol, file) }];
  });
}

function draftOf(symbol: LintSymbol, file: LintFile): Gap['draft'] {
  const cached = file.cached(symbol);
  if (cached?.state === 'rejected') return 'refused';
  return cached?.nothingToAdd === undefined ? undefined : 'nothing';
}

/** A verdict that rests on what is not exempt counts as a missing comment. */
function withoutExemption(verdict: Documentation, symbol: LintSymbol, exempt: readonly Exemption[]): Documentation {
  if (!verdict.documented || isExempt(verdict, symbol, exempt)) return verdict;
  const isBare = symbol.record.comment?.doc.inheritDoc === undefined;
  return isBare ? { documented: false, reason: 'missing', args: {} } : verdict;
}

function isExempt({ reason }: Documentation, { record }: LintSymbol, exempt: readonly Exemption[]): boolean {
  if (reason === 'inherited') return exempt.includes('inherited');
  return reason !== 'not-required' || record.parameters.length > 0 || exempt.includes('empty-constructors');
}
