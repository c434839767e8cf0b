import {
  docState,
  documentation,
  dueDoc,
  hashDoc,
  narrowestScope,
  type CachedSymbol,
  type CheckSeverities,
  type Doubts,
  type Finding,
  type Gap,
  type ModuleDoubts,
  type ModulePath,
  type SymbolRecord,
  type SymbolTable,
  type TextRange,
} from '../model/index.ts';
import { rangeOfPart, toDoubts } from '../verify/index.ts';

/** What {@link findDoubts} leans on. */
export interface DoubtSources {
  readonly cachedOf: (symbol: SymbolRecord) => CachedSymbol | undefined;
  /** What the truth gate says of a symbol's comment. */
  readonly findingsOf: (symbol: SymbolRecord) => readonly Finding[];
  /** What single checks weigh in the project. */
  readonly severities: CheckSeverities;
  /** Size and time of the shard of a module. */
  readonly shardStamp: (module: ModulePath) => string;
}

/** Whatever may be said of the symbols of a project, in scope or not, so that readers of one module need not look for it. */
export function findDoubts(table: SymbolTable, { cachedOf, findingsOf, severities, shardStamp }: DoubtSources): Doubts {
  const resolve = (id: string): SymbolRecord | undefined => table.symbols[id];
  const doubtsOf = (ids: readonly string[]): Omit<ModuleDoubts, 'contentHash' | 'shard'> => {
    const records = ids.flatMap((id) => resolve(id) ?? []);
    const idsWhere = (test: (symbol: SymbolRecord, cached: CachedSymbol) => boolean): string[] =>
      records.flatMap((symbol) => {
        const cached = cachedOf(symbol);
        return cached !== undefined && test(symbol, cached) ? symbol.id : [];
      });
    return {
      gaps: records.flatMap((symbol) => findGap(symbol, resolve, cachedOf(symbol)) ?? []),
      findings: records.flatMap((symbol) => toDoubts(findingsOf(symbol), symbol, severities)),
      stale: idsWhere((symbol, cached) => isCommented(symbol) && docState(symbol, cached).state === 'stale'),
      review: idsWhere((symbol, cached) => isCommented(symbol) && docState(symbol, cached).state === 'review'),
      rejected: idsWhere(
        ({ comment }, { rejectedDoc }) =>
          rejectedDoc !== undefined && comment !== undefined && hashDoc(comment.doc) === rejectedDoc,
      ),
      due: idsWhere((symbol, cached) => dueDoc(symbol, cached, true) !== undefined),
    };
  };
  return Object.fromEntries(
    table.modules.map(({ path, contentHash, symbols }) => [
      path,
      { contentHash, shard: shardStamp(path), ...doubtsOf(symbols) },
    ]),
  );
}

function findGap(
  symbol: SymbolRecord,
  resolve: (id: string) => SymbolRecord | undefined,
  cached: CachedSymbol | undefined,
): Gap | undefined {
  const { documented, reason, args } = documentation(symbol, { preset: 'docwright', resolve });
  if (documented) return undefined;
  const draft = cached?.state === 'rejected' ? 'refused' : cached?.nothingToAdd === undefined ? undefined : 'nothing';
  const { id, kind, name, location, parameters } = symbol;
  const hollow = hollowRange(symbol, reason);
  return {
    symbol: id,
    kind,
    name,
    at: [location.line, location.column],
    scope: narrowestScope(symbol),
    reason,
    args,
    ...(draft && { draft }),
    ...(hollow && { hollow }),
    ...(kind === 'constructor' && parameters.length === 0 && { bare: true }),
  };
}

function hollowRange({ comment }: SymbolRecord, reason: Gap['reason']): TextRange | undefined {
  const isHollow = reason === 'stub' || reason === 'restates-name';
  return comment && isHollow ? rangeOfPart(comment, { section: 'summary' }) : undefined;
}

function isCommented({ comment }: SymbolRecord): boolean {
  return comment !== undefined;
}
