import type { DocExample, ExampleFact, SymbolRecord } from '../../../model/index.ts';

/** An example longer than this belongs in a guide. */
const mostLines = 10;

/**
 * Picks usages from tests: those that show a result before those that show that there is none, in the order given.
 * Usages that fail are told under `@throws`.
 *
 * @param most - How many at most.
 */
export function chooseExamples({ facts }: SymbolRecord, most: number): DocExample[] {
  const telling = facts.examples.filter(({ code }) => code.split('\n').length <= mostLines && !fails.test(code));
  return telling
    .toSorted((left, right) => Number(isEmpty(left)) - Number(isEmpty(right)))
    .slice(0, most)
    .map(({ code }) => ({ code }));
}

const fails = /\/\/ (?:throws|rejects)\b[^\n]*$/u;

function isEmpty({ code }: ExampleFact): boolean {
  return /\/\/ => (?:undefined|null|false|\[\]|\{\}|''|0)$/u.test(code);
}
