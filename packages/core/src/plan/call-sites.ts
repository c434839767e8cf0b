import type { CallSite, SymbolRecord } from '../model/index.ts';

/** Gives the source text of a declaration, without its comment; undefined where there is none. */
export type SourceOf = (symbol: SymbolRecord) => string | undefined;

/** At most this many sites are shown. */
const mostSites = 3;

/** Longer lines are cut. */
const longestLine = 200;

/** Finds where a symbol is used in the source of its users, one place in each, in their order. */
export function findCallSites(symbol: SymbolRecord, users: readonly SymbolRecord[], sourceOf: SourceOf): CallSite[] {
  const name = symbol.kind === 'constructor' ? (symbol.parent ?? '').split(/[:.#]/u).at(-1) : symbol.name;
  if (name === undefined || name === '') return [];
  const sites: CallSite[] = [];
  for (const user of users) {
    if (sites.length === mostSites) break;
    if (user.parent === symbol.id) continue;
    const text = linesAround(sourceOf(user) ?? '', name);
    if (text !== undefined) sites.push({ symbol: user.id, text });
  }
  return sites;
}

function linesAround(source: string, name: string): string | undefined {
  const place = placeOf(name, source);
  if (place === -1) return undefined;
  const shown = source
    .slice(lineStart(source, place), lineEnd(source, place))
    .split('\n')
    .map((line) => line.slice(0, longestLine));
  const indent = Math.min(...shown.filter((line) => line.trim() !== '').map((line) => line.search(/\S/u)));
  return shown.map((line) => line.slice(indent).trimEnd()).join('\n');
}

/** Where a name first stands by itself in a text; -1 when it does not. */
function placeOf(name: string, text: string): number {
  const isPart = (character: string | undefined): boolean => character !== undefined && /[\w$]/u.test(character);
  let place = text.indexOf(name);
  while (place !== -1 && (isPart(text[place - 1]) || isPart(text[place + name.length])))
    place = text.indexOf(name, place + 1);
  return place;
}

/** Where the line before that of a place starts. */
function lineStart(text: string, place: number): number {
  const own = place === 0 ? 0 : text.lastIndexOf('\n', place - 1);
  return own <= 0 ? 0 : text.lastIndexOf('\n', own - 1) + 1;
}

/** Where the line after that of a place ends. */
function lineEnd(text: string, place: number): number {
  const own = text.indexOf('\n', place);
  const next = own === -1 ? -1 : text.indexOf('\n', own + 1);
  return next === -1 ? text.length : next;
}
