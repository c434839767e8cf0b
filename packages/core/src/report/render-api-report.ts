import { groupBy, compareText, firstSentence } from '../model/index.ts';
import type { CachedSymbol, CacheIndex, CacheShard, SymbolId } from '../model/index.ts';

/**
 * What a package gives out and how it is documented: signature, first sentence, origin and state of each public symbol,
 * by entry point and name. For a file that is kept in the repository: a change of the API or of its documentation is a
 * change of the file. It holds nothing else, so that moving code or formatting it leaves it as it is.
 */
export function renderApiReport(index: CacheIndex, shards: Iterable<CacheShard>): string {
  const symbols = publicSymbols(index, shards);
  const members = groupBy(symbols, ({ symbol }) => symbol.parent);
  const entryPoints = [...new Set(index.entryPoints.map(({ name }) => name))].sort();
  const sections = entryPoints.flatMap((entryPoint) => {
    const roots = rootsOf(entryPoint, symbols);
    const entries = roots.map(({ name, ...root }) => renderSymbol(root, { members, name, depth: 0 }).join('\n'));
    return entries.length === 0 ? [] : [`## \`${entryPoint}\`\n\n\`\`\`ts\n${entries.join('\n\n')}\n\`\`\``];
  });
  const title = `# Public API${index.packageName === undefined ? '' : ` of ${index.packageName}`}`;
  return `${[title, explanation, ...sections].join('\n\n')}\n`;
}

const explanation =
  'Written by `docwright api-report`; do not edit. Above each signature: who wrote its documentation, how that stands to the code, and its first sentence.';

interface Listed {
  readonly id: SymbolId;
  readonly symbol: CachedSymbol;
}

type Named = Listed & { readonly name: string };

function publicSymbols(index: CacheIndex, shards: Iterable<CacheShard>): Listed[] {
  const surface = new Set(index.publicSurface);
  return [...shards].flatMap((shard) =>
    Object.entries(shard.symbols).flatMap(([id, symbol]) =>
      surface.has(id) && symbol.visible !== false ? [{ id, symbol }] : [],
    ),
  );
}

/** Symbols that an entry point gives out by themselves, not as members, under the name it gives them. */
function rootsOf(entryPoint: string, symbols: readonly Listed[]): Named[] {
  const ids = new Set(symbols.map(({ id }) => id));
  return symbols
    .filter(({ symbol }) => symbol.parent === undefined || !ids.has(symbol.parent))
    .flatMap(({ id, symbol }) =>
      (symbol.publicNames ?? [])
        .filter((given) => given.entryPoint === entryPoint)
        .map(({ name }) => ({ id, symbol, name })),
    )
    .sort((left, right) => compareText(left.name, right.name) || compareText(left.id, right.id));
}

interface RenderContext {
  readonly members: ReadonlyMap<SymbolId | undefined, readonly Listed[]>;
  /** The name under which it is given out. */
  readonly name: string;
  readonly depth: number;
}

function renderSymbol({ id, symbol }: Listed, { members, name, depth }: RenderContext): string[] {
  const indent = '  '.repeat(depth);
  const inner = [...(members.get(id) ?? [])]
    .sort((left, right) => compareText(left.symbol.name, right.symbol.name) || compareText(left.id, right.id))
    .flatMap((member) => renderSymbol(member, { members, name: member.symbol.name, depth: depth + 1 }));
  const alias = name === symbol.name ? [] : [`${indent}// as \`${name}\``];
  return [...alias, `${indent}// ${describe(symbol)}`, `${indent}${symbol.signature}`, ...inner];
}

function describe({ doc, origin, state }: CachedSymbol): string {
  if (state === 'missing' || state === 'rejected') return 'undocumented';
  const sentence = firstSentence(doc?.summary ?? '').replaceAll(/\s+/gu, ' ');
  const standing = [origin, state].filter((word) => word !== undefined).join(', ');
  return sentence === '' ? standing : `${standing}: ${sentence}`;
}
