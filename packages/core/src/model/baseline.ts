import type { Finding } from './finding.ts';
import type { SymbolId } from './symbol-id.ts';

/** Version of the baseline file. */
const schema = 1;

/** How a symbol's documentation stands that a baseline may tolerate, in the order of the file. */
export const baselineStates = ['missing', 'stale', 'review'] as const;

/** What a gap is about: no documentation, or a comment that is out of date. */
export type BaselineState = (typeof baselineStates)[number];

/**
 * Symbols whose documentation is known to be missing or out of date. What is in it does not fail a check; what is not,
 * does. False statements are never tolerated. Ids are sorted and without duplicates.
 */
export type Baseline = Readonly<Record<BaselineState, readonly SymbolId[]>>;

/** A symbol that a baseline names, and as what. */
export interface BaselineEntry {
  readonly state: BaselineState;
  readonly symbol: SymbolId;
}

/** Tolerates nothing. */
export const emptyBaseline: Baseline = { missing: [], stale: [], review: [] };

/** The state that a finding is about; undefined for what no baseline tolerates. */
export function baselineState(code: Finding['code']): BaselineState | undefined {
  if (code === 'docs/stale') return 'stale';
  if (code === 'docs/review') return 'review';
  return code.startsWith('docs/') ? 'missing' : undefined;
}

/** The baseline that tolerates just these findings. */
export function createBaseline(findings: readonly Pick<Finding, 'code' | 'symbol'>[]): Baseline {
  return fromEntries(findings.flatMap(({ code, symbol }) => toEntry(code, symbol) ?? []));
}

/** What findings mean beside a baseline. */
export interface BaselineSplit<Found> {
  /** Those that the baseline does not tolerate. */
  readonly findings: readonly Found[];
  /** Tolerated. */
  readonly known: readonly Found[];
  /** Entries for which nothing was found any more: documented meanwhile, or gone. */
  readonly outdated: readonly BaselineEntry[];
}

/**
 * Parts findings in those that a baseline tolerates and those that are new.
 *
 * @param findings - All findings of the project; a part of them would make the rest of the baseline look outdated.
 * @param former - Ids that symbols had before they were renamed or moved: an entry under one of them is still about them.
 */
export function splitByBaseline<Found extends Pick<Finding, 'code' | 'symbol'>>(
  findings: readonly Found[],
  baseline: Baseline,
  former: Readonly<Record<SymbolId, readonly SymbolId[]>> = {},
): BaselineSplit<Found> {
  const entries = new Map(entriesOf(baseline).map((entry) => [keyOf(entry), entry]));
  const known = new Set<Found>();
  const met = new Set<string>();
  for (const found of findings) {
    const ids = [found.symbol, ...(former[found.symbol] ?? [])];
    const keys = ids.flatMap((id) => toEntry(found.code, id) ?? []).map(keyOf);
    const key = keys.find((each) => entries.has(each));
    if (key === undefined) continue;
    known.add(found);
    met.add(key);
  }
  return {
    findings: findings.filter((found) => !known.has(found)),
    known: [...known],
    outdated: [...entries].flatMap(([key, entry]) => (met.has(key) ? [] : [entry])),
  };
}

/** The text of the baseline file: equal content gives equal bytes, and one line per symbol keeps diffs small. */
export function renderBaseline(baseline: Baseline): string {
  return `${JSON.stringify({ schema, ...fromEntries(entriesOf(baseline)) }, null, 2)}\n`;
}

/** Reads the text of a baseline file, or says why it is none. Lists that are left out are empty. */
export function parseBaseline(text: string): { readonly baseline: Baseline } | { readonly message: string } {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) };
  }
  if (!isObject(content)) return { message: 'it holds no object' };
  if (content['schema'] !== schema) return { message: `its schema is not ${schema}` };
  const lists = baselineStates.map((state) => [state, content[state] ?? []] as const);
  const broken = lists.find(([, list]) => !isTexts(list));
  if (broken !== undefined) return { message: `${broken[0]} is no list of ids` };
  return { baseline: Object.fromEntries(lists) as Baseline };
}

function toEntry(code: string, symbol: SymbolId): BaselineEntry | undefined {
  const state = baselineState(code);
  return state === undefined ? undefined : { state, symbol };
}

function entriesOf(baseline: Baseline): BaselineEntry[] {
  return baselineStates.flatMap((state) => baseline[state].map((symbol) => ({ state, symbol })));
}

function fromEntries(entries: readonly BaselineEntry[]): Baseline {
  const listed = (wanted: BaselineState): readonly SymbolId[] =>
    [...new Set(entries.filter(({ state }) => state === wanted).map(({ symbol }) => symbol))].sort();
  return { missing: listed('missing'), stale: listed('stale'), review: listed('review') };
}

function keyOf({ state, symbol }: BaselineEntry): string {
  return `${state} ${symbol}`;
}

function isObject(content: unknown): content is Readonly<Record<string, unknown>> {
  return typeof content === 'object' && content !== null && !Array.isArray(content);
}

function isTexts(list: unknown): boolean {
  return Array.isArray(list) && list.every((each) => typeof each === 'string');
}
