import { saysMoreThanName } from '../../../model/index.ts';
import type { Reader } from '../reader.ts';
import { predicateOf, type Operation } from '../operations/operation.ts';
import { phraseOperation } from '../operations/phrase-operation.ts';
import { phraseName } from '../names/phrase-name.ts';
import { sentence } from '../words/sentence.ts';
import { onlyOperation } from './only-operation.ts';
import { summarizeSteps } from './summarize-steps.ts';
import type { Summary } from './summary.ts';
import { summarizeAttempt } from './summarize-attempt.ts';
import { summarizeComponent } from './summarize-component.ts';
import { summarizeDelegation } from './summarize-delegation.ts';
import { summarizeEffect } from './summarize-effect.ts';
import { summarizeHook } from './summarize-hook.ts';
import { summarizePredicate } from './summarize-predicate.ts';

/** A body longer than this does more than its `return` says. */
const shortBody = 15;

/** Functions, methods, and signatures of types. */
export function summarizeCallable(reader: Reader): Summary | undefined {
  return (
    summarizeComponent(reader) ??
    summarizeHook(reader) ??
    summarizeAttempt(reader) ??
    summarizePredicate(reader) ??
    summarizeResult(reader) ??
    summarizeIdentity(reader) ??
    summarizeDelegation(reader) ??
    summarizeYields(reader) ??
    summarizeEffect(reader) ??
    summarizeSteps(reader) ??
    summarizeName(reader)
  );
}

/** What the only `return` gives. */
function summarizeResult(reader: Reader): Summary | undefined {
  const { symbol } = reader.context;
  const operation = onlyOperation(reader);
  if (operation === undefined) return undefined;
  if (symbol.lines > shortBody) return summarizeLong(operation, reader);
  const text = sentence(predicateOf(operation, symbol.modifiers.includes('async')));
  return operation.returns === undefined ? { text } : { text, returns: operation.returns };
}

/** A long body does more than its last line: the name says what, the line says what comes of it. */
function summarizeLong(operation: Operation, reader: Reader): Summary | undefined {
  const name = phraseName(reader);
  if (name === undefined || !saysMoreThanName(name, reader.context.symbol))
    return { text: sentence(predicateOf(operation, reader.context.symbol.modifiers.includes('async'))) };
  return { text: sentence(name), plain: true, returns: sentence(operation.noun) };
}

/** `(options) => options`: what counts is the type. */
function summarizeIdentity(reader: Reader): Summary | undefined {
  const { facts, complexity } = reader.context.symbol;
  const [only = '', ...others] = facts.returnExpressions;
  const isAlone = complexity === 1 && others.length === 0 && facts.calls.length === 0 && facts.mutates.length === 0;
  const parameter = isAlone ? reader.parameter(only) : undefined;
  return parameter && { text: `Returns \`${parameter.text}\` unchanged.` };
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
