import type { Expression } from '@babel/types';
import { parseExpression, unwrap } from '../parse-code.ts';
import type { Reader } from '../reader.ts';
import type { Code } from '../spell-code.ts';
import type { Clause } from './clause.ts';
import { phraseCall } from './phrase-call.ts';
import { phraseComparison } from './phrase-comparison.ts';
import { phraseLogical } from './phrase-logical.ts';
import { phraseTruth } from './phrase-truth.ts';

/**
 * Puts a condition into words: `size <= 0` becomes `` `size` is 0 or less ``. The words say exactly what the code
 * says; where no words are known, or the condition names what the reader cannot see, there are none.
 *
 * @param text - Source text of the condition.
 * @returns A clause that follows "when", or `undefined`.
 */
export function phraseCondition(text: string, reader: Reader): string | undefined {
  const condition = parseExpression(text);
  return condition === undefined ? undefined : phraseTest(condition, { text, reader })?.text;
}

/** {@link phraseCondition} for a parsed condition, or for its opposite. */
export function phraseTest(node: Expression, source: Code, negated = false): Clause | undefined {
  const test = unwrap(node);
  switch (test.type) {
    case 'UnaryExpression':
      return test.operator === '!' ? phraseTest(test.argument, source, !negated) : undefined;
    case 'LogicalExpression':
      return test.operator === '??' ? undefined : phraseLogical(test, source, negated);
    case 'BinaryExpression':
      return clause(phraseComparison(test, source, negated));
    case 'CallExpression':
    case 'OptionalCallExpression':
      return clause(phraseCall(test, source, negated));
    case 'Identifier':
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return clause(phraseTruth(test, source, negated));
    default:
      return undefined;
  }
}

function clause(text: string | undefined): Clause | undefined {
  return text === undefined ? undefined : { text };
}
