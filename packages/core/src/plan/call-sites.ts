import type { CallSite, SymbolRecord } from '../model/index.ts';

/** Gives the source text of a declaration, without its comment; undefined where there is none. */
export type SourceOf = (symbol: SymbolRecord) => string | undefined;

/** At most this many sites are shown. */
const mostSites = 3;

/** Lines around a use that are shown with it. */
const around = 1;

/** Longer lines are cut. */
const longestLine = 200;

/** Finds where a symbol is used in the source of its users, one place in each, in their order. */
export function findCallSites(symbol: SymbolRecord, users: readonly SymbolRecord[], sourceOf: SourceOf): CallSite[] {
  const name = symbol.kind === 'constructor' ? (symbol.parent ?? '').split(/[:.#]/u).at(-1) : symbol.name;
  if (name === undefined || name === '') return [];
  const use = new RegExp(`(?<![\\w$])${name.replaceAll(/[$()*+.?[\\\]^{|}]/gu, '\\$&')}(?![\\w$])`, 'u');
  const sites: CallSite[] = [];
  for (const user of users) {
    if (sites.length === mostSites) break;
    const text = linesAround(sourceOf(user) ?? '', use);
    if (text !== undefined && user.parent !== symbol.id) sites.push({ symbol: user.id, text });
  }
  return sites;
}

function linesAround(source: string, use: RegExp): string | undefined {
  const place = source.search(use);
  if (place === -1) return undefined;
  const lines = source.split('\n');
  const index = source.slice(0, place).split('\n').length - 1;
  const shown = lines.slice(Math.max(0, index - around), index + around + 1).map((line) => line.slice(0, longestLine));
  const indent = Math.min(...shown.filter((line) => line.trim() !== '').map((line) => line.search(/\S/u)));
  return shown.map((line) => line.slice(indent).trimEnd()).join('\n');
}
