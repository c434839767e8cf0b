import type { CachedSymbol, CacheIndex, CacheShard, Finding, SymbolId, SymbolTable } from '@docwright/core/model';
import { verifyDoc, type Universe } from '@docwright/core/verify';
import type { Rule, SourceCode } from 'eslint';
import { collectModule } from '../collect/collect-module.ts';
import type { LintModule, LintSymbol } from '../collect/lint-symbol.ts';
import { placeFile, type FilePlace } from '../project/open-project.ts';
import { warnOnce } from '../project/warn-once.ts';
import { withQuietBody } from './quiet-body.ts';
import { universeOf } from './universe-of.ts';
import { linkInside, type Links } from './link-inside.ts';

/** A file that is linted, as all rules see it. Everything is worked out when it is first asked for, and once. */
export interface LintFile {
  readonly sourceCode: SourceCode;
  readonly module: LintModule;
  /** Absent for text without a file. */
  readonly place?: FilePlace;
  readonly index: () => CacheIndex | undefined;
  /** What the cache holds of a declaration. */
  readonly cached: (symbol: LintSymbol) => CachedSymbol | undefined;
  /** The module has a record in the cache. */
  readonly isCached: () => boolean;
  readonly links: (symbol: LintSymbol) => Links;
  readonly table: () => SymbolTable;
  readonly universe: () => Universe;
  /** What the truth gate says of the comment of a declaration; nothing where it has none. */
  readonly findings: (symbol: LintSymbol) => readonly Finding[];
  /** True unless another rule reported the emptiness of this comment already. */
  readonly claim: (symbol: LintSymbol, rule: string) => boolean;
}

const files = new WeakMap<SourceCode, LintFile>();

/** The file a rule is created for. */
export function openLintFile(context: Rule.RuleContext): LintFile {
  const { sourceCode } = context;
  const known = files.get(sourceCode);
  if (known !== undefined) return known;
  const place = placeFile(context);
  const module = collectModule(sourceCode, place?.module ?? unnamedModule(context.filename));
  const file = createLintFile(sourceCode, module, place);
  files.set(sourceCode, file);
  return file;
}

/** Text from standard input may be of any language; the extension says which. */
function unnamedModule(filename: string): string {
  const extension = /\.[cm]?[jt]sx?$/u.exec(filename)?.[0] ?? '.ts';
  return `unnamed${extension}`;
}

function createLintFile(sourceCode: SourceCode, module: LintModule, place: FilePlace | undefined): LintFile {
  const index = once(() => readIndex(place));
  const shard = once(() => readShard(place));
  const table = once(() => toTable(module));
  const universe = once(() =>
    universeOf(table(), { sourceCode, index, unknown: ({ id }) => shard()?.symbols[id]?.unknownNames ?? [] }),
  );
  const links = linkInside(module, sourceCode);
  const findings = new Map<LintSymbol, readonly Finding[]>();
  const claims = new Map<SymbolId, string>();
  return {
    sourceCode,
    module,
    ...(place && { place }),
    index,
    cached: ({ record }) => shard()?.symbols[record.id],
    isCached: () => shard() !== undefined,
    links,
    table,
    universe,
    findings(symbol) {
      const known = findings.get(symbol);
      if (known !== undefined) return known;
      const found = verify(symbol);
      findings.set(symbol, found);
      return found;
    },
    claim({ record: { id } }, rule) {
      const owner = claims.get(id) ?? rule;
      claims.set(id, owner);
      return owner === rule;
    },
  };

  function verify(symbol: LintSymbol): readonly Finding[] {
    const { comment } = symbol.record;
    if (comment === undefined) return [];
    const { record } = links(symbol);
    const known = comment.doc.throws === undefined ? record : withQuietBody(record, symbol, sourceCode);
    return verifyDoc(comment.doc, known, universe(), { writer: 'human' });
  }
}

function readIndex(place: FilePlace | undefined): CacheIndex | undefined {
  if (place === undefined) return undefined;
  const { content, problem } = place.project.cache.readIndex();
  if (problem !== undefined) warnOnce(place.project.root, problem);
  return content;
}

function readShard(place: FilePlace | undefined): CacheShard | undefined {
  if (place === undefined) return undefined;
  const { content, problem } = place.project.cache.readShard(place.module);
  // A new module has no shard yet; that there is no cache at all is told of its index.
  if (problem !== undefined && problem.code !== 'cache-missing') warnOnce(place.project.root, problem);
  return content;
}

function toTable({ module: path, symbols }: LintModule): SymbolTable {
  return {
    entryPoints: [],
    modules: [{ path, contentHash: '', symbols: symbols.map(({ record }) => record.id), words: [], externalNames: [] }],
    symbols: Object.fromEntries(symbols.map(({ record }) => [record.id, record])),
    problems: [],
  };
}

function once<Value>(create: () => Value): () => Value {
  let value: { readonly it: Value } | undefined;
  return () => (value ??= { it: create() }).it;
}
