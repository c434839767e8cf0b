import type { Operation } from '../operations/operation.ts';
import { phraseOperation } from '../operations/phrase-operation.ts';
import type { Reader } from '../reader.ts';

/** What the one expression does that every `return` with a value gives. */
export function onlyOperation(reader: Reader): Operation | undefined {
  const present = reader.context.symbol.facts.returnExpressions.filter(
    (text) => text !== 'undefined' && text !== 'null',
  );
  const [only, ...others] = present;
  return only === undefined || others.length > 0 ? undefined : phraseOperation(only, reader);
}
