import type { Documentation, Gap, ModuleDoubts, Scope, SymbolId, SymbolKind } from '@docwright/core/model';
import type { AST } from 'eslint';
import type { LintSymbol } from '../collect/lint-symbol.ts';
import type { Exemption, RequireDocOptions } from '../rules/require-doc.ts';
import { judge } from './judge.ts';
import type { LintFile } from './lint-file.ts';
import type { OpenFile } from './open-file.ts';
import { recall } from './recall.ts';
import { inScope } from './scope.ts';

/** A declaration as far as it is known without reading the module. */
export interface Candidate {
  readonly id: SymbolId;
  readonly kind: SymbolKind;
  readonly name: string;
  /** It has no parameters. */
  readonly isBare: () => boolean;
  /** Reads the declarations of the module, unless a rule did before. */
  readonly symbol: () => LintSymbol | undefined;
}

/** A declaration that is undocumented, and why. */
export interface FoundGap extends Pick<Candidate, 'id' | 'kind' | 'name'> {
  /** Where its name begins, as ESLint counts. */
  readonly start: AST.SourceLocation['start'];
  readonly verdict: Documentation;
  /** What became of a draft for it. */
  readonly draft: Gap['draft'];
}

type GapOptions = Pick<RequireDocOptions, 'scope' | 'preset' | 'exempt'>;

/** Which declarations are wanted. */
export interface GapFilter {
  /** Asks what is cheap to know, before anything is judged. */
  readonly isWanted: (candidate: Candidate) => boolean;
  /** Names everything that decides; undefined where what is seen on a walk through the file does. */
  readonly key: string | undefined;
}

/** The undocumented declarations of a file in scope: as the last check of the project found them in just this text, else by a look. */
export function findGaps(file: LintFile, options: GapOptions, { isWanted, key }: GapFilter): readonly FoundGap[] {
  if (file.known !== undefined && canTrust(options)) return knownGaps(file.known.gaps, file, options.scope, isWanted);
  const look = (): FoundGap[] => lookForGaps(file, options, isWanted);
  return key === undefined ? look() : recall(file, `gaps ${key}`, look);
}

/** True when a check that found these gaps leaves none to look for. */
export function leavesNoGap({ gaps }: Pick<ModuleDoubts, 'gaps'>, file: OpenFile, options: GapOptions): boolean {
  if (!canTrust(options)) return false;
  if (gaps.length === 0) return true;
  const wanted = wantedScopes(gaps, options.scope, () => hasIndex(file));
  return !gaps.some(({ scope }) => wanted.includes(scope));
}

function hasIndex({ place }: OpenFile): boolean {
  return place?.project.cache.readIndex().content !== undefined;
}

/** A check is about docwright's own definition, and leaves out what counts as documented without a comment. */
function canTrust({ preset, exempt }: GapOptions): boolean {
  return preset === 'docwright' && exempt.includes('inherited') && exempt.includes('empty-constructors');
}

/** Without an index, what is exported counts as public, whoever looks. */
function wantedScopes(gaps: readonly Gap[], scope: Scope, isIndexed: () => boolean): readonly Scope[] {
  const asksForIndex = scope === 'public' && gaps.some((gap) => gap.scope === 'exported');
  return scopesWithin[asksForIndex && !isIndexed() ? 'exported' : scope];
}

function knownGaps(
  gaps: readonly Gap[],
  file: LintFile,
  scope: Scope,
  isWanted: (candidate: Candidate) => boolean,
): FoundGap[] {
  const wanted = wantedScopes(gaps, scope, () => file.index() !== undefined);
  return gaps.flatMap(({ symbol: id, kind, name, at, scope: narrowest, reason, args, draft, bare = false }) => {
    if (!wanted.includes(narrowest)) return [];
    const candidate: Candidate = { id, kind, name, isBare: () => bare, symbol: () => file.module.byId.get(id) };
    if (!isWanted(candidate)) return [];
    const [line, column] = at;
    return { id, kind, name, start: { line, column: column - 1 }, verdict: { documented: false, reason, args }, draft };
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
  isWanted: (candidate: Candidate) => boolean,
): FoundGap[] {
  const counts = inScope(file, scope);
  return file.module.symbols.flatMap((symbol) => {
    const { id, kind, name } = symbol.record;
    const isBare = (): boolean => symbol.record.parameters.length === 0;
    const candidate: Candidate = { id, kind, name, isBare, symbol: () => symbol };
    if (!counts(symbol) || !isWanted(candidate)) return [];
    const verdict = withoutExemption(judge(symbol, file, preset), symbol, exempt);
    if (verdict.documented) return [];
    const { line, column } = symbol.record.location;
    return { id, kind, name, start: { line, column: column - 1 }, verdict, draft: draftOf(symbol, file) };
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
