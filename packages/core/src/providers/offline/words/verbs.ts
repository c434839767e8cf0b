import { nounVerbs, plainVerbs, thirdPersonForm } from '../../../model/index.ts';

const writings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    concat: 'concatenates',
    contains: 'contains',
    diff: 'compares',
    equals: 'equals',
    init: 'initializes',
    lex: 'tokenizes',
    lookup: 'looks up',
    memo: 'memoizes',
    setup: 'sets up',
    cleanup: 'cleans up',
    shutdown: 'shuts down',
    rollback: 'rolls back',
    starts: 'starts',
    stat: 'reads the status of',
    sum: 'adds up',
    sync: 'synchronizes',
  }),
);

/**
 * True when a name that begins with the word says what is done.
 *
 * @param hasKnownObject - The rest of the name is the name of a parameter, so that the word can only be a verb.
 */
export function isVerb(word: string, hasKnownObject: boolean): boolean {
  return plainVerbs.has(word) || (hasKnownObject && nounVerbs.has(word));
}

/** True for words of which a name alone does not tell whether they are a verb. */
export function isAmbiguous(word: string): boolean {
  return nounVerbs.has(word);
}

/** The form that follows "it": `parse` gives `parses`, `copy` gives `copies`, `init` gives `initializes`. */
export function thirdPerson(verb: string): string {
  const written = writings.get(verb);
  if (written !== undefined) return written;
  return thirdPersonForm(verb);
}
