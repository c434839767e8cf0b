import type { CallExpression } from '@babel/types';
import { quote, type Code } from '../spell-code.ts';
import { listOf } from '../words/sentence.ts';
import type { Operation } from './operation.ts';

/** A call of a parameter: its result is the result. */
export function phraseCallback(call: CallExpression, source: Code, awaited = false): Operation | undefined {
  const { callee } = call;
  if (callee.type !== 'Identifier' || source.reader.parameter(callee.name) === undefined) return undefined;
  const name = quote(callee, source) ?? '';
  const values = call.arguments.map((argument) =>
    argument.type === 'SpreadElement' || argument.type === 'ArgumentPlaceholder' ? undefined : quote(argument, source),
  );
  const known = values.length > 0 && values.every((value) => value !== undefined);
  const gives = awaited ? 'resolves to' : 'returns';
  return {
    noun: `what ${name} ${gives}${known ? ` for ${listOf(values)}` : ''}`,
    predicate: `calls ${name}${known ? ` with ${listOf(values)}` : ''} and ${gives} its result`,
  };
}
