import { splitWords, type Doc, type DocPart, type SymbolRecord } from '../../model/index.ts';
import { byText } from '../by-text.ts';
import { nothing, type Check, type Seen } from '../check.ts';

/** Units and limits that a text states are those that the code shows. */
export const quantities: Check = {
  name: 'quantities',
  about:
    'A unit or a limit of a parameter, property or result is stated only where the code shows it: a unit in a name (`timeoutMs`) or in a timer that is started with it, a limit in the condition of an error. A person may know more than the code shows, and is doubted only where it shows another unit or limit.',
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
    'unknown-limit': {
      severity: { draft: 'error', human: 'off' },
      sentence: 'Nothing in the code limits {name} by {stated}.',
    },
  },
  run: (doc, symbol) => (doc.parameters !== undefined || symbol.kind === 'property' ? judgeAll(doc, symbol) : nothing),
};

function* judgeAll(doc: Doc, symbol: SymbolRecord): Iterable<Seen> {
  for (const { name, text } of doc.parameters ?? [])
    yield* judge({ part: { section: 'parameter', name }, name, text, limits: limitsOf(name, symbol) }, symbol);
  if (symbol.kind === 'property')
    yield* judge({ part: { section: 'summary' }, name: symbol.name, text: doc.summary, limits: [] }, symbol);
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
const inUnit =
  /\b(?:in|as) (?:whole )?(milliseconds|ms|seconds|minutes|hours|days|bytes|kilobytes|megabytes|pixels|percent|degrees|radians)\b/iu;

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
    for (const word of splitWords(callee)) shown.add(unitOf.get(word) ?? '');
  }
  for (const word of splitWords(`${signature} ${initializer}`)) shown.add(unitOf.get(word) ?? '');
  return shown;
}

const limit =
  /\b(?:between|at (?:least|most)|up to|no (?:more|less|fewer) than|(?:greater|less|more|fewer|larger|smaller) than|minimum(?: of)?|maximum(?: of)?)\s+`?(-?\d[\d_]*(?:\.\d+)?)`?(?:\s+(?:and|to)\s+`?(-?\d[\d_]*(?:\.\d+)?)`?)?/iu;

const limitIn = byText((text): readonly (string | undefined)[] => (/\d/u.test(text) ? limit.exec(text) : null) ?? []);

function* judgeLimit({ part, name, text, limits }: Claim): Iterable<Seen> {
  const [, low, high] = limitIn(text);
  if (low === undefined) return;
  const known = new Set(limits.flatMap((condition) => condition.match(/-?\d[\d_]*(?:\.\d+)?/gu) ?? []).map(toNumber));
  const stated = [low, ...(high === undefined ? [] : [high])];
  const odd = stated.find((each) => !isKnown(toNumber(each), known));
  if (odd === undefined) return;
  if (known.size === 0) yield { code: 'unknown-limit', part, args: { name, stated: odd } };
  else yield { code: 'wrong-limit', part, args: { name, stated: odd, condition: limits.join(' || ') } };
}

/** Of whole numbers, `at least 1` is `< 1` or `<= 0`. */
function isKnown(stated: number, known: ReadonlySet<number>): boolean {
  return [stated, stated - 1, stated + 1].some((each) => known.has(each));
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
