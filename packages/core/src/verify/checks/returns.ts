import { aboutAbsence, docTexts, type AbsentReturnFact, type Doc, type SymbolRecord } from '../../model/index.ts';
import type { Check, Seen } from '../check.ts';
import type { Universe } from '../universe.ts';

/** What is said of the result agrees with its type and with what the code returns. */
export const returns: Check = {
  name: 'returns',
  about: `What \`@returns\` says agrees with the type of the result and with what the code returns: there is a result, it may be absent where the code says so, and a boolean or promise is one.`,
  example: {
    code: 'of-nothing',
    wrong: `/**
 * Forgets all listeners.
 * @returns how many there were
 */
export function clear(): void {}`,
    right: `/**
 * Forgets all listeners and says how many there were.
 * @returns how many there were
 */
export function clear(): number {
  return 0;
}`,
  },
  codes: {
    'of-constructor': {
      severity: { draft: 'error', human: 'warning' },
      sentence: 'A constructor returns nothing that @returns could describe.',
    },
    'of-nothing': {
      severity: { draft: 'error', human: 'warning' },
      sentence: '{symbol} returns {type}, so @returns describes nothing.',
    },
    'of-empty-promise': {
      severity: { draft: 'error', human: 'warning' },
      sentence: '@returns speaks of what the promise resolves to, but {symbol} returns {type}.',
    },
    'never-absent': {
      severity: 'error',
      sentence: '@returns excludes `{value}`, but the code returns it{when}.',
    },
    absent: {
      severity: { draft: 'error', human: 'warning' },
      sentence: '@returns allows `{value}`, but {symbol} returns {type}.',
    },
    'not-boolean': {
      severity: 'error',
      sentence: '@returns describes a boolean, but {symbol} returns {type}.',
    },
    'wrong-type': {
      severity: { draft: 'error', human: 'warning' },
      sentence: '@returns describes {stated}, but {symbol} returns {type}.',
    },
    'untold-absence': {
      severity: { draft: 'warning', human: 'info' },
      sentence: 'The code returns `{value}`{when}, of which the comment says nothing.',
    },
    'not-promise': {
      severity: 'error',
      sentence: '@returns describes a promise, but {symbol} returns {type}.',
    },
  },
  mayDoubt: (raw, symbol) => /@returns?\b/iu.test(raw) && mayContradict(symbol),
  *run(doc, symbol, universe, writer) {
    if (doc.returns === undefined || doc.returns === '') return;
    // Of people, only what the module itself says is held against them.
    const isDeclared = (type: string): boolean => writer === 'draft' && isClosedType(type, universe);
    const code = judge(doc.returns, symbol, isDeclared);
    const seen = code ?? findUntold(doc, symbol);
    if (seen !== undefined) yield { ...seen, part: { section: 'returns' } };
  },
};

/** The type of most results says too little to contradict anything. */
function mayContradict({ kind, returns: result, facts }: SymbolRecord): boolean {
  if (kind === 'constructor') return true;
  if (result === undefined) return false;
  const { text } = result;
  if (text === 'void' || text === 'never' || text === 'Promise<void>') return true;
  return plainType.test(settledOf(text)) || facts.absentReturns.length > 0;
}

function settledOf(type: string): string {
  return /^Promise<(.*)>$/u.exec(type)?.[1] ?? type;
}

/** A class or interface of the project, and nothing else of that name. */
function isClosedType(type: string, { declared, partial }: Universe): boolean {
  const found = partial || !/^[\w$]+$/u.test(type) ? [] : declared(type);
  return (
    found.length > 0 &&
    found.every(({ kind, parent }) => parent === undefined && (kind === 'class' || kind === 'interface'))
  );
}

type TypeTest = (type: string) => boolean;

function judge(text: string, symbol: SymbolRecord, isDeclared: TypeTest): Omit<Seen, 'part'> | undefined {
  if (symbol.kind === 'constructor') return { code: 'of-constructor' };
  const type = symbol.returns?.text;
  if (type === undefined) return undefined;
  const args = { symbol: symbol.name, type };
  if (type === 'void' || type === 'never') return saysNothing(text) ? undefined : { code: 'of-nothing', args };
  if (type === 'Promise<void>' && promises.test(text)) return { code: 'of-empty-promise', args };
  return contradiction(text, symbol, type, isDeclared);
}

/** A type that is surely just this: no alias, no type parameter, no union with what is not a value. */
const plainType = /^(?:string|number|boolean|bigint|(?:string|number|boolean)\[\])$/u;
/** `A string with the name`, not `a string or undefined`. */
const plainWords = /^an? (?:new |plain |single )?(string|number|boolean|array)\b(?! or\b|[- ]like\b)/iu;
const promises = /\bresolv(?:es|ing) (?:to|with) (?!`?(?:void|undefined|nothing|no value)\b)/iu;
const booleans = /^`?(?:true|false)`?\s+(?:if|when|once|unless|for|only|as long)\b/iu;
const absence = /\bor\s+`?(undefined|null)`?(?=\s+(?:if|when|where|for|once|unless)\b|[.,;]|$)/iu;
/** Absence is spoken of, but not of the result: `true for a value other than null or undefined`. */
const excludes = /^`?(?:true|false)\b|\b(?:other than|except|unless|not|neither|without|instead)\b/iu;
const presence = /\bnever\s+(?:returns?\s+|is\s+|be\s+|gives\s+)?`?(undefined|null)`?(?![\w.])/iu;

function contradiction(
  text: string,
  symbol: SymbolRecord,
  type: string,
  isDeclared: TypeTest,
): Omit<Seen, 'part'> | undefined {
  const excluded = presence.exec(text)?.[1]?.toLowerCase();
  const fact = symbol.facts.absentReturns.find(({ value }) => value === excluded);
  if (excluded !== undefined && fact !== undefined)
    return { code: 'never-absent', args: { value: excluded, when: whenOf(fact) } };
  const settled = settledOf(type);
  const isPlain = plainType.test(settled);
  if (!isPlain && !isDeclared(settled)) return undefined;
  const args = { symbol: symbol.name, type };
  const allowed = absence.exec(text)?.[1]?.toLowerCase();
  if (allowed !== undefined && !excludes.test(text) && symbol.facts.absentReturns.length === 0)
    return { code: 'absent', args: { ...args, value: allowed } };
  if (settled !== 'boolean' && booleans.test(text)) return { code: 'not-boolean', args };
  if (!isPlain) return undefined;
  const stated = plainWords.exec(text)?.[1]?.toLowerCase();
  if (stated !== undefined && stated !== (settled.endsWith('[]') ? 'array' : settled))
    return { code: 'wrong-type', args: { ...args, stated: stated === 'array' ? 'an array' : `a ${stated}` } };
  if (settled === type && /^an? promise\b/iu.test(text)) return { code: 'not-promise', args };
  return undefined;
}

/** A result that may be absent by its type and is by its code, in a doc without a word about that. */
function findUntold(doc: Doc, { returns: result, facts }: SymbolRecord): Omit<Seen, 'part'> | undefined {
  const type = result?.text ?? '';
  const fact = facts.absentReturns.find(({ value }) => new RegExp(String.raw`\b${value}\b`, 'u').test(type));
  if (fact === undefined || docTexts(doc).some(({ text }) => aboutAbsence.test(text))) return undefined;
  return { code: 'untold-absence', args: { value: fact.value, when: whenOf(fact) } };
}

function whenOf({ condition }: AbsentReturnFact): string {
  return condition === undefined ? '' : ` when \`${condition}\``;
}

function saysNothing(text: string): boolean {
  return /^`?(?:void|undefined|never|nothing|none|no value|does not return|doesn't return)\b/iu.test(text.trim());
}
