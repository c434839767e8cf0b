import type { DocExample, ExampleFact, SymbolRecord } from '../../../model/index.ts';

/** An example longer than this belongs in a guide. */
const mostLines = 10;

/**
 * Picks usages from tests: short ones first, in the order the tests have them.
 *
 * @param most - How many at most.
 */
export function chooseExamples({ facts }: SymbolRecord, most: number): DocExample[] {
  const short = facts.examples.filter(({ code }) => code.split('\n').length <= mostLines);
  return short.slice(0, most).map(exampleOf);
}

function exampleOf({ code }: ExampleFact): DocExample {
  return { code };
}
