import type { CallFact, SymbolRecord } from '../model/index.ts';
import type { Universe } from './universe.ts';

/** So many functions are followed; behind that anything may happen. */
const mostFollowed = 200;

/**
 * True unless the facts exclude that an error of this class leaves a function other than those its facts tell of: all it
 * does, and all that the functions it calls do, is known.
 *
 * @param error - Simple name of the class; decides which functions of JavaScript itself can be ruled out.
 */
export function mayThrow(symbol: SymbolRecord, error: string, universe: Universe): boolean {
  const followed = new Set([symbol.id]);
  const open = [symbol];
  for (const each of open) {
    if (isUnclear(each)) return true;
    for (const call of each.facts.calls) {
      if (call.caught === true || isQuiet(call, each, error)) continue;
      const target = call.target === undefined ? undefined : universe.symbol(call.target);
      if (target === undefined || followed.size > mostFollowed) return true;
      if (followed.has(target.id)) continue;
      followed.add(target.id);
      open.push(target);
    }
  }
  return false;
}

/** There is no body to read; it runs when something is taken from it; it raises or calls what cannot be told. */
function isUnclear({ facts, modifiers }: SymbolRecord): boolean {
  if (facts.readsParameters === undefined || facts.unlistedCalls === true) return true;
  if (modifiers.includes('generator') || facts.yields.length > 0) return true;
  return facts.throws.some(({ error }) => !/^(?:[\w$]+\.)*\p{Lu}[\w$]*$/u.test(error));
}

const parsing =
  /^(?:JSON\.|new RegExp$|RegExp$|eval$|new Function$|Function$|BigInt$|decodeURI|encodeURI|structuredClone$)/u;
const readingPatterns = /\.(?:match|matchAll|search|replace|replaceAll|split)$/u;
const ownFunctions = /^(?:new )?(?:Number|String|Boolean|Array|Object|Math|Map|Set|Date|WeakMap|WeakSet)(?:\.|$)/u;

/** A function of JavaScript itself that raises no such error: one of a global, or of a parameter with a simple type. */
function isQuiet({ callee, target }: CallFact, { parameters }: SymbolRecord, error: string): boolean {
  if (target !== undefined || parsing.test(callee)) return false;
  if (/^(?:new )?(?:\w*Error)$/u.test(callee)) return true;
  if (ownFunctions.test(callee)) return error !== 'TypeError' && error !== 'RangeError' && error !== 'Error';
  const [root, ...path] = callee.split('.');
  const type = parameters.find(({ name }) => name === root)?.type?.text ?? '';
  const isPrimitive = path.length === 1 && /^(?:string|number|boolean|bigint)$/u.test(type);
  return isPrimitive && !(error === 'SyntaxError' && readingPatterns.test(callee));
}
