import type { Reader } from '../reader.ts';
import { predicateOf } from '../operations/operation.ts';
import { phraseOperation } from '../operations/phrase-operation.ts';
import { phraseName } from '../phrase-name.ts';
import { sentence } from '../words/sentence.ts';
import { onlyOperation } from './only-operation.ts';
import type { Summary } from './summary.ts';
import { summarizeAttempt } from './summarize-attempt.ts';
import { summarizeEffect } from './summarize-effect.ts';
import { summarizePredicate } from './summarize-predicate.ts';

/** A body longer than this does more than its `return` says. */
const shortBody = 15;

/** Functions, methods, and signatures of types. */
export function summarizeCallable(reader: Reader): Summary | undefined {
  return (
    summarizeAttempt(reader) ??
    summarizePredicate(reader) ??
    summarizeResult(reader) ??
    summarizeYields(reader) ??
    summarizeEffect(reader) ??
    summarizeName(reader)
  );
}

/** What the only `return` gives. */
function summarizeResult(reader: Reader): Summary | undefined {
  const { symbol } = reader.context;
  const operation = onlyOperation(reader);
  if (operation === undefined || symbol.lines > shortBody) return undefined;
  const text = sentence(predicateOf(operation, symbol.modifiers.includes('async')));
  return operation.returns === undefined ? { text } : { text, returns: operation.returns };
}

function summarizeYields(reader: Reader): Summary | undefined {
  const [only, ...others] = reader.context.symbol.facts.yields;
  if (only === undefined || others.length > 0) return undefined;
  const operation = phraseOperation(only, reader);
  return operation && { text: sentence(`yields ${operation.noun}`) };
}

function summarizeName(reader: Reader): Summary | undefined {
  const predicate = phraseName(reader);
  return predicate === undefined ? undefined : { text: sentence(predicate), plain: true };
}
