import type { CallFact, Doc, SymbolRecord } from '../../../model/index.ts';
import { parseExpression } from '../parse-code.ts';
import type { Reader } from '../reader.ts';
import { spell } from '../spell-code.ts';
import { code } from '../words/sentence.ts';
import type { Summary } from './summary.ts';

/** Callables whose body is one call of something else. */
export function summarizeDelegation(reader: Reader): Summary | undefined {
  const { symbol } = reader.context;
  const [only, ...others] = symbol.facts.returnExpressions;
  if (only === undefined || others.length > 0 || !isWholeBody(symbol, only)) return undefined;
  const call = symbol.facts.calls.find((fact) => fact.returned === true && fact.always === true);
  if (call?.target === undefined) return undefined;
  const doc = sameDoc(call, reader);
  return doc === undefined
    ? shorthand(only, reader)
    : { text: doc.summary, ...(doc.returns !== undefined && { returns: doc.returns }) };
}

/** Nothing happens but what the returned expression says. */
function isWholeBody({ facts, complexity }: SymbolRecord, returned: string): boolean {
  return complexity === 1 && facts.mutates.length === 0 && facts.calls.every(({ callee }) => returned.includes(callee));
}

/** The documentation of the called function, where it gets the same parameters under the same names. */
function sameDoc(call: CallFact, { context }: Reader): Doc | undefined {
  const names = context.symbol.parameters.map(({ name }) => name);
  const passed = call.arguments ?? [];
  const target = context.uses.find(({ symbol }) => symbol === call.target);
  if (target === undefined || passed.length !== names.length || passed.some((name, index) => name !== names[index]))
    return undefined;
  const { summary, returns = '' } = target.doc;
  const mentioned = [...`${summary} ${returns}`.matchAll(/`([^`]*)`/gu)].map((match) => match[1] ?? '');
  const isPortable = mentioned.every((name) => names.includes(name)) && !/\{@|\bthis\b/u.test(summary + returns);
  return isPortable && summary !== '' && !summary.includes('\n\n') ? target.doc : undefined;
}

function shorthand(returned: string, reader: Reader): Summary | undefined {
  const node = parseExpression(returned);
  const text = node && spell(node, { text: returned, reader });
  const quoted = text === undefined ? undefined : code(text);
  return quoted === undefined ? undefined : { text: `Shorthand for ${quoted}.` };
}
