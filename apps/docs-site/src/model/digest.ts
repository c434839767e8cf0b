import {
  hashText,
  type CachedSymbol,
  type CommentFinding,
  type CacheShard,
  type DocOrigin,
  type DocState,
  type ModulePath,
  type SymbolId,
  type SymbolKind,
} from '@docwright/core/model';
import { searchWords } from '../search/words.ts';
import { hasNothingToAdd, isCounted, isWaiting, type Counting } from './documented.ts';
import { viewModule, type Declaration, type SymbolEntry, type Unshown } from './module-view.ts';
import type { Share } from './statistics.ts';
import { firstSentence } from './plain-text.ts';

/** What the rest of the site knows about a symbol: links, search, dashboards. Plain JSON, kept between builds. */
export interface SymbolDigest {
  readonly id: SymbolId;
  readonly kind: SymbolKind;
  readonly summary: string;
  readonly documented: boolean;
  /** Its declarations that count, each for itself; absent where that is the one it has. */
  readonly overloads?: Share;
  /** How many of its docs are verified, and do not stand in the source yet; absent for none. */
  readonly waiting?: number;
  /** A provider found nothing true to say beyond the name. */
  readonly nothingToAdd?: true;
  readonly public?: true;
  readonly member?: true;
  readonly deprecated?: true;
  readonly state: DocState;
  readonly origin?: DocOrigin;
  readonly complexity: number;
  /** Number of symbols that use it. */
  readonly usedBy: number;
  /** Its docs that count and have scores: one, or one of each overload. */
  readonly scored?: readonly ScoredDigest[];
  /** What is false or doubtful in its docs. */
  readonly findings?: readonly CommentFinding[];
  /** Why a draft was refused. */
  readonly refused?: readonly CommentFinding[];
  readonly model?: string;
  readonly tokens?: number;
  readonly cost?: number;
  /** Types of the parameters and of the result, tab-separated, for search by signature. */
  readonly types?: string;
  /** Hash of the doc, for pages that show it elsewhere. */
  readonly doc?: string;
  /** Ids that it had before. */
  readonly former?: readonly SymbolId[];
}

/** Scores of a doc from 0 to 100, and what it lost points for. */
export type ScoredDigest = Required<Pick<CachedSymbol, 'quality'>> & Pick<CachedSymbol, 'losses'>;

/** What the rest of the site knows about a module. */
export interface ModuleDigest {
  readonly module: ModulePath;
  /** Names and entry points under which the package gives top-level symbols out. */
  readonly entryPoints: readonly string[];
  readonly symbols: readonly SymbolDigest[];
  /** What the project counts and the site does not show. */
  readonly unshown?: Unshown;
  /** It has nothing that the site shows, and so no page. */
  readonly isEmpty?: true;
  /** Hash of what links to the module depend on: which symbols it has, and of what kind. */
  readonly shape: string;
}

/** A module summed up, and the distinct words of its docs: a line for each symbol, words separated by spaces. */
export interface DigestedModule {
  readonly digest: ModuleDigest;
  readonly words: string;
}

/** Sums a shard up for the rest of the site; the order is that of the page. */
export function digestModule(shard: CacheShard, counting: Counting): DigestedModule {
  const { entries, unshown } = viewModule(shard, counting);
  const entryPoints = new Set(
    entries.flatMap(({ symbol }) => (symbol.publicNames ?? []).map((name) => name.entryPoint)),
  );
  const shape = hashText(entries.map(({ id, kind }) => `${id} ${kind}`).join('\n')).slice(0, 10);
  return {
    digest: {
      module: shard.module,
      entryPoints: [...entryPoints].sort(),
      symbols: entries.map((entry) => digestEntry(entry, counting)),
      shape,
      ...(unshown.length > 0 && { unshown }),
      ...(entries.length === 0 && shard.doc === undefined && { isEmpty: true as const }),
    },
    words: entries.map(({ declarations }) => [...searchWords(textOfAll(declarations))].join(' ')).join('\n'),
  };
}

function digestEntry(entry: SymbolEntry, counting: Counting): SymbolDigest {
  const { id, kind, symbol, documented, deprecated, overloads, declarations } = entry;
  const { doc } = symbol;
  const types = typesOf(symbol);
  const former = declarations.flatMap((each) => each.symbol.formerIds ?? []);
  const waiting = declarations.filter((each) => isCounted(each.symbol, counting) && isWaiting(each.symbol)).length;
  return {
    id,
    kind,
    summary: firstSentence(doc?.summary ?? ''),
    documented,
    ...(overloads.total !== 1 && { overloads }),
    state: symbol.state,
    complexity: symbol.complexity,
    usedBy: new Set(declarations.flatMap((each) => each.symbol.usedBy ?? [])).size,
    ...(waiting > 0 && { waiting }),
    ...(hasNothingToAdd(symbol) && { nothingToAdd: true as const }),
    ...((symbol.publicNames?.length ?? 0) > 0 && { public: true as const }),
    ...(symbol.parent !== undefined && { member: true as const }),
    ...(deprecated && { deprecated: true as const }),
    ...(symbol.origin !== undefined && { origin: symbol.origin }),
    ...digestFindings(declarations.filter((each) => isCounted(each.symbol, counting))),
    ...digestCost(declarations),
    ...(types !== undefined && { types }),
    ...(doc !== undefined && { doc: hashText(JSON.stringify(doc)).slice(0, 10) }),
    ...(former.length > 0 && { former }),
  };
}

function digestCost(declarations: readonly Declaration[]): Pick<SymbolDigest, 'model' | 'tokens' | 'cost'> {
  const paid = declarations.flatMap(({ symbol: { provenance } }) => (provenance === undefined ? [] : [provenance]));
  const model = paid.find((one) => one.model !== undefined)?.model;
  const [tokens, costs] = [
    paid.filter((one) => one.inputTokens !== undefined),
    paid.filter((one) => one.cost !== undefined),
  ];
  return {
    ...(model !== undefined && { model }),
    ...(tokens.length > 0 && {
      tokens: tokens.reduce((sum, { inputTokens = 0, outputTokens = 0 }) => sum + inputTokens + outputTokens, 0),
    }),
    ...(costs.length > 0 && { cost: costs.reduce((sum, { cost = 0 }) => sum + cost, 0) }),
  };
}

function typesOf({ parameters, returns }: CachedSymbol): string | undefined {
  if (parameters === undefined && returns === undefined) return undefined;
  const clean = (text: string): string => text.replace(/\s+/g, '').slice(0, 80);
  return [...(parameters ?? []).map((parameter) => clean(parameter.type?.text ?? '')), clean(returns ?? '')].join('\t');
}

function textOfAll(declarations: readonly Declaration[]): string {
  return declarations.map(({ symbol: { doc } }) => (doc === undefined ? '' : textOf(doc))).join(' ');
}

function textOf(doc: NonNullable<CachedSymbol['doc']>): string {
  const parts = [doc.summary, doc.remarks, doc.returns, doc.deprecated];
  for (const parameter of doc.parameters ?? []) parts.push(parameter.text);
  for (const error of doc.throws ?? []) parts.push(error.error, error.text);
  return parts
    .filter((part) => part !== undefined)
    .join(' ')
    .slice(0, 4_000);
}

function digestFindings(declarations: readonly Declaration[]): Pick<SymbolDigest, 'scored' | 'findings' | 'refused'> {
  const scored: ScoredDigest[] = [];
  const [found, refused]: [CommentFinding[], CommentFinding[]] = [[], []];
  for (const { symbol } of declarations) {
    const { quality, losses, findings = [], commentFindings = [], rejectedDoc } = symbol;
    if (quality !== undefined) scored.push({ quality, ...(losses && { losses }) });
    found.push(...commentFindings);
    (rejectedDoc === undefined ? found : refused).push(...findings.filter(isTrouble));
  }
  return {
    ...(scored.length > 0 && { scored }),
    ...(found.length > 0 && { findings: found.map(bare) }),
    ...(refused.length > 0 && { refused: refused.map(bare) }),
  };
}

function isTrouble({ severity }: Pick<CommentFinding, 'severity'>): boolean {
  return severity !== 'info';
}

function bare({ code, severity, args }: CommentFinding): CommentFinding {
  return { code, severity, ...(args && { args }) };
}
