import type { SymbolKind } from '@docwright/core/model';
import { symbolKinds } from '@docwright/core/model/symbol-kind';
import { kindFilters } from './kind-filters.ts';

/** The names index, taken apart for searching. Columns rather than objects: 20,000 symbols are searched on every key. */
export interface NamesIndex {
  readonly paths: readonly string[];
  /** Lower case, with dots: `store.get`. */
  readonly lowers: readonly string[];
  /** First letters of the words of the last name, lower case: `gbi` for `getById`. */
  readonly initials: readonly string[];
  /** Where the last name starts in the path. */
  readonly starts: readonly number[];
  readonly kinds: readonly number[];
  readonly flags: readonly string[];
  /** A bit for each letter that occurs. */
  readonly masks: readonly number[];
  readonly modules: readonly number[];
  readonly modulePages: readonly string[];
  readonly modulePaths: readonly string[];
  /** Shards of the full text that there are. */
  readonly shards: ReadonlySet<string>;
}

/** A symbol that answers a query. */
export interface Hit {
  readonly number: number;
  readonly score: number;
}

/** A query, taken apart. */
export interface Query {
  /** Without the filter, trimmed. */
  readonly text: string;
  /** Kinds to keep; undefined for all. */
  readonly kinds?: ReadonlySet<SymbolKind>;
  /** Types of parameters and result, when the query is a signature. */
  readonly signature?: { readonly parameters: readonly string[]; readonly result: string };
}

/** Reads the names index. */
export function parseNames(text: string): NamesIndex {
  const index = {
    paths: [] as string[],
    lowers: [] as string[],
    initials: [] as string[],
    starts: [] as number[],
    kinds: [] as number[],
    flags: [] as string[],
    masks: [] as number[],
    modules: [] as number[],
    modulePages: [] as string[],
    modulePaths: [] as string[],
    shards: new Set<string>(),
  };
  for (const line of text.split('\n')) {
    if (line.startsWith('=')) {
      for (const shard of line.slice(1).split(' ')) index.shards.add(shard);
    } else if (line.startsWith('>')) {
      const space = line.indexOf(' ');
      index.modulePages.push(line.slice(1, space));
      index.modulePaths.push(line.slice(space + 1));
    } else if (line !== '') {
      const path = line.slice(2);
      const start = Math.max(path.lastIndexOf('.'), path.lastIndexOf('#')) + 1;
      const lower = path.toLowerCase().replaceAll('#', '.');
      index.kinds.push(line.charCodeAt(0) - 97);
      index.flags.push(line.charAt(1));
      index.paths.push(path);
      index.lowers.push(lower);
      index.starts.push(start);
      index.initials.push(initialsOf(path.slice(start)));
      index.masks.push(maskOf(lower));
      index.modules.push(index.modulePages.length - 1);
    }
  }
  return index;
}

/** Takes `fn: parse`, `string -> Promise` and plain names apart. */
export function parseQuery(source: string): Query {
  const filter = /^\s*(\w+):\s*(.*)$/s.exec(source);
  const names = filter === null ? undefined : kindFilters[filter[1]?.toLowerCase() ?? ''];
  const text = (names === undefined ? source : (filter?.[2] ?? '')).trim();
  const arrow = /^(.*?)\s*[-=]>\s*(.*)$/s.exec(text);
  return {
    text,
    ...(names !== undefined && { kinds: new Set(names) }),
    ...(arrow !== null && {
      signature: { parameters: splitTypes(arrow[1] ?? ''), result: normalizeType(arrow[2] ?? '') },
    }),
  };
}

/**
 * Symbols whose names answer the query, best first: exact, then prefix, then first letters of camelCase words, then a
 * part, then letters in order. Public symbols come before others of the same rank, deprecated ones after.
 */
export function searchNames(index: NamesIndex, query: Query, limit: number): Hit[] {
  const wanted = query.text.replaceAll('#', '.').replace(/\(\)$/, '');
  if (wanted === '') return query.kinds === undefined ? [] : firstOfKinds(index, query.kinds, limit);
  const lower = wanted.toLowerCase();
  const mask = maskOf(lower);
  const humps = /\p{Lu}/u.test(wanted.slice(1)) ? splitHumps(wanted) : undefined;
  const best = createBest(limit);
  for (let number = 0; number < index.paths.length; number++) {
    if (((index.masks[number] ?? 0) & mask) !== mask) continue;
    if (query.kinds !== undefined && !query.kinds.has(kindOf(index, number))) continue;
    const rank = rankOf(index, number, lower, humps);
    if (rank > 0) best.add(number, rank + bonusOf(index, number, wanted));
  }
  return best.list();
}

/** Symbols with such parameters and such a result, by the types index. */
export function searchSignatures(index: NamesIndex, types: readonly string[], query: Query, limit: number): Hit[] {
  const { signature } = query;
  if (signature === undefined) return [];
  const best = createBest(limit);
  for (const [number, line] of types.entries()) {
    if (line === '' || (query.kinds !== undefined && !query.kinds.has(kindOf(index, number)))) continue;
    const rank = rankSignature(line.toLowerCase().split('\t'), signature);
    if (rank > 0) best.add(number, rank + bonusOf(index, number, ''));
  }
  return best.list();
}

/** Kind of symbol `number`. */
export function kindOf(index: NamesIndex, number: number): SymbolKind {
  return symbolKinds[index.kinds[number] ?? 0] ?? 'variable';
}

function rankOf(index: NamesIndex, number: number, wanted: string, humps: readonly string[] | undefined): number {
  const lower = index.lowers[number] ?? '';
  const start = index.starts[number] ?? 0;
  const length = lower.length - start;
  const at = lower.indexOf(wanted, start);
  if (at === start && length === wanted.length) return 1000;
  if (lower === wanted) return 990;
  if (at === start) return 800 - Math.min(length, 100);
  if (lower.startsWith(wanted)) return 690 - Math.min(lower.length, 90);
  if (index.initials[number]?.startsWith(wanted) === true) return 600 - Math.min(length, 90);
  if (humps !== undefined && matchesHumps(index.paths[number]?.slice(start) ?? '', humps))
    return 590 - Math.min(length, 90);
  if (at !== -1) return (startsWord(index.paths[number] ?? '', at) ? 540 : 440) - Math.min(length, 90);
  if (lower.includes(wanted)) return 350 - Math.min(lower.length, 90);
  return wanted.length < 3 ? 0 : rankFuzzy(lower, start, wanted);
}

/** True when a capital letter or an underscore makes this the start of a word. */
function startsWord(path: string, position: number): boolean {
  return /\p{Lu}/u.test(path.charAt(position)) || path.charAt(position - 1) === '_';
}

/** All letters in order; the closer they stand, the better. */
function rankFuzzy(lower: string, start: number, wanted: string): number {
  let position = start;
  let first = -1;
  for (const letter of wanted) {
    const found = lower.indexOf(letter, position);
    if (found === -1) return 0;
    if (first === -1) first = found;
    position = found + 1;
  }
  const spread = position - first - wanted.length;
  return spread > wanted.length * 3 ? 0 : 200 - spread * 8 - Math.min(lower.length - start, 40);
}

function bonusOf(index: NamesIndex, number: number, wanted: string): number {
  const flag = index.flags[number];
  const path = index.paths[number] ?? '';
  const start = index.starts[number] ?? 0;
  const sameCase = wanted !== '' && path.startsWith(wanted, start) ? 4 : 0;
  return (flag === '+' ? 6 : flag === '!' ? -20 : 0) + (start === 0 ? 8 : 0) + sameCase;
}

function rankSignature(
  types: readonly string[],
  wanted: { readonly parameters: readonly string[]; readonly result: string },
): number {
  const parameters = types.slice(0, -1);
  const result = types.at(-1) ?? '';
  const resultRank = rankType(result, wanted.result);
  if (resultRank === 0) return 0;
  let rank = 100 * resultRank - 3 * Math.abs(parameters.length - wanted.parameters.length);
  const left = [...parameters];
  for (const parameter of wanted.parameters) {
    const found = bestOf(left, (type) => rankType(type, parameter));
    if (found === undefined) return 0;
    rank += 50 * found.rank;
    left.splice(found.position, 1);
  }
  return Math.max(1, rank);
}

function bestOf(
  types: readonly string[],
  rank: (type: string) => number,
): { readonly position: number; readonly rank: number } | undefined {
  let best: { position: number; rank: number } | undefined;
  for (const [position, type] of types.entries()) {
    const value = rank(type);
    if (value > (best?.rank ?? 0)) best = { position, rank: value };
  }
  return best;
}

/** 3 for the same type, 2 for one that starts so (`Promise` and `Promise<User>`), 1 for one that holds it; `_` is any. */
function rankType(type: string, wanted: string): number {
  if (wanted === '' || wanted === '_' || type === wanted) return 3;
  if (type.startsWith(wanted)) return 2;
  return type.includes(wanted) ? 1 : 0;
}

function splitTypes(source: string): string[] {
  const types: string[] = [];
  let depth = 0;
  let start = 0;
  for (let position = 0; position <= source.length; position++) {
    const letter = source.charAt(position);
    if ('<([{'.includes(letter) && letter !== '') depth++;
    else if ('>)]}'.includes(letter) && letter !== '') depth--;
    else if (letter === '' || (letter === ',' && depth === 0)) {
      types.push(normalizeType(source.slice(start, position)));
      start = position + 1;
    }
  }
  return types.filter((type) => type !== '');
}

function normalizeType(type: string): string {
  return type.replace(/\s+/g, '').toLowerCase();
}

function firstOfKinds(index: NamesIndex, kinds: ReadonlySet<SymbolKind>, limit: number): Hit[] {
  const hits: Hit[] = [];
  for (let number = 0; number < index.paths.length && hits.length < limit; number++) {
    if (kinds.has(kindOf(index, number))) hits.push({ number, score: 0 });
  }
  return hits;
}

function initialsOf(name: string): string {
  let initials = '';
  for (const [word] of name.matchAll(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+|\p{Lo}/gu)) initials += word.charAt(0);
  return initials.length < 2 ? '' : initials.toLowerCase();
}

/** `getBy` → `get`, `By`: each must start a word of the name, in order. */
function splitHumps(text: string): string[] {
  return text.split(/(?=\p{Lu})/u);
}

function matchesHumps(name: string, humps: readonly string[]): boolean {
  let position = 0;
  for (const [number, hump] of humps.entries()) {
    const found = number === 0 ? firstHump(name, hump) : name.indexOf(hump, position);
    if (found === -1) return false;
    position = found + hump.length;
  }
  return true;
}

function firstHump(name: string, hump: string): number {
  return name.toLowerCase().startsWith(hump.toLowerCase()) ? 0 : name.indexOf(hump);
}

function maskOf(lower: string): number {
  let mask = 0;
  for (let position = 0; position < lower.length; position++) {
    const code = lower.charCodeAt(position) - 97;
    if (code >= 0 && code < 26) mask |= 1 << code;
  }
  return mask;
}

/** Keeps the best `limit` hits without sorting all of them. */
function createBest(limit: number): { add(number: number, score: number): void; list(): Hit[] } {
  let hits: Hit[] = [];
  let least = -Infinity;
  const trim = (): void => {
    hits = hits.sort((left, right) => right.score - left.score || left.number - right.number).slice(0, limit);
    if (hits.length === limit) least = hits.at(-1)?.score ?? least;
  };
  return {
    add(number, score) {
      // Among equals the first stays, as the order of the list says.
      if (score <= least) return;
      hits.push({ number, score });
      if (hits.length > limit * 4) trim();
    },
    list() {
      trim();
      return hits;
    },
  };
}
