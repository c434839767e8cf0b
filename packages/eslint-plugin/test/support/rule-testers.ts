import { RuleTester as Tester10 } from 'eslint';
import { RuleTester as Tester9 } from 'eslint-9';
import { describe, it } from 'vitest';
import { rules, type RuleName } from '../../src/rules/index.ts';
import { parserConfigs, type ParserName } from './parser-configs.ts';

for (const tester of [Tester10, Tester9]) Object.assign(tester, { describe, it, itOnly: it.only });

/** A case as both versions of ESLint take it. */
export type Valid = Parameters<Tester10['run']>[2]['valid'][number];

/** A case in which something is reported. */
export type Invalid = Parameters<Tester10['run']>[2]['invalid'][number];

/** Cases for {@link testRule}. Code is TypeScript unless a case says otherwise. */
export interface RuleCases {
  readonly valid: readonly Valid[];
  readonly invalid: readonly Invalid[];
}

/** Runs the cases of a rule in ESLint 9 and 10. */
export function testRule(
  name: RuleName,
  { valid = [], invalid = [] }: Partial<RuleCases>,
  parser: ParserName = 'typescript',
): void {
  const versions = { 'ESLint 10': Tester10, 'ESLint 9': Tester9 as unknown as typeof Tester10 };
  for (const [version, Tester] of Object.entries(versions))
    describe(`${version}, ${parser}`, () => {
      new Tester(parserConfigs[parser]).run(name, rules[name], { valid: [...valid], invalid: [...invalid] });
    });
}
