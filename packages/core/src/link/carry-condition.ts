import { tokenize, type CallFact, type SymbolRecord, type ThrowFact } from '../model/index.ts';
import type { NameResolver } from './resolve-names.ts';

/**
 * What becomes of the condition of an error on its way through a call. `never`: with the arguments passed it decides
 * nothing that the caller's reader could know, and may well be always false.
 */
export type CarriedCondition =
  | { readonly outcome: 'carried'; readonly text: string }
  | { readonly outcome: 'unknown' }
  | { readonly outcome: 'never' };

interface Passage {
  readonly call: CallFact;
  readonly caller: SymbolRecord;
  readonly callee: SymbolRecord;
  readonly isBound: NameResolver['isBound'];
}

const unknown: CarriedCondition = { outcome: 'unknown' };

/**
 * Says the callee's condition in the caller's words: its parameters are replaced by the arguments. Only where the
 * call is always made, the condition speaks of nothing but parameters, literals and unchanged state of `this`, and
 * the arguments are the caller's own parameters, their properties, or literals.
 */
export function carryCondition(error: ThrowFact, { call, caller, callee, isBound }: Passage): CarriedCondition {
  if (error.condition === undefined || error.condition === '') return unknown;
  if (callee.overload !== undefined || caller.overload !== undefined) return unknown;
  const isGlobal = (name: string): boolean =>
    globalNames.has(name) && !isBound(name, callee.module) && !isBound(name, caller.module);
  const names = readNames(error.condition)?.filter((name) => !isGlobal(name));
  if (names === undefined) return unknown;

  const replacements = new Map(callee.parameters.map(({ name }, index) => [name, call.arguments?.[index]]));
  const parameters = names.filter((name) => replacements.has(name));
  const known = parameters.map((name) => replacements.get(name));
  const isDecided = parameters.length > 0 && known.every((argument) => argument === undefined || isLiteral(argument));
  if (isDecided && !names.includes('this')) return { outcome: 'never' };
  if (call.always !== true) return unknown;

  const isClear = names.every((name) => {
    if (name === 'this') return speaksOfSameThis(error.condition ?? '', call, caller);
    const parameter = callee.parameters.find((candidate) => candidate.name === name);
    if (parameter === undefined || parameter.rest === true || parameter.destructured !== undefined) return false;
    if (parameter.default !== undefined && !isNeverUndefined(replacements.get(name), caller)) return false;
    return isPlainArgument(replacements.get(name), caller);
  });
  return isClear ? { outcome: 'carried', text: substitute(error.condition, replacements) } : unknown;
}

/** Words that mean the same everywhere. */
const constantWords = new Set('typeof instanceof in void null undefined true false NaN Infinity'.split(' '));

/** Globals that conditions are written with; they mean the same in every module that does not bind their names. */
const globalNames = new Set('Number Array Object Math String Boolean ArrayBuffer BigInt'.split(' '));

/** Free names of an expression, `this` included. Undefined when it holds more than operators, calls and properties. */
function readNames(expression: string): string[] | undefined {
  const tokens = tokenize(expression).map(({ text }) => text);
  const names = new Set<string>();
  for (const [index, text] of tokens.entries()) {
    if (
      text === '=>' ||
      text === '{' ||
      text.startsWith('`') ||
      /^(?:await|new|function|class|yield|super)$/u.test(text)
    ) {
      return undefined;
    }
    if (isAssignment(tokens, index)) return undefined;
    if (!isName(text) || constantWords.has(text) || isProperty(tokens, index)) continue;
    names.add(text);
  }
  return [...names];
}

/** `a = b`, `a += b`, `a++`: single marks, as {@link tokenize} gives them, that are no comparison. */
function isAssignment(tokens: readonly string[], index: number): boolean {
  const [before, mark, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if ((mark === '+' && after === '+') || (mark === '-' && after === '-')) return true;
  return mark === '=' && after !== '=' && !(before !== undefined && '=!<>'.includes(before));
}

function isName(text: string): boolean {
  return /^[\p{ID_Start}$_]/u.test(text);
}

function isProperty(tokens: readonly string[], index: number): boolean {
  return tokens[index - 1] === '.' || tokens[index - 1] === '?.';
}

function isLiteral(argument: string): boolean {
  return /^(?:-?\d[\w.]*|'[^'\n]*'|"[^"\n]*"|true|false|null|undefined)$/u.test(argument);
}

function isPlainArgument(argument: string | undefined, caller: SymbolRecord): boolean {
  if (argument === undefined) return false;
  if (isLiteral(argument)) return true;
  if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*(?:\.[\p{ID_Start}$_][\p{ID_Continue}$]*)*$/u.test(argument)) return false;
  const [root] = argument.split('.');
  const parameter = caller.parameters.find(({ name }) => name === root);
  if (parameter === undefined || parameter.rest === true || parameter.destructured !== undefined) return false;
  return !caller.facts.mutates.some(({ of, target }) => of === 'parameter' && target.split('.')[0] === root);
}

/** An argument that may be undefined would stand for the default. */
function isNeverUndefined(argument: string | undefined, { parameters }: SymbolRecord): boolean {
  if (argument === undefined || isLiteral(argument)) return argument !== undefined && argument !== 'undefined';
  const parameter = parameters.find(({ name }) => name === argument);
  if (parameter === undefined || (parameter.optional === true && parameter.default === undefined)) return false;
  return /^(?:number|string|boolean|bigint)$/u.test(parameter.type?.text ?? '');
}

/** `this.check()` sees the state of the caller's own object, unless the caller may have changed it before. */
function speaksOfSameThis(condition: string, call: CallFact, caller: SymbolRecord): boolean {
  if (!/^(?:this|super)\.[\p{ID_Continue}$#]+$/u.test(call.callee)) return false;
  const first = caller.facts.calls.findIndex(({ callee }) => /^(?:this|super)\b/u.test(callee));
  const isFirst = caller.facts.calls[first]?.callee === call.callee;
  return isFirst && !caller.facts.mutates.some(({ of, target }) => of === 'this' && condition.includes(target));
}

function substitute(expression: string, replacements: ReadonlyMap<string, string | undefined>): string {
  const tokens = tokenize(expression);
  const texts = tokens.map(({ text }) => text);
  let result = '';
  let position = 0;
  for (const [index, { text, start, end }] of tokens.entries()) {
    const replacement = isProperty(texts, index) ? undefined : replacements.get(text);
    result += expression.slice(position, start) + (replacement ?? text);
    position = end;
  }
  return result + expression.slice(position);
}
