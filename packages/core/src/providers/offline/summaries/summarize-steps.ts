import { fingerprintTokens, type CallFact, type SymbolRecord } from '../../../model/index.ts';
import { parseExpression } from '../parse-code.ts';
import type { Reader } from '../reader.ts';
import { quote } from '../spell-code.ts';
import { sentence } from '../words/sentence.ts';
import type { Summary } from './summary.ts';

/** More steps than this are no summary. */
const mostSteps = 3;

const emptyBody = fingerprintTokens(['{', '}']);

/** Callables that give nothing back: the calls they always make, in their order; or that they do nothing. */
export function summarizeSteps(reader: Reader): Summary | undefined {
  const { symbol } = reader.context;
  if (!isStraight(symbol)) return undefined;
  if (symbol.facts.calls.length === 0)
    return symbol.fingerprints.body === emptyBody ? { text: 'Does nothing.' } : undefined;
  const steps = symbol.facts.calls.map((call) => stepText(call, reader));
  const awaited = symbol.facts.calls.filter((call) => call.awaited === true).length;
  if (steps.length > mostSteps || steps.includes(undefined) || (awaited > 0 && awaited < steps.length))
    return undefined;
  return { text: sentence(`${awaited > 0 ? 'awaits' : 'calls'} ${steps.join(', then ')}`) };
}

/** No branch, no result, no change but what the calls do. */
function isStraight({ complexity, facts, modifiers }: SymbolRecord): boolean {
  const gives = facts.returnExpressions.length + facts.yields.length + facts.mutates.length + facts.throws.length;
  const hasBody = facts.readsParameters !== undefined && !modifiers.includes('abstract');
  return hasBody && complexity === 1 && gives === 0 && facts.calls.every((call) => call.always === true);
}

function stepText({ callee, arguments: values, target }: CallFact, reader: Reader): string | undefined {
  if (target === undefined || values?.includes('') === true) return undefined;
  const text = values === undefined ? callee : `${callee}(${values.join(', ')})`;
  const node = parseExpression(text);
  return node && quote(node, { text, reader });
}
