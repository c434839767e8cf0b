import { splitWords, type Doc, type DocPart, type DocThrows, type SymbolRecord } from '../../model/index.ts';
import { byText } from '../by-text.ts';
import { nothing, type Check, type Seen } from '../check.ts';

/** Units and limits that a text states are those that the code shows. */
export const quantities: Check = {
  name: 'quantities',
  about:
    'A unit or a limit of a parameter, property or result is stated only where the code shows it: a unit in a name (`timeoutMs`), in a timer that is started with it or in the clock that is read, a limit in the condition of an error. A limit in the text of a `@throws` is one of its condition. A person may know more than the code shows, and is doubted only where it shows another unit or limit.',
  example: {
    code: 'wrong-unit',
    wrong: `/**
 * Waits.
 * @param delayMs - how long, in seconds
 */
export function wait(delayMs: number): void {}`,
    right: `/**
 * Waits.
 * @param delayMs - how long, in milliseconds
 */
export function wait(delayMs: number): void {}`,
  },
  codes: {
    'wrong-unit': {
      severity: { draft: 'error', human: 'warning' },
      sentence: '{name} is said to be in {stated}, but is called {name}.',
    },
    'unknown-unit': {
      severity: { draft: 'error', human: 'off' },
      sentence: 'Nothing in the code shows that {name} is in {stated}.',
    },
    'wrong-limit': {
      severity: { draft: 'error', human: 'warning' },
      sentence: '{name} is said to be limited by {stated}, but the code asks for `{condition}`.',
    },
    'wrong-condition': {
      severity: { draft: 'error', human: 'warning' },
      sentence: '@throws {name} speaks of {stated}, but it is thrown when `{condition}`.',
    },
    'unknown-limit': {
      severity: { draft: 'error', human: 'off' },
      sentence: 'Nothing in the code limits {name} by {stated}.',
    },
  },
  mayDoubt: (raw, { facts }) => anyUnit.test(raw) || (facts.throws.length > 0 && /\d/u.test(raw)),
  run: (doc, symbol) =>
    doc.parameters !== undefined || doc.returns !== undefined || doc.throws !== undefined || symbol.kind === 'property'
      ? judgeAll(doc, symbol)
      : nothing,
};

function* judgeAll(doc: Doc, symbol: SymbolRecord): Iterable<Seen> {
  for (const { name, text } of doc.parameters ?? [])
    yield* judge({ part: { section: 'parameter', name }, name, text, limits: limitsOf(name, symbol) }, symbol);
  if (symbol.kind === 'property')
    yield* judge({ part: { section: 'summary' }, name: symbol.name, text: doc.summary, limits: [] }, symbol);
  if (doc.returns !== undefined)
    yield* judgeUnit({ part: { section: 'returns' }, name: symbol.name, text: doc.returns, limits: [] }, symbol);
  for (const each of doc.throws ?? []) yield* judgeCondition(each, symbol);
}

interface Claim {
  readonly part: DocPart;
  readonly name: string;
  readonly text: string;
  /** Conditions of errors that are about it. */
  readonly limits: readonly string[];
}

function* judge(claim: Claim, symbol: SymbolRecord): Iterable<Seen> {
  yield* judgeUnit(claim, symbol);
  yield* judgeLimit(claim);
}

/** Units by what names call them; the first is how texts do. */
const units: readonly (readonly string[])[] = [
  ['milliseconds', 'millisecond', 'ms', 'millis'],
  ['seconds', 'second', 'sec', 'secs'],
  ['minutes', 'minute', 'mins'],
  ['hours', 'hour'],
  ['days', 'day'],
  ['bytes', 'byte'],
  ['kilobytes', 'kilobyte', 'kb'],
  ['megabytes', 'megabyte', 'mb'],
  ['pixels', 'pixel', 'px'],
  ['percent', 'percentage', 'pct'],
  ['degrees', 'degree', 'deg'],
  ['radians', 'radian', 'rad'],
];
const unitOf = new Map(units.flatMap((names) => names.map((name) => [name, names[0] ?? name])));
const unit = '(milliseconds|ms|seconds|minutes|hours|days|bytes|kilobytes|megabytes|pixels|percent|degrees|radians)';
const inUnit = new RegExp(String.raw`\b(?:in|as) (?:whole )?${unit}\b`, 'iu');
/** Whatever frame and line breaks stand between its words; without the start of the first, which costs most of the search. */
const anyUnit = new RegExp(String.raw`(?:in|as)[\s*]+(?:whole[\s*]+)?${unit}`, 'iu');

const unitIn = byText((text) => unitOf.get(inUnit.exec(text)?.[1]?.toLowerCase() ?? ''));

function* judgeUnit({ part, name, text }: Claim, symbol: SymbolRecord): Iterable<Seen> {
  const stated = unitIn(text);
  if (stated === undefined) return;
  const last = splitWords(name).at(-1) ?? '';
  // Only at its end a name says in what it is: `secondName`, `dayOfWeek`.
  const named = unitOf.get(last);
  if (named === stated) return;
  const args = { name, stated };
  if (named !== undefined) yield { code: 'wrong-unit', part, args };
  else if (!shownUnits(name, symbol).has(stated)) yield { code: 'unknown-unit', part, args };
}

/** What the code says besides: timers that are started with it, and words of the declaration. */
function shownUnits(name: string, { signature, facts, initializer = '' }: SymbolRecord): ReadonlySet<string> {
  const last = name.slice(name.lastIndexOf('.') + 1);
  const shown = new Set<string>();
  for (const { callee, arguments: given = [] } of facts.calls) {
    const isTimer = /(?:^|\.)(?:setTimeout|setInterval|sleep|delay|timeout)$/u.test(callee);
    if (isTimer && given.some((each) => each.split('.').at(-1) === last)) shown.add('milliseconds');
    if (/^(?:Date|performance)\.now$|\.getTime$/u.test(callee)) shown.add('milliseconds');
    for (const word of splitWords(callee)) shown.add(unitOf.get(word) ?? '');
  }
  for (const word of splitWords(`${signature} ${initializer}`)) shown.add(unitOf.get(word) ?? '');
  return shown;
}

const number = String.raw`-?\d[\d_]*(?:\.\d+)?`;
const limit = new RegExp(
  String.raw`\b(?<word>between|at (?:least|most)|up to|no (?:more|less|fewer) than|(?:greater|less|more|fewer|larger|smaller) than|minimum(?: of)?|maximum(?: of)?)\s+\x60?(?<low>${number})\x60?(?:\s+(?:and|to)\s+\x60?(?<high>${number})\x60?)?`,
  'iu',
);

const boundsIn = byText((text): readonly Bound[] => {
  const { word = '', low, high } = (/\d/u.test(text) ? limit.exec(text)?.groups : undefined) ?? {};
  if (low === undefined) return [];
  const ends = /between/iu.test(word)
    ? (['in', 'out'] as const)
    : isOpenEnd(word)
      ? (['out'] as const)
      : (['in'] as const);
  const side = /between|least|minimum|no (?:less|fewer)|^(?:greater|more|larger)/iu.test(word) ? 'low' : 'high';
  const first: Bound = { side, ends, value: toNumber(low) };
  return high === undefined ? [first] : [first, { side: 'high', ends, value: toNumber(high) }];
});

function isOpenEnd(word: string): boolean {
  return /^(?:greater|less|more|fewer|larger|smaller)/iu.test(word);
}

/** What bounds a value from one side. `between` leaves open whether its ends are among the values. */
interface Bound {
  readonly side: 'low' | 'high';
  readonly ends: readonly ('in' | 'out')[];
  readonly value: number;
}

function* judgeLimit({ part, name, text, limits }: Claim): Iterable<Seen> {
  const odd = boundsIn(text).find((bound) => !limits.some((condition) => mayBound(condition, bound)));
  if (odd === undefined) return;
  const args = { name, stated: String(odd.value) };
  if (!limits.some((condition) => /\d/u.test(condition))) yield { code: 'unknown-limit', part, args };
  else yield { code: 'wrong-limit', part, args: { ...args, condition: limits.join(' || ') } };
}

const comparison = new RegExp(String.raw`(?<sign><=?|>=?)\s*(?<value>${number})(?![\w.])`, 'gu');

/** Whether values that an error with this condition leaves over are bound so. Where it is turned round, any of its numbers may. */
function mayBound(condition: string, { side, ends, value }: Bound): boolean {
  if (/!\s*\(|\d\s*[<>]/u.test(condition)) return isNear(value, condition);
  return [...condition.matchAll(comparison)].some(({ groups = {} }) => {
    const { sign = '' } = groups;
    if ((sign.startsWith('<') ? 'low' : 'high') !== side) return false;
    const end = toNumber(groups['value'] ?? '');
    const isOut = sign.endsWith('=');
    // Of whole numbers, `at least 1` is `< 1` or `<= 0`.
    const other = end + (side === 'low' ? 1 : -1) * (isOut ? 1 : -1);
    return ends.some((each) => value === (each === (isOut ? 'out' : 'in') ? end : other));
  });
}

/** The number, or one beside it: of whole numbers, `at least 1` is `< 1` or `<= 0`. */
function isNear(value: number, condition: string): boolean {
  const known = new Set((condition.match(/-?\d[\d_]*(?:\.\d+)?/gu) ?? []).map(toNumber));
  return [value, value - 1, value + 1].some((each) => known.has(each));
}

/** A number that the text of a `@throws` compares with is one of the conditions it is thrown under. */
function* judgeCondition({ error, text }: DocThrows, { facts }: SymbolRecord): Iterable<Seen> {
  const thrown = facts.throws.filter((fact) => error !== undefined && fact.error === error);
  const conditions = thrown.map(({ condition = '', through }) => (through === undefined ? condition : ''));
  // One that is not told, or that compares with what has a name, may be about any number.
  if (error === undefined || conditions.length === 0 || !conditions.every(comparesNumbers)) return;
  const odd = boundsIn(text).find(({ value }) => !conditions.some((condition) => isNear(value, condition)));
  if (odd === undefined) return;
  const args = { name: error, stated: String(odd.value), condition: conditions.join(' || ') };
  yield { code: 'wrong-condition', part: { section: 'throws', name: error }, args };
}

function toNumber(text: string): number {
  return Number(text.replaceAll('_', ''));
}

/** Conditions of errors that speak of a parameter or property, and compare it with numbers. */
function limitsOf(name: string, { facts }: SymbolRecord): string[] {
  const last = name.slice(name.lastIndexOf('.') + 1);
  return facts.throws.flatMap(({ condition = '' }) =>
    new Set<string>(condition.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu)).has(last) && /[<>]/u.test(condition)
      ? [condition]
      : [],
  );
}

function comparesNumbers(condition: string): boolean {
  return /[<>]=?\s*-?\d/u.test(condition) && !/[<>]=?\s*[\p{L}$_(]/u.test(condition);
}
