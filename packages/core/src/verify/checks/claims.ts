import { callableKinds, type Doc, type SymbolRecord } from '../../model/index.ts';
import type { Check, Seen } from '../check.ts';

/** What is said of a declaration as a whole is what its modifiers and its type say. */
export const claims: Check = {
  name: 'claims',
  about:
    'What a comment claims of a declaration as a whole is so: it is `async`, `abstract`, `readonly` or a generator where a tag or the first sentence says it, and a draft calls nothing deprecated that nobody deprecated.',
  example: {
    code: 'not-async',
    wrong: `/**
 * Adds two numbers.
 * @async
 */
export function add(a: number, b: number): number {
  return a + b;
}`,
    right: `/**
 * Loads two numbers.
 * @async
 */
export async function load(path: string): Promise<number> {
  return path.length;
}`,
  },
  codes: {
    'not-async': {
      severity: { draft: 'error', human: 'warning' },
      sentence: '{symbol} is said to be asynchronous, but returns {type}.',
    },
    'not-abstract': {
      severity: { draft: 'error', human: 'warning' },
      sentence: '{symbol} is said to be abstract, but is not.',
    },
    'not-generator': {
      severity: { draft: 'error', human: 'warning' },
      sentence: '{symbol} is said to be a generator, but returns {type}.',
    },
    'not-readonly': {
      severity: { draft: 'error', human: 'info' },
      sentence: '{symbol} is said to be read-only, but can be assigned.',
    },
    'not-deprecated': {
      severity: { draft: 'error', human: 'off' },
      sentence: 'Nothing in the code says that {symbol} is deprecated.',
    },
  },
  mayDoubt: (raw) => raw.includes('@') && /@(?:async|generator|abstract|readonly)/iu.test(raw),
  *run(doc, symbol, universe, writer) {
    const args = { symbol: symbol.name, type: symbol.returns?.text ?? '' };
    const isWord = (word: RegExp): boolean => writer === 'draft' && word.test(doc.summary);
    const seen = (code: string, tag: string): Seen => ({ code, part: { section: 'tag', name: tag }, args });
    const says = (tag: string, word: RegExp): boolean => hasModifier(doc, tag) || isWord(word);
    if (says('async', /^asynchronous(?:ly)?\b/iu) && surelyReturns(symbol, atOnce)) yield seen('not-async', 'async');
    if (says('generator', /^(?:an? )?(?:async )?generator (?:function )?that\b/iu) && surelyReturns(symbol, atOnce))
      yield seen('not-generator', 'generator');
    if (says('abstract', /^(?:an )?abstract (?:base )?(?:class|method|property)\b/iu) && isConcrete(symbol, universe))
      yield seen('not-abstract', 'abstract');
    if (says('readonly', /^read-?only\b/iu) && isAssignable(symbol)) yield seen('not-readonly', 'readonly');
    const before = symbol.comment?.doc;
    if (doc.deprecated !== undefined && before?.deprecated === undefined && !/deprecat/iu.test(wordsOf(symbol)))
      yield seen('not-deprecated', 'deprecated');
  },
};

function hasModifier({ modifiers = [] }: Doc, name: string): boolean {
  return modifiers.includes(name);
}

const atOnce = /^(?:string|number|boolean|bigint|symbol|(?:string|number|boolean)\[\])$/u;

/** It is called, takes no function that it might call later, and its type is known to be plain. */
function surelyReturns({ kind, modifiers, returns, parameters }: SymbolRecord, type: RegExp): boolean {
  if (!callableKinds.includes(kind) || modifiers.includes('async') || returns === undefined) return false;
  return (
    type.test(returns.text) && !parameters.some((each) => /=>|Function|Callback|Handler/u.test(each.type?.text ?? ''))
  );
}

/** It has a body, or stands in a class that is not abstract. Interfaces are neither. */
function isConcrete({ kind, modifiers, parent }: SymbolRecord, universe: Parameters<Check['run']>[2]): boolean {
  if (modifiers.includes('abstract')) return false;
  if (kind === 'class' || kind === 'function') return true;
  const holder = parent === undefined ? undefined : universe.symbol(parent);
  return holder?.kind === 'class' && !holder.modifiers.includes('abstract');
}

function isAssignable({ kind, modifiers, initializer }: SymbolRecord): boolean {
  if (kind === 'property') return !modifiers.includes('readonly') && initializer !== undefined;
  return kind === 'variable' && modifiers.includes('let');
}

/** Where the code may say that a declaration is deprecated: decorators, and the texts of what it calls and throws. */
function wordsOf({ decorators, facts }: SymbolRecord): string {
  const calls = facts.calls.map(({ callee, arguments: given = [] }) => `${callee} ${given.join(' ')}`);
  return [...decorators, ...calls, ...facts.throws.map(({ message = '' }) => message)].join(' ');
}
