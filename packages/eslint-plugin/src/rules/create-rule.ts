import { createRequire } from 'node:module';
import type { ModuleDoubts } from '@docwright/core/model';
import type { Rule } from 'eslint';
import { lookInto, type LintFile } from '../module/lint-file.ts';
import { openFile, type OpenFile } from '../module/open-file.ts';

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };

/** What makes up a rule. */
export interface RuleParts<Options extends object> {
  readonly name: string;
  readonly meta: Omit<Rule.RuleMetaData, 'docs' | 'defaultOptions'> & {
    readonly description: string;
    /** Filled in where a user says nothing. */
    readonly defaultOptions?: [Options];
  };
  readonly create: (options: Options) => RuleRun;
}

/** A rule at work on one file. */
export interface RuleRun {
  /** Called while the file is walked, before `check`. */
  readonly listeners?: readonly Rule.RuleListener[];
  /** True when the rule has nothing to say of a text in which the last check of the project found this. */
  readonly isQuiet: (found: ModuleDoubts, file: OpenFile) => boolean;
  /** Looks at the declarations of the whole file. */
  readonly check: (file: LintFile, context: Rule.RuleContext) => void;
}

/** Builds a rule that looks at the declarations of a whole file, and knows where its page is. */
export function createRule<Options extends object>(parts: RuleParts<Options>): Rule.RuleModule {
  const { name, meta, create } = parts;
  const { description, ...rest } = meta;
  const runs = new WeakMap<object, RuleRun>();
  const runFor = (written: Partial<Options>): RuleRun => {
    const known = runs.get(written);
    if (known !== undefined) return known;
    const run = create({ ...meta.defaultOptions?.[0], ...written } as Options);
    // What is seen on a walk is of one file; all else is the same for every file with these options.
    if (run.listeners === undefined) runs.set(written, run);
    return run;
  };
  const url = `https://unpkg.com/eslint-plugin-docwright@${version}/docs/rules/${name}.md`;
  return {
    meta: { ...rest, docs: { description, url } },
    create(context) {
      const run = runFor((context.options[0] ?? nothing) as Partial<Options>);
      const file = openFile(context);
      if (file.known !== undefined && run.isQuiet(file.known, file)) return nothing;
      return {
        ...(run.listeners && joinListeners(run.listeners)),
        'Program:exit'() {
          run.check(lookInto(file), context);
        },
      };
    },
  };
}

const nothing = {};

type Listener = (node: Rule.Node) => void;

/** One listener per selector, which calls all that listen for it. */
function joinListeners(all: readonly Rule.RuleListener[]): Rule.RuleListener {
  const joined = new Map<string, Listener[]>();
  for (const [selector, listener] of all.flatMap((each) => Object.entries(each) as [string, Listener][]))
    joined.set(selector, [...(joined.get(selector) ?? []), listener]);
  return Object.fromEntries(
    [...joined].map(([selector, listeners]) => [
      selector,
      (node: Rule.Node) => {
        for (const listener of listeners) listener(node);
      },
    ]),
  );
}
