import { pathOf, symbolKinds, type SymbolKind } from '@docwright/core/model';
import { modulePage } from '../model/address.ts';
import type { ModuleDigest, SymbolDigest } from '../model/digest.ts';

// The names index is one text, made to be small and quick to read. Its first line names the shards of the full text, so
// that none is asked for in vain: `=ab ac`. A line that starts with `>` opens a module: `>page module`. Every other line
// is a symbol: letter of its kind, flag, how often it is used, path within the module: `c+5Store`.

const letters = new Map<SymbolKind, string>(
  symbolKinds.map((kind, index) => [kind, String.fromCharCode('a'.charCodeAt(0) + index)]),
);

/** Flag of a symbol: `!` deprecated, `+` public, `-` neither. */
function flagOf(symbol: SymbolDigest): string {
  return symbol.deprecated === true ? '!' : symbol.public === true ? '+' : '-';
}

/** How often it is used, from 0 to 9: each step is twice as often. */
function usesOf({ usedBy }: SymbolDigest): string {
  return String(Math.min(9, Math.ceil(Math.log2(1 + usedBy))));
}

/** Modules whose pages lie in a folder of the site. */
export interface IndexedPart {
  /** The folder with a closing slash; empty for the site itself. */
  readonly path: string;
  readonly digests: readonly ModuleDigest[];
}

/** The names index of a site. The n-th symbol line is symbol n of the other search files. */
export function namesIndex(parts: readonly IndexedPart[], shards: Iterable<string>): string {
  const lines = [`=${[...shards].join(' ')}`];
  for (const { path, digests } of parts) {
    for (const { module, symbols } of digests) {
      lines.push(`>${path}${modulePage(module)} ${oneLine(path + module)}`);
      for (const symbol of symbols)
        lines.push((letters.get(symbol.kind) ?? 'a') + flagOf(symbol) + usesOf(symbol) + oneLine(pathOf(symbol.id)));
    }
  }
  return lines.join('\n');
}

/** Types of every symbol, a line each, for search by signature; empty for what is not called. */
export function signaturesIndex(parts: readonly IndexedPart[]): string {
  const symbols = parts.flatMap(({ digests }) => digests.flatMap((digest) => digest.symbols));
  return symbols.map((symbol) => oneLine(symbol.types ?? '', /[\r\n]/g)).join('\n');
}

function oneLine(text: string, breaks = /[\r\n\t]/g): string {
  return text.replace(breaks, ' ');
}
