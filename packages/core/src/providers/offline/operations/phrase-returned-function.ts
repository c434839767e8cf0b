import type { ArrowFunctionExpression } from '@babel/types';
import type { Code } from '../spell-code.ts';
import { predicateOf, type Operation } from './operation.ts';
import { phraseExpression } from './phrase-operation.ts';

/** `(value) => value > limit`: a function, and what it does when that can be said. */
export function phraseReturnedFunction(node: ArrowFunctionExpression, source: Code): Operation | undefined {
  if (node.body.type === 'BlockStatement') return undefined;
  const names = node.params.map((parameter) => (parameter.type === 'Identifier' ? parameter.name : undefined));
  if (names.some((name) => name === undefined)) return undefined;
  const inner = phraseExpression(node.body, { ...source, reader: source.reader.knowing(names as string[]) });
  return (
    inner && {
      noun: `a function that ${predicateOf(inner)}`,
      predicate: `returns a function that ${predicateOf(inner)}`,
    }
  );
}
