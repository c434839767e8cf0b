import type { CallExpression } from '@babel/types';
import { quote, type Code } from '../spell-code.ts';
import { listOf } from '../words/sentence.ts';
import type { Operation } from './operation.ts';

/** A call of a parameter, or of another declaration of the project. */
export function phraseDelegation(call: CallExpression, source: Code): Operation | undefined {
  const { callee } = call;
  if (callee.type === 'Identifier' && source.reader.context.symbol.parameters.some(({ name }) => name === callee.name))
    return phraseCallback(callee.name, call, source);
  return undefined;
}

function phraseCallback(name: string, call: CallExpression, source: Code): Operation | undefined {
  const values = call.arguments.map((argument) =>
    argument.type === 'SpreadElement' || argument.type === 'ArgumentPlaceholder' ? undefined : quote(argument, source),
  );
  const known = values.length > 0 && values.every((value) => value !== undefined);
  const passed = known ? ` for ${listOf(values)}` : '';
  return { noun: `what \`${name}\` returns${passed}` };
}
