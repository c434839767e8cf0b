import type { Severity } from '../model/index.ts';
import type { Check, CheckCode, Writer } from './check.ts';

/** A check that needs more than a doc and the facts, and is done where that is: the compiler, a model, time. */
export type LateCheck = Pick<Check, 'name' | 'about' | 'codes'>;

/** One of which the codes are known by name, and weigh something for every writer. */
export interface NamedLateCheck<Code extends string> extends LateCheck {
  readonly codes: Readonly<Record<Code, CheckCode & { readonly severity: Readonly<Record<Writer, Severity>> }>>;
}

/** What can be wrong with an example. */
export type ExampleCode =
  'syntax' | 'type' | 'unknown-name' | 'unknown-module' | 'no-error' | 'result' | 'throws' | 'timeout';

const draftsFirst = { draft: 'error', human: 'warning' } as const;
const sketched = { draft: 'error', human: 'info' } as const;

/** Examples are compiled against the project, and run where that is asked for. */
export const examples: NamedLateCheck<ExampleCode> = {
  name: 'examples',
  about: `Every \`@example\` in TypeScript or JavaScript is compiled against the project, all of them in one program in memory; imports of the package lead to its sources. Off by default: \`docwright check --examples\`, or \`check.examples\` in the configuration.

Public names that an example uses without importing them are imported for it. Words behind the language of the fence tell what an example is for: \`ignore\` leaves it alone, \`no-run\` compiles but does not run it, \`expect-error\` says that it is to fail.

With \`--examples run\` each example also runs in a Node process of its own, with nothing in its environment, without the right to write files, to start processes or to reach a network, and at most five seconds long. What stands behind \`// =>\` at the end of a line is compared with the value of that line. Files and processes are refused by the permission model of Node, which from version 25 on refuses the network as well. In earlier versions, the functions of Node that reach a network are replaced by ones that refuse: that holds examples off, but not code that looks for a way around it. Run examples only of code that you would run anyway.`,
  codes: {
    syntax: { severity: draftsFirst, sentence: 'The example does not parse at `{line}`: {message}.' },
    type: { severity: draftsFirst, sentence: 'The example does not compile at `{line}`: {message}.' },
    'unknown-name': { severity: sketched, sentence: 'The example uses what nothing declares, at `{line}`: {message}.' },
    'unknown-module': {
      severity: sketched,
      sentence: 'The example imports what is not there, at `{line}`: {message}.',
    },
    'no-error': {
      severity: draftsFirst,
      sentence: 'The example is marked to fail, but nothing in it does.',
    },
    result: { severity: draftsFirst, sentence: 'The example says `{line}`, but the result is `{actual}`.' },
    throws: { severity: draftsFirst, sentence: 'The example ends with an error: {message}.' },
    timeout: { severity: draftsFirst, sentence: 'The example does not end within {seconds} seconds.' },
  },
};

/** No key, token or password stands in a text. */
export const secrets: NamedLateCheck<'found'> = {
  name: 'secrets',
  about:
    'No text holds a key, token, password or private key. What counts as one is what the recommended rules of secretlint know, and keys of Azure and of model services beside them. The finding does not repeat the secret.',
  codes: {
    found: {
      severity: { draft: 'error', human: 'warning' },
      sentence:
        'The text holds what looks like a key, token or password; take it out, and replace it where it is valid.',
    },
  },
};

/** A second model is asked whether the code bears a draft out. */
export const critic: LateCheck = {
  name: 'critic',
  about:
    'A model is asked of each sentence of a draft whether it follows from the code. It is asked only about drafts that every other check let pass, and it can only reject: nothing it says makes another check pass a draft. Off by default, as it costs a request for each draft.',
  codes: {
    unfounded: {
      severity: { draft: 'error', human: 'off' },
      sentence: '"{text}" does not follow from the code: {reason}.',
    },
  },
};

/** All of them, for pages and sentences. */
export const lateChecks: readonly LateCheck[] = [examples, secrets, critic];
