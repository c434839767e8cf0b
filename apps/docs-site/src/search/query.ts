import type { SymbolKind } from '@docwright/core/model';
import { symbolKinds } from '@docwright/core/model/symbol-kind';
import { createBest, type Hit } from './best-hits.ts';
import { kindFilters } from './kind-filters.ts';
import { normalizeType, splitTypes } from './signature-types.ts';

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
  /** How often it is used, from 0 to 9: each step is twice as often. */
  readonly uses: readonly number[];
  /** A bit for each letter that occurs. */
  readonly masks: readonly number[];
  readonly modules: readonly number[];
  readonly modulePages: readonly string[];
  readonly modulePaths: readonly string[];
  /** By which a module's names may be qualified, lower case: `effect` for `src/Effect.ts`, `store` for `src/store/index.ts`. */
  readonly moduleNames: readonly string[];
  /** Shards of the full text that there are. */
  readonly shards: ReadonlySet<string>;
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

/** What makes the path of a call signature from that of its holder, under whose name it is found. */
export const callPath: RegExp = /[.#]\(\)(?:~\d+)?$/;

/** Reads the names index. */
export function parseNames(text: string): NamesIndex {
  const index = {
    paths: [] as string[],
    lowers: [] as string[],
    initials: [] as string[],
    starts: [] as number[],
    kinds: [] as number[],
    flags: [] as string[],
    uses: [] as number[],
    masks: [] as number[],
    modules: [] as number[],
    modulePages: [] as string[],
    modulePaths: [] as string[],
    moduleNames: [] as string[],
    shards: new Set<string>(),
  };
  for (const line of text.split('\n')) {
    if (line.startsWith('=')) {
      for (const shard of line.slice(1).split(' ')) index.shards.add(shard);
    } else if (line.startsWith('>')) {
      const space = line.indexOf(' ');
      index.modulePages.push(line.slice(1, space));
      index.modulePaths.push(line.slice(space + 1));
      index.moduleNames.push(moduleName(line.slice(space + 1)));
    } else if (line !== '') {
      const path = line.slice(3);
      const named = path.replace(callPath, '');
      const start = Math.max(named.lastIndexOf('.'), named.lastIndexOf('#')) + 1;
      const lower = named.toLowerCase().replaceAll('#', '.');
      index.kinds.push(line.charCodeAt(0) - 97);
      index.flags.push(line.charAt(1));
      index.uses.push(Number(line.charAt(2)));
      index.paths.push(path);
      index.lowers.push(lower);
      index.starts.push(start);
      index.initials.push(initialsOf(named.slice(start)));
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
 * part, then letters in order. Public symbols come before others of the same rank, deprecated ones after. Call signatures
 * are found where their kind is asked for; else their holder is enough.
 */
export function searchNames(index: NamesIndex, query: Query, limit: number): Hit[] {
  const wanted = query.text.replaceAll('#', '.').replace(/\(\)$/, '');
  if (wanted === '') return query.kinds === undefined ? [] : firstOfKinds(index, query.kinds, limit);
  const lower = wanted.toLowerCase();
  const mask = maskOf(lower);
  const qualified = qualify(index, lower);
  const humps = /\p{Lu}/u.test(wanted.slice(1)) ? splitHumps(wanted) : undefined;
  const best = createBest(limit);
  for (let number = 0; number < index.paths.length; number++) {
    const isNear = ((index.masks[number] ?? 0) & mask) === mask;
    const isQualified = qualified?.modules.has(index.modules[number] ?? -1) === true;
    if (!isNear && !isQualified) continue;
    const kind = kindOf(index, number);
    if (query.kinds === undefined ? kind === 'call-signature' : !query.kinds.has(kind)) continue;
    const rank = Math.max(
      isNear ? rankOf(index, number, lower, humps) : 0,
      isQualified ? rankOf(index, number, qualified.name, undefined) : 0,
    );
    if (rank > 0) best.add(number, rank + bonusOf(index, number, wanted));
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

/** `effect.map` as the modules that are called `effect`, and `map`; undefined where nothing is, or none is called so. */
function qualify(
  index: NamesIndex,
  wanted: string,
): { readonly modules: ReadonlySet<number>; readonly name: string } | undefined {
  const dot = wanted.indexOf('.');
  if (dot < 1) return undefined;
  const holder = wanted.slice(0, dot);
  const modules = new Set(index.moduleNames.flatMap((name, module) => (name === holder ? [module] : [])));
  return modules.size === 0 ? undefined : { modules, name: wanted.slice(dot + 1) };
}

function moduleName(path: string): string {
  const parts = path
    .toLowerCase()
    .replace(/(?:\.d)?\.[cm]?[jt]sx?$/, '')
    .split('/');
  return (parts.at(-1) === 'index' ? parts.at(-2) : parts.at(-1)) ?? '';
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

/** What lifts a symbol among others of its rank: it is public, stands at the top, is used often, or is written like the query. */
export function bonusOf(index: NamesIndex, number: number, wanted: string): number {
  const flag = index.flags[number];
  const path = index.paths[number] ?? '';
  const start = index.starts[number] ?? 0;
  const sameCase = wanted !== '' && path.startsWith(wanted, start) ? 4 : 0;
  const uses = index.uses[number] ?? 0;
  return (flag === '+' ? 6 : flag === '!' ? -20 : 0) + (start === 0 ? 8 : 0) + uses + sameCase;
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
