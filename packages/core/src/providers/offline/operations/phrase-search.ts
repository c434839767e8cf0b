import type { ArrowFunctionExpression, CallExpression, Expression } from '@babel/types';
import { phraseTest } from '../conditions/phrase-condition.ts';
import { collectionKind, hiddenCollection } from '../phrase-place.ts';
import { memberName, quote, typeOf, type Code } from '../spell-code.ts';
import type { Operation } from './operation.ts';

/** `list.filter((entry) => entry.open)`: the test is written on the spot, and can be put into words. */
export function phraseSearch(call: CallExpression, source: Code): Operation | undefined {
  const { callee } = call;
  const [test, ...others] = call.arguments;
  if (callee.type !== 'MemberExpression' || callee.object.type === 'Super' || others.length > 0) return undefined;
  const list = listNoun(callee.object, source);
  const clause = test?.type === 'ArrowFunctionExpression' ? clauseOf(test, source) : undefined;
  return list !== undefined && clause !== undefined ? phrase(memberName(callee), list, clause) : undefined;
}

function phrase(method: string | undefined, list: string, { name, when }: TestClause): Operation | undefined {
  switch (method) {
    case 'filter':
      return { noun: `every ${name} of ${list} where ${when}` };
    case 'find':
      return { noun: `the first ${name} of ${list} where ${when}`, returns: '`undefined` when there is none.' };
    case 'some':
      return {
        noun: `whether ${when} for any ${name} of ${list}`,
        predicate: `checks whether ${when} for any ${name} of ${list}`,
      };
    case 'every':
      return {
        noun: `whether ${when} for every ${name} of ${list}`,
        predicate: `checks whether ${when} for every ${name} of ${list}`,
      };
    default:
      return undefined;
  }
}

function listNoun(node: Expression, source: Code): string | undefined {
  const hidden = hiddenCollection(node, source);
  if (hidden !== undefined) return hidden.kind !== 'Map' || hidden.values ? `the ${hidden.noun}` : undefined;
  return collectionKind(typeOf(node, source.reader) ?? '') === 'Array' ? quote(node, source) : undefined;
}

interface TestClause {
  /** The parameter of the test, in back-ticks. */
  readonly name: string;
  readonly when: string;
}

function clauseOf({ params, body }: ArrowFunctionExpression, source: Code): TestClause | undefined {
  const [parameter, ...others] = params;
  if (parameter?.type !== 'Identifier' || others.length > 0 || body.type === 'BlockStatement') return undefined;
  const when = phraseTest(body, { ...source, reader: source.reader.knowing([parameter.name]) })?.text;
  return when === undefined ? undefined : { name: `\`${parameter.name}\``, when };
}
